// Organisation numbers of Sweden and Norway: spelling, check digit, and how they are printed.

/** How organisation numbers are written, by country. */
export const organisationNumberForms = { SE: 'NNNNNN-NNNN', NO: 'NNNNNNNNN' } as const

/**
 * What is wrong with an organisation number, its form or its check digit; null when nothing is.
 *
 * Sweden: ten digits, `212000-2239`; the last is a Luhn digit over the first nine (lag (1974:174) om identitetsbeteckning
 * för juridiska personer m.fl.; Skatteverket, SKV 709). Norway: nine digits, `983971636`; the last makes the sum of the
 * digits with weights 3 2 7 6 5 4 3 2 1 divisible by 11 (Brønnøysundregistrene, “Om organisasjonsnummeret”).
 */
export function organisationNumberProblem(number: string, country: 'SE' | 'NO'): 'form' | 'check-digit' | null {
  if (country === 'SE') {
    if (!/^\d{6}-\d{4}$/.test(number)) return 'form'
    return hasLuhnDigit(number.replace('-', '')) ? null : 'check-digit'
  }
  if (!/^\d{9}$/.test(number)) return 'form'
  return hasModulo11Digit(number) ? null : 'check-digit'
}

/** As printed: "212000-2239" in Sweden, "983 971 636" in Norway, with no-break spaces. */
export function printedOrganisationNumber(number: string, country: 'SE' | 'NO'): string {
  return country === 'NO' ? number.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0') : number
}

/** True when the last of the digits is the Luhn digit of the others (ISO/IEC 7812-1, annex B). */
export function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function hasModulo11Digit(digits: string): boolean {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0) % 11 === 0
}

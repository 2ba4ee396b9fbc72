// A number and the format of a level -> as it is printed (ECMA-376-1, 17.18.59).

/** What a level prints for a number. A format that is not known here is printed in digits. */
export function formatted(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerLetter':
      return letters(number)
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'decimalZero':
      return padded(number, 2)
    case 'ordinal':
      return `${number}${englishEnding(number)}`
    case 'hex':
      return number.toString(16).toUpperCase()
    case 'numberInDash':
      return `- ${number} -`
    case 'decimalEnclosedCircle':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `${number}`
    case 'decimalEnclosedParen':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2473 + number) : `${number}`
    default:
      return format.startsWith('custom 0')
        ? padded(number, format.split(',')[0]?.replace('custom ', '').length ?? 1)
        : `${number}`
  }
}

function padded(number: number, length: number): string {
  return number < 0 ? `${number}` : `${number}`.padStart(length, '0')
}

/** a … z, aa, bb … (a letter as often as the alphabet has been gone through). */
function letters(number: number): string {
  if (number < 1) return `${number}`
  const letter = String.fromCodePoint(0x61 + ((number - 1) % 26))
  return letter.repeat(Math.min(Math.floor((number - 1) / 26) + 1, longest))
}

/** More letters than this nobody reads; a start in millions would fill the memory. */
const longest = 30

function roman(number: number): string {
  if (number < 1 || number > 3999) return `${number}`
  let rest = number
  let text = ''
  for (const [value, sign] of romanSigns)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** As Word prints them in English; what it prints in other languages depends on the language of the text, which is not followed here. */
function englishEnding(number: number): string {
  const [ten, one] = [Math.abs(number) % 100, Math.abs(number) % 10]
  if (ten >= 11 && ten <= 13) return 'th'
  return one === 1 ? 'st' : one === 2 ? 'nd' : one === 3 ? 'rd' : 'th'
}

// Which texts are days of the calendar, without reckoning with them (term/civil-dates.ts does that).

/**
 * True for a day that there is, `2024-02-29`, by the Gregorian calendar. From the year 1000 on: an earlier one is a slip of the pen,
 * `0203` for 2030.
 */
export function isCalendarDay(text: string): boolean {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

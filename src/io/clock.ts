// The clock of the machine -> the day that counts as today, and the time at which something was done.

/** Years in which the program may be used: a clock that shows another is wrong, and nothing is dated by it. */
const [firstYear, lastYear] = [1900, 2199]

/**
 * The day given; otherwise that of SOURCE_DATE_EPOCH, or of the clock (in UTC).
 * @returns with `wrong` what the clock shows, where that cannot be today
 */
export function dayToday(date?: string): string | { readonly wrong: string } {
  if (date !== undefined) return date
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const now = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  if (Number.isNaN(now.getTime())) return { wrong: `SOURCE_DATE_EPOCH=${epoch ?? ''}` }
  const year = now.getUTCFullYear()
  const day = now.toISOString().split('T')[0] ?? ''
  return year < firstYear || year > lastYear ? { wrong: day } : day
}

/** The time now, in milliseconds since 1970. */
export function timeNow(): number {
  return Date.now()
}

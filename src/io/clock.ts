// The clock of the machine -> the day that counts as today.

/** The day given; otherwise that of SOURCE_DATE_EPOCH, or of the clock (in UTC). */
export function today(date?: string): string {
  if (date !== undefined) return date
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const now = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return now.toISOString().slice(0, 10)
}

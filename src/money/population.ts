// Parties and a year go in; the date of the population figures that count for the year comes out.

import type { PartyData } from '../data/party.js'
import type { IsoDate } from '../model/document.js'

/**
 * The day of the figures for a year: the newest day up to the beginning of the year that all parties have figures of,
 * if it lies in the year before (31 December) or on the first day (1 January); otherwise the first one in the year;
 * otherwise the newest of all. Figures that are added later never change which ones count. Null without a common day.
 */
export function figuresOf(parties: readonly PartyData[], year: number | null): IsoDate | null {
  const dates = commonDates(parties)
  const newest = dates.at(-1) ?? null
  if (year === null) return newest
  const before = dates.filter((date) => date >= `${year - 1}-01-01` && date <= `${year}-01-01`).at(-1)
  return before ?? dates.find((date) => date.startsWith(`${year}-`)) ?? newest
}

/** The newest day that all parties have figures of, or null. */
export function newestFigures(parties: readonly PartyData[]): IsoDate | null {
  return commonDates(parties).at(-1) ?? null
}

function commonDates(parties: readonly PartyData[]): IsoDate[] {
  const [first = [], ...others] = parties.map((party) => Object.keys(party.population ?? {}))
  const common = others.reduce((left, dates) => {
    const there = new Set(dates)
    return left.filter((date) => there.has(date))
  }, first)
  return [...common].sort()
}

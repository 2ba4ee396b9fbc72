// The words given to options -> values, or why they cannot be read, in the language of the command line. A wrong value ends
// with status 2.

import { InvalidArgumentError } from 'commander'
import { isSiteAddress } from '../base/addresses.js'
import { isCalendarDay } from '../base/calendar-day.js'
import type { Shard } from '../app/shards/assign.js'
import type { Tell } from '../base/phrases/tell.js'

/** More than any machine has use for. */
const mostThreads = 128

/** An index of Kubernetes jobs, and an array of Slurm, end there or earlier. */
const mostShards = 10_000

export type OptionReaders = ReturnType<typeof optionReaders>

/** What reads the values of options. */
export function optionReaders(tell: Tell) {
  /** Items between commas, each once. */
  const list = (text: string): string[] => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
    if (items.length === 0) throw new InvalidArgumentError(tell('syntax-list'))
    return [...new Set(items)]
  }
  return {
    list,

    /** Those of the known words that a list names, in their own order. */
    listOf:
      <T extends string>(known: readonly T[], unknownOnes: 'syntax-format' | 'syntax-profile') =>
      (text: string): T[] => {
        const items = list(text)
        const unknown = items.filter((item) => !(known as readonly string[]).includes(item))
        if (unknown.length > 0)
          throw new InvalidArgumentError(tell(unknownOnes, { unknown: unknown.join(', '), known: known.join(', ') }))
        return known.filter((one) => items.includes(one))
      },

    editions: (text: string): string[][] =>
      list(text).map((edition) => {
        const languages = edition.split('+')
        if (
          languages.length > 2 ||
          new Set(languages).size !== languages.length ||
          languages.some((language) => !/^[a-z]{2,3}$/.test(language))
        )
          throw new InvalidArgumentError(tell('syntax-edition', { edition }))
        return languages
      }),

    /** A civil date that exists. */
    date: (text: string): string => {
      if (!isCalendarDay(text)) throw new InvalidArgumentError(tell('syntax-day'))
      return text
    },

    /** Civil dates between commas, each once. */
    listOfDates: (text: string): string[] => {
      const days = list(text)
      if (!days.every(isCalendarDay)) throw new InvalidArgumentError(tell('syntax-day'))
      return days
    },

    /** Numbers from 1 between commas, each once. */
    numbers: (text: string): number[] => {
      const items = list(text)
      if (!items.every((item) => /^[1-9]\d{0,4}$/.test(item))) throw new InvalidArgumentError(tell('syntax-numbers'))
      return items.map(Number)
    },

    /** A year of four digits. */
    year: (text: string): number => {
      if (!/^(?:19|2\d)\d\d$/.test(text)) throw new InvalidArgumentError(tell('syntax-year'))
      return Number(text)
    },

    /** A web address, with a `/` at its end. */
    address: (text: string): string => {
      if (!isSiteAddress(text)) throw new InvalidArgumentError(tell('syntax-address'))
      return text.replace(/\/*$/, '/')
    },

    /** The name of a file or folder. */
    path: (text: string): string => {
      if (text.trim() === '' || text.includes('\0')) throw new InvalidArgumentError(tell('syntax-path'))
      return text
    },

    /** `3/16`: one of so many shards. */
    shard: (text: string): Shard => {
      const [, shard = 0, of = 0] = (/^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? []).map(Number)
      if (shard < 1 || shard > of || of > mostShards)
        throw new InvalidArgumentError(tell('syntax-shard', { most: mostShards }))
      return { shard, of }
    },

    shards: (text: string): number => {
      if (!/^[1-9]\d{0,4}$/.test(text) || Number(text) > mostShards)
        throw new InvalidArgumentError(tell('syntax-shards', { most: mostShards }))
      return Number(text)
    },

    /** A port of TCP; 0 for one that is free. */
    port: (text: string): number => {
      if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError(tell('syntax-port'))
      return Number(text)
    },

    count: (text: string): number => {
      if (!/^[1-9]\d{0,2}$/.test(text) || Number(text) > mostThreads)
        throw new InvalidArgumentError(tell('syntax-count', { most: mostThreads }))
      return Number(text)
    },
  }
}

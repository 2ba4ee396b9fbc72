// What is asserted, said so that whoever reads a failure sees both sides.

import { isDeepStrictEqual } from 'node:util'

export interface Expected {
  readonly toEqual: (other: unknown) => void
  readonly toContain: (part: string) => void
  readonly toBe: (other: unknown) => void
}

export function expect(value: unknown): Expected {
  const shown = (one: unknown): string =>
    typeof one === 'string' ? one : (JSON.stringify(one, null, 1) ?? 'undefined')
  const fail = (how: string, other: unknown): never => {
    throw new Error(`${shown(value).slice(0, 3000)}\n${how}\n${shown(other).slice(0, 3000)}`)
  }
  return {
    toEqual: (other) => {
      if (!isDeepStrictEqual(value, other)) fail('is not', other)
    },
    toBe: (other) => {
      if (value !== other) fail('is not', other)
    },
    toContain: (part) => {
      if (typeof value !== 'string' || !value.includes(part)) fail('does not hold', part)
    },
  }
}

// Numbers of a YAML document that are others than a reader of the file sees: `0x10` is 16, `010` is 10, `1e3` is 1000.

import { visit, type Document } from 'yaml'
import { problem, type Place, type Problem } from '../base/problem.js'

/** A number as people write it: `900000.50`, and no `0x10`, `010`, `1e9`, `+5`, `.5` or `.inf`. */
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u

/** More significant digits are lost in arithmetic (IEEE 754). */
const mostDigits = 15

/**
 * Rule `yaml/number`, at each number that is not written as a decimal one, whatever the file is for.
 * @param told problems of the file so far: where one stands at the same place, it is enough
 */
export function oddNumbers(
  document: Document,
  told: readonly Problem[],
  placeAt: (offset: number) => Place,
): Problem[] {
  const keyOf = ({ line, column }: Place): string => `${line}:${column}`
  const known = new Set(told.map(({ place }) => keyOf(place)))
  const problems: Problem[] = []
  visit(document, {
    Scalar(key, { value, source = '', range }) {
      if (key === 'key' || typeof value !== 'number' || isDecimal(source)) return
      const place = placeAt(range?.[0] ?? 0)
      if (!known.has(keyOf(place))) problems.push(problem('yaml/number', { found: source.slice(0, 40) }, place))
    },
  })
  return problems
}

function isDecimal(written: string): boolean {
  const digits = written.replace(/^-?[0.]*|\./gu, '').replace(/0+$/u, '')
  return decimal.test(written) && digits.length <= mostDigits && (digits !== '' || !written.startsWith('-'))
}

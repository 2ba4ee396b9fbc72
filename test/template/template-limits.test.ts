// Templates that the parser of Handlebars could not read in an office's patience, or not at all, are refused before it.

import { expect, it } from 'vitest'
import { pastBraces } from '../../src/base/brace-limits.js'

const times = (text: string, count: number): string => text.repeat(count)

it.each([
  ['blocks', times('{{#if a}}', 20_000), 'template-nesting'],
  ['brackets', `{{#if ${times('(not ', 5_000)}a${times(')', 5_000)}}}`, 'template-nesting'],
  ['brackets after a text of them', `{{#if (is "${times(')', 500)}" ${times('(not ', 300)}a`, 'template-nesting'],
  ['chains of conditions', `{{#if a}}${times('{{else if a}}', 20_000)}{{/if}}`, 'template-nesting'],
  ['empty braces', times('{{}}', 200_000), 'template-braces'],
  ['braces without an end', times('{{', 200_000), null],
  ['arguments', `{{word ${times('a ', 50_000)}}}`, 'template-arguments'],
  ['named arguments', `{{word ${times('a=1 ', 50_000)}}}`, 'template-arguments'],
  ['names that a block gives', `{{#each a as |${times('b ', 50_000)}|}}{{/each}}`, 'template-arguments'],
  ['steps of a path', `{{${times('a.', 10_000)}b}}`, 'template-path'],
  ['steps upwards', `{{${times('../', 10_000)}b}}`, 'template-path'],
  ['steps in brackets', `{{${times('[a].', 10_000)}[b]}}`, 'template-path'],
  ['white space', `a${times(' ', 100_000)}b`, 'white-space'],
  ['a remark, whatever stands in it', `{{!-- ${times('{{#if a}}', 500)} --}}`, null],
  ['a remark without an end', times('{{!-- ', 50_000), null],
  ['a text of 1 MB', `{{foreign "en" "${times('a', 1_000_000)}"}}`, null],
  ['2,000 values', times('{{region}} {{#if a}}b{{else}}c{{/if}}\n', 2_000), null],
] as const)('%s', (_, text, limit) => {
  expect(pastBraces(text)?.limit ?? null).toBe(limit)
})

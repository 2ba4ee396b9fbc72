// The helpers that templates may call, by what they stand for.

/** Helpers that put a reference or a blank into a line; without arguments the name is a value's. */
export const inlineHelpers = ['ref', 'annex', 'blank', 'field', 'foreign'] as const

/** Helpers that stand for a component, on a line of their own. */
export const componentHelpers = [
  'signatures',
  'parties',
  'contents',
  'annexes',
  'sections',
  'title',
  'information',
] as const

/** Value helpers that ask whether a value is there. */
export const conditions = ['is', 'not', 'and', 'or'] as const

/** Helpers that compute a value: printed in a line, or handed on as an argument. */
export const valueHelpers = ['list', 'genitive', 'words', 'date', 'period', 'word', 'count', ...conditions] as const
export type ValueHelper = (typeof valueHelpers)[number]

/** Helpers whose call stands in a line, or for a line. */
export type LineHelper = (typeof inlineHelpers)[number] | (typeof componentHelpers)[number] | ValueHelper

/** Block helpers of our own; each becomes one block of the document. */
export const blockHelpers = ['table', 'row', 'cell', 'remark', 'form', 'confidential'] as const
export type BlockHelper = (typeof blockHelpers)[number]

/** Blocks of Handlebars itself, which print what stands in them: on a condition, for each item, from within a value. */
export const controlBlocks = ['if', 'unless', 'each', 'with'] as const
export type ControlBlock = (typeof controlBlocks)[number]

export type HelperName = LineHelper | BlockHelper | ControlBlock
export const helperNames: readonly HelperName[] = [
  ...inlineHelpers,
  ...componentHelpers,
  ...valueHelpers,
  ...blockHelpers,
  ...controlBlocks,
]

/** True where a name is one of those in a list. */
export function isOneOf<Name extends string>(names: readonly Name[], name: string | null): name is Name {
  return names.some((one) => one === name)
}

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

/** Block helpers of our own; each becomes one block of the document. */
export const blockHelpers = ['table', 'row', 'cell', 'remark', 'form', 'confidential'] as const

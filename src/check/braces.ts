// Texts in data, which are printed as they stand: `{{region}}` in a title would be printed with its braces, `**` with its
// asterisks, and nothing but spaces as a gap.

import { problem, type Place, type Problem } from '../base/problem.js'

type Path = readonly (string | number)[]

/**
 * Rules `placeholder/braces` and `placeholder/blank`: one problem for each text of the data. Remarks that are never printed may hold
 * all of it.
 */
export function checkBraces(data: unknown, placeOf: (path: Path) => Place): Problem[] {
  return textsOf(data).flatMap(({ text, path }) => {
    const slot = slotIn(text)
    if (slot !== null) return [problem('placeholder/braces', { slot }, placeOf(path))]
    return /^\s+$/u.test(text) ? [problem('placeholder/blank', {}, placeOf(path))] : []
  })
}

/**
 * Rule `placeholder/markup` besides, for data that agreements share: parties, the register, the site. (What an agreement prints is
 * looked at in its Documents, `left-over.ts`.) To be settled before signing, and no error, since a body may be called so.
 */
export function checkSharedTexts(data: unknown, placeOf: (path: Path) => Place): Problem[] {
  const marked = textsOf(data).flatMap(({ text, path }) => {
    const markup = markupIn(text)
    return markup === null || slotIn(text) !== null ? [] : [problem('placeholder/markup', { markup }, placeOf(path))]
  })
  return [...checkBraces(data, placeOf), ...marked]
}

function slotIn(text: string): string | null {
  return /\{\{+[^{}]*\}{0,3}/u.exec(text)?.[0] ?? null
}

function markupIn(text: string): string | null {
  return /\*\*\S[^*]*\*\*|\[[^[\]]+\]\([^()\s]+\)|<\/?[a-z][^<>]*>/iu.exec(text)?.[0] ?? null
}

/** All texts of the data that may be printed, each with where it stands. */
function textsOf(data: unknown, path: Path = []): { readonly text: string; readonly path: Path }[] {
  if (typeof data === 'string') return [{ text: data, path }]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, inner]) =>
    neverPrinted.has(key) ? [] : textsOf(inner, [...path, Array.isArray(data) ? Number(key) : key]),
  )
}

const neverPrinted = new Set(['about', 'allow', 'editorNotes', 'numberSource', 'toConfirm'])

// What is confirmed: a translation beside its source, and what has changed since it was confirmed last.

import { confirmationsOf } from '../../app/documents/confirmations.js'
import { shownText } from '../../check/staleness.js'
import type { Clause } from '../../library/clause.js'
import type { Ask } from '../ask.js'
import type { ConfirmationView } from '../protocol.js'

/** The translations of a clause into the languages named, each with its source. */
export function confirmation({ desk, query }: Ask): readonly ConfirmationView[] {
  const languages = (query.get('languages') ?? '').split(',')
  const found = confirmationsOf(desk.workspace.library(), query.get('clause') ?? '', languages)
  return found.map(({ source, translation, confirmed, changes, isTranslationChanged }): ConfirmationView => ({
    source: source.language,
    language: translation.language,
    confirmed: confirmed?.confirmed ?? null,
    isTranslationChanged,
    sourceText: textOf(source),
    translationText: textOf(translation),
    changes: changes?.map(({ kind, words }) => ({ kind, text: inLines(words) })) ?? null,
  }))
}

function textOf({ data, body }: Clause): string {
  return shownText({ title: data.title ?? null, body })
}

/** Words as they are read, in lines. */
function inLines(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/ ?\u2029 ?/g, '\n\n')
    .replace(/ ?\u2028 ?/g, '\n')
}

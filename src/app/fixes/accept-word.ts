// A word that a translation uses for a term -> the glossary in which it is accepted beside the agreed one: the one entry is changed, and
// nothing else of the file.

import { phrase } from '../../base/phrases/phrases.js'
import { asRead } from '../../base/sources.js'
import type { YamlChange } from '../../data/edit-yaml/change.js'
import { changeYaml } from '../../data/edit-yaml/change-yaml.js'
import { glossarySchema, type GlossaryTerm } from '../../data/glossary.js'
import { readYaml } from '../../data/yaml.js'
import { textFile, type Refusal, type WritingOutcome } from '../request/outcome.js'

/** Where the glossary lies in the content folder. */
export const glossaryPath = 'glossary.yaml'

export interface WordToAccept {
  /** In the language of the source, as the glossary has it. */
  readonly term: string
  /** Code of the language of the translation. */
  readonly language: string
  /** What may stand for the term in it, in its basic form. */
  readonly word: string
}

/**
 * Adds a word to those that are accepted for a term.
 * @param raw the text of the glossary as it lies on the disk
 * @param file as problems name it
 * @returns refused without a word, for a term that the glossary does not have, and for a word that it accepts already; problems of
 * reading the glossary, and those of `changeYaml`
 */
export function acceptWord(raw: string, file: string, asked: WordToAccept): WritingOutcome<string | null> | Refusal {
  const word = asked.word.normalize('NFC').trim()
  if (word === '') return { refused: phrase('accept-no-word', {}) }
  const { value, problems: unread } = readYaml(asRead(raw), file, glossarySchema)
  if (value === null) return { writes: [], result: null, problems: unread }
  const { term, language } = asked
  const index = value.terms.findIndex((one) => isOf(one, term, language))
  const entry = value.terms[index]
  if (entry === undefined) return { refused: phrase('accept-no-term', { term }) }
  const accepted = entry.accepted?.[language]
  if (entry[language] === word || accepted?.includes(word) === true)
    return { refused: phrase('accept-there', { word, term }) }
  const change = changeOf(['terms', index, 'accepted'], language, word, entry)
  const { value: text, problems } = changeYaml(raw, change, { file, schema: glossarySchema })
  return text === null
    ? { writes: [], result: null, problems }
    : { writes: [textFile(glossaryPath, text)], result: word, problems }
}

function changeOf(path: readonly (string | number)[], language: string, word: string, entry: GlossaryTerm): YamlChange {
  const { accepted } = entry
  if (accepted === undefined) return { kind: 'set', path, value: { [language]: [word] } }
  const words = accepted[language]
  return words === undefined
    ? { kind: 'set', path: [...path, language], value: [word] }
    : { kind: 'insert', path: [...path, language, words.length], value: word }
}

/** Fields of an entry that are no words of a language. */
const others = new Set(['area', 'attested', 'accepted', 'alone', 'note'])

/** True for the entry of a term that has a counterpart in a language. */
export function isOf(entry: GlossaryTerm, term: string, language: string): boolean {
  if (typeof entry[language] !== 'string') return false
  return Object.entries(entry).some(([code, word]) => code !== language && !others.has(code) && word === term)
}

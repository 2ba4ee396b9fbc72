// One clause in the base library, for tests of hostile and unusual text. Goes in: its Markdown. Comes out: the Document
// and its problems.

import type { Section } from '../../src/model/document.js'
import type { BuiltDocuments } from '../../src/app/documents/built.js'
import { text } from '../../src/text/text.js'
import { agreementFile, edited, make, purposeFile } from './documents.js'
import type { Files } from './library.js'

/** Makes the base agreement with the clause `purpose` as given. */
export function madeWith(clause: string, files: Files = {}): BuiltDocuments {
  return make({ [purposeFile]: clause, ...files })
}

/** The base agreement with one passage changed. */
export function withAgreement(from: string, to: string): Files {
  return { [agreementFile]: edited(agreementFile, [from, to]) }
}

/** Rules and places of all problems: `footnote/loop 3:5`. */
export function told(made: BuiltDocuments): string[] {
  return made.problems.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)
}

/** The text of the clause in the first Document, in lines, without its title. */
export function bodyOf(made: BuiltDocuments): string[] {
  const [document] = made.instances.flatMap((one) => one.editions.map((edition) => edition.document))
  const main = document?.parts[0]
  const section = main?.blocks.find((block): block is Section => block.kind === 'section' && block.id === 'purpose')
  if (document === undefined || main === undefined || section === undefined) return []
  return text({ ...document, parts: [{ ...main, blocks: section.blocks }] })
    .trimEnd()
    .split('\n')
}

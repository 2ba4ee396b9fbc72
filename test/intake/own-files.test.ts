// Taking in what the program itself has written: the draft says what the file says, section for section.

import { expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { renderDocx } from '../../src/docx/docx.js'
import type { Block, Document } from '../../src/model/document.js'
import { sectionsIn } from '../../src/model/walk.js'
import { text } from '../../src/text/text.js'
import { present, theme } from '../docx/opened.js'
import { typesetting } from '../locale/languages.js'
import { projectSources } from '../support/library.js'
import { takenIn } from './taken-in.js'

const { instances } = buildDocuments(projectSources, everything)
const first = new Map(instances.map(({ instance, editions }) => [instance.agreement.id, { instance, editions }]))
const documents = [...first].flatMap(([id, { instance }]) =>
  ['sv', 'nb'].flatMap((code) => {
    const parties = instance.counterparty === null ? null : [instance.id]
    const made = buildDocuments(projectSources, { agreements: [id], editions: [[code]], parties })
    return made.instances[0]?.editions[0]?.document ?? []
  }),
)

/** The lines of a Document as it is taken in: what a translation says of itself, and of whoever signs, is that of an original. */
function lines(document: Document): string[] {
  const isLeftOut = (line: string): boolean => document.translation && /^(?:Språk|Language)/.test(line)
  /* Which spaces a line may end at is the typesetter's; a line that goes on is one. */
  return text(withoutSigning(document))
    .replace(/\n(?=\p{Ll})/gu, ' ')
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .filter((line) => !isLeftOut(line))
}

function withoutSigning(document: Document): Document {
  if (!document.translation) return document
  const drop = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block): Block[] =>
      block.kind === 'signatures'
        ? []
        : block.kind === 'section'
          ? [{ ...block, blocks: drop(block.blocks) }]
          : [block],
    )
  return { ...document, parts: document.parts.map((part) => ({ ...part, blocks: drop(part.blocks) })) }
}

function numbers(document: Document): (string | null)[] {
  return document.parts.flatMap(({ blocks }) => sectionsIn(blocks).map(({ section }) => section.label))
}

test.each(documents.map((document) => [`${document.agreement} ${document.languages.join('+')}`, document] as const))(
  'what is taken in from our own file says the same when it is built: %s',
  async (_, document) => {
    const { result, sources, problems } = takenIn(await renderDocx(document, theme, {}, typesetting))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const files = new Map(sources.content.files)
    const path = 'agreements/taken.yaml'
    files.set(path, present(files.get(path)).replace('status: draft', 'status: ready'))
    const built = buildDocuments(
      { ...sources, content: { ...sources.content, files } },
      { agreements: ['taken'], editions: null, parties: null },
    )
    const again = present(built.instances[0]?.editions[0]?.document)
    const translated = document.translation ? { ...again, translation: true } : again
    expect(lines(translated)).toEqual(lines(document))
    expect(numbers(again)).toEqual(numbers(document))
    expect(result.language).toBe(document.languages[0])
  },
)

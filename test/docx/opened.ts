// A document rendered and opened again, for tests: its parts as text, its paragraphs in order.

import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'yaml'
import { renderDocx } from '../../src/docx/docx.js'
import type { Block, Document } from '../../src/model/document.js'
import { themeSchema } from '../../src/theme/theme.js'
import { sampleDocument } from '../support/sample-document.js'
import { typesetting } from '../locale/languages.js'

export const theme = themeSchema.parse(
  parse(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8')),
)

export const pages = { background: 1, money: 2, costs: 2, composition: 2, signatures: 3, 'call-off': 4 }

/** The sample's main part with other blocks, alone in its document. */
export function withBlocks(...blocks: Block[]): Document {
  return { ...sampleDocument, parts: [{ ...present(sampleDocument.parts[0]), blocks }] }
}

/** What a test takes for granted. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Something that the test takes for granted is not there.')
  return value
}

export interface Opened {
  readonly parts: ReadonlyMap<string, string>
  /** The main part. */
  readonly body: string
  readonly paragraphs: readonly OpenedParagraph[]
}

export interface OpenedParagraph {
  readonly style: string
  readonly text: string
  readonly xml: string
}

/** The sample document, rendered once. */
export function openedSample(): Promise<Opened> {
  sample ??= opened(sampleDocument)
  return sample
}

let sample: Promise<Opened> | undefined

export async function opened(document: Document): Promise<Opened> {
  const files = unzipSync(await renderDocx(document, theme, pages, typesetting))
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
  const body = parts.get('word/document.xml') ?? ''
  return { parts, body, paragraphs: paragraphsOf(body) }
}

/** Paragraphs never hold each other here, so that they can be told by their ends. */
export function paragraphsOf(xml: string): OpenedParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([whole]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(whole)?.[1] ?? '',
    text: textOf(whole),
    xml: whole,
  }))
}

/** The text of runs, as a reader sees it before any field is updated. */
export function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab|br)\/>/gs)
  return [...pieces].map(([, text, sign]) => (sign === undefined ? unescaped(text ?? '') : ' ')).join('')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

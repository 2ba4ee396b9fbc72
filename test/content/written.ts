// Everything that content/ says in a language: clauses with their remarks to the editor, agreements, the words of the
// languages, and the printed text of all instances. Comes out: pieces of prose, each with the file it stands in.

import type { Document, Inline } from '../../src/model/document.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { inlineText, text } from '../../src/text/text.js'
import { readSources } from '../../src/io/sources.js'
import { everything } from '../../src/app/documents/built.js';

export interface Prose {
  readonly file: string
  readonly text: string
}

const editions = [['sv'], ['nb']]
const { library, instances } = buildDocuments(readSources('content', 'templates'), { ...everything, editions })

/** All prose in a language, sources first, then what is printed. */
export function proseIn(language: string): Prose[] {
  const prose = [...clauses(language), ...agreements(language), ...languages(language), ...printed(language)]
  const names = namesKept(language)
  return prose.map(({ file, text }) => ({ file, text: text.replace(names, '…') }))
}

/** What stays as it is in this language: names of the other country's parties, titles of their offices, labels that quote the other language. */
function namesKept(language: string): RegExp {
  const country = { sv: 'SE', nb: 'NO' }[language]
  const parties = [...library.parties.values()].filter((party) => party.country !== country)
  const names = parties.flatMap(({ name, short, county = name, formerNames = [] }) => [
    name,
    short,
    county,
    ...formerNames.map((former) => former.name),
  ])
  const quoted = [...library.agreements.values()].flatMap(({ data }) => quotedIn(data, language))
  const titles = [...library.agreements.values()].flatMap(({ data }) =>
    data.parties.flatMap(({ signatories = [] }) =>
      signatories.flatMap(({ title = {} }) => Object.entries(title).flatMap(([code, one]) => (code === language ? [] : [one]))),
    ),
  )
  const longestFirst = [...new Set([...names, ...quoted, ...titles])].sort((one, other) => other.length - one.length)
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'))
  return new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})s?(?!\\p{L})`, 'gu')
}

/** Labels of the other language that the label in this language holds word for word, before its translation. */
function quotedIn(node: unknown, language: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = (node as Record<string, unknown>)[language]
  const others = Object.entries(node).filter(([key]) => /^[a-z]{2}$/.test(key) && key !== language)
  const labels = others.flatMap(([, label]) =>
    typeof own === 'string' && typeof label === 'string' && own.startsWith(label) && own !== label ? [label] : [],
  )
  return [...labels, ...Object.values(node).flatMap((child) => quotedIn(child, language))]
}

function clauses(language: string): Prose[] {
  return [...(library.clauses.get(language) ?? new Map()).values()].flatMap(({ file, data, body }) => {
    const parameters = Object.values(data.parameters ?? {}).flatMap((parameter) =>
      typeof parameter === 'object' && parameter !== null && 'about' in parameter ? [String(parameter.about ?? '')] : [],
    )
    return [data.title ?? '', data.about ?? '', ...parameters, ...visible(body)].map((piece) => ({ file, text: piece }))
  })
}

/** The words of a clause's body: its Markdown, and the labels, titles and captions that helpers print. */
function visible(body: string): string[] {
  const labels = [...body.matchAll(/\{\{(?!foreign )[^}]*\}\}/g)].flatMap(([call]) =>
    [...call.matchAll(/(?:(\w+)=)?"([^"]*)"/g)].flatMap(([, name = 'label', value = '']) =>
      ['label', 'title', 'caption'].includes(name) && !/^[a-z0-9-]+$/.test(value) ? [value] : [],
    ),
  )
  const markdown = body
    .replace(/\{\{[^}]*\}\}/g, ' … ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[\^[^\]]*\]|\{#[^}]*\}/g, ' ')
    .replace(/[*[\]]/g, '')
  return [...markdown.split(/\n\s*\n/), ...labels]
}

function agreements(language: string): Prose[] {
  return [...library.agreements.values()].flatMap(({ data, file }) => {
    const own = data.authentic.includes(language)
    const strings = (node: unknown, wanted: boolean): string[] => {
      if (typeof node === 'string') return wanted ? [node] : []
      if (Array.isArray(node)) return node.flatMap((item: unknown) => strings(item, wanted))
      if (typeof node !== 'object' || node === null) return []
      return Object.entries(node).flatMap(([key, value]) => {
        if (/^[a-z]{2}$/.test(key) && typeof value === 'string') return key === language ? [value] : []
        return strings(key === 'with' ? withoutReferences(node) : value, own && (wanted || key === 'with' || key === 'editorNotes'))
      })
    }
    return strings(data, false).map((piece) => ({ file, text: piece }))
  })
}

/** What an agreement gives a clause, but for ids of sections. */
function withoutReferences(entry: object): Record<string, unknown> {
  const { clause = '', with: given = {} } = entry as { clause?: string; with?: Record<string, unknown> }
  const parameters = [...library.clauses.values()].find((inLanguage) => inLanguage.has(clause))?.get(clause)?.data.parameters
  const isReference = (name: string): boolean => {
    const parameter = parameters?.[name]
    return (typeof parameter === 'object' ? parameter.type : parameter) === 'reference'
  }
  return Object.fromEntries(Object.entries(given).filter(([name]) => !isReference(name)))
}

/** The forms of a language, without those that are no words: codes, genders, abbreviations, stems, endings, steps of addresses. */
const noWords = ['code', 'iso639', 'locale', 'gender', 'endings', 'dropped', 'typography', 'hyphenation', 'labels', 'party']

function languages(language: string): Prose[] {
  const strings = (node: unknown): string[] => {
    if (typeof node === 'string') return [node]
    if (typeof node !== 'object' || node === null) return []
    return Object.entries(node).flatMap(([key, value]) =>
      noWords.includes(key) || key.endsWith('Path') ? [] : strings(value),
    )
  }
  return strings(library.languages.get(language)).map((piece) => ({
    file: `content/languages/${language}.yaml`,
    text: piece.replace(/\{[^}]*\}\p{L}*/gu, ' … '),
  }))
}

function printed(language: string): Prose[] {
  return instances.flatMap(({ editions }) =>
    editions.flatMap(({ languages, document }) => {
      const file = `${document.agreement}-${document.instance}`
      const foreign = foreignIn(document).filter((words) => words.language === language)
      return [
        ...(languages.includes(language) ? [{ file, text: text(withoutForeign(document)) }] : []),
        ...foreign.map((words) => ({ file, text: inlineText(words.inlines) })),
      ]
    }),
  )
}

type Foreign = Extract<Inline, { kind: 'foreign' }>

const isForeign = (node: unknown): node is Foreign =>
  typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'foreign'

function foreignIn(node: unknown): Foreign[] {
  if (isForeign(node)) return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(foreignIn) : []
}

function withoutForeign(document: Document): Document {
  return JSON.parse(
    JSON.stringify(document, (_, node: unknown) => (isForeign(node) ? { ...node, inlines: [{ kind: 'text', text: '…' }] } : node)),
  ) as Document
}

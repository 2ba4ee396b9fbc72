// The right libraries that cases start from: small ones of test/, and the project's own agreements, each with the clauses and the
// parties that it needs and no others.

import { fileURLToPath } from 'node:url'
import { agreementIds, type FileSet, type Sources } from '../../src/base/sources.js'
import { librarySources, overlaidSources, projectSources } from '../support/library.js'
import { oneAgreement } from '../support/published-site.js'
import { series } from '../support/register-library.js'
import { smallPdf } from '../support/small-pdf.js'
import { smallPng } from '../support/small-png.js'
import { edited } from './mutations.js'
import { fullText, type FuzzCase, type LibraryName } from './case.js'

const opened = new Map<LibraryName, Sources>()

/** A library by its name. */
export function libraryNamed(name: LibraryName): Sources {
  const sources =
    opened.get(name) ??
    spoken(openLibrary(name), name === 'rich' ? ['sv', 'nb'] : name === 'real/ahus-samarbeidsavtale' ? ['nb'] : ['sv'])
  opened.set(name, sources)
  return sources
}

/** Names of the libraries that hold the project's own agreements. */
export function realLibraries(): LibraryName[] {
  return agreementIds(projectSources.content).map((id): LibraryName => `real/${id}`)
}

/** The Sources of a case. */
export function sourcesOf({ library, files = {}, edits = {} }: FuzzCase): Sources {
  const { content, templates } = libraryNamed(library)
  const changed = (set: FileSet): FileSet => {
    const own = new Map(set.files)
    const attachments = new Map(
      [...set.attachments].map(([path, bytes]) => [path, edited(bytes, edits[`${set.root}/${path}`] ?? [])]),
    )
    for (const [path, text] of Object.entries(files)) {
      if (!path.startsWith(`${set.root}/`)) continue
      const name = path.slice(set.root.length + 1)
      if (text === null) own.delete(name)
      else if (attachments.has(name)) attachments.set(name, new TextEncoder().encode(fullText(text)))
      else own.set(name, asRead(fullText(text)))
    }
    return { ...set, files: own, attachments }
  }
  return { content: changed(content), templates: changed(templates) }
}

/** A text as the program reads it: broken characters become U+FFFD, line ends are one, letters are composed. */
function asRead(text: string): string {
  const bytes = Buffer.from(text, 'utf8')
  return bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}

function openLibrary(name: LibraryName): Sources {
  if (name === 'small') return librarySources()
  if (name === 'issued') return oneAgreement
  if (name === 'series') return series()
  if (name === 'pictures') return withPictures()
  if (name === 'rich') return overlaidSources(fileURLToPath(new URL('library', import.meta.url)))
  return onlyAgreement(name.slice('real/'.length))
}

/** The small library with a logo, and an annex that is a PDF. */
function withPictures(): Sources {
  const { content, templates } = librarySources()
  const agreement = content.files.get('agreements/cooperation.yaml') ?? ''
  const annex = '\nannexes:\n  - { id: plan, title: { sv: Plan }, content: file, file: annexes/plan.pdf }\n'
  const logo = 'logo: { file: logo.png, width: 60, height: 30, alternative: Vapen }'
  const theme = (templates.files.get('theme.yaml') ?? '').replace('logo: null', logo)
  return {
    content: {
      ...content,
      files: new Map([...content.files, ['agreements/cooperation.yaml', agreement + annex]]),
      attachments: new Map([...content.attachments, ['annexes/plan.pdf', smallPdf()]]),
    },
    templates: {
      ...templates,
      files: new Map([...templates.files, ['theme.yaml', theme]]),
      attachments: new Map([...templates.attachments, ['logo.png', smallPng()]]),
    },
  }
}

function spoken({ content, templates }: Sources, languages: readonly string[]): Sources {
  const files = [...content.files].filter(
    ([path]) => !path.startsWith('languages/') || languages.some((code) => path === `languages/${code}.yaml`),
  )
  return { content: { ...content, files: new Map(files) }, templates }
}

function onlyAgreement(id: string): Sources {
  const { content, templates } = projectSources
  const own = firstOfSeries(content.files.get(`agreements/${id}.yaml`) ?? '')
  const language = /^authentic: \[(\w+)/m.exec(own)?.[1] ?? 'sv'
  const files = [...content.files].flatMap(([path, text]): [string, string][] => {
    if (path === `agreements/${id}.yaml`) return [[path, own]]
    if (path.startsWith('parties/')) return [[path, entriesOf(text, own)]]
    const clause = /^clauses\/(\w+)\/(.*)\.md$/.exec(path)
    const isUsed = clause?.[1] === language && new RegExp(`clause: ${clause[2]}\\b`).test(own)
    return isUsed || path.startsWith('languages/') ? [[path, text]] : []
  })
  return { content: { ...content, files: new Map(files) }, templates }
}

/** Of a series no more than two counterparties. */
function firstOfSeries(text: string): string {
  return text.replace(/(series:\n(?: {6}- .*\n){2})(?: {6}- .*\n)+/, '$1')
}

/** Of a list of parties in YAML, those whose ids stand in a text. */
function entriesOf(text: string, naming: string): string {
  const [head = '', ...entries] = text.split(/^(?=- )/m)
  const kept = entries.filter((entry) => {
    const id = /^- \{? ?id: ([\w-]+)/.exec(entry)?.[1]
    return id !== undefined && new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(naming)
  })
  return head + (kept.length === 0 ? '[]\n' : kept.join(''))
}

// Published sites for tests, held in memory: agreements that are issued and signed in copies of made-up libraries. PDF and
// DOCX are stand-ins, since what they hold is tested elsewhere. And what a reader, or a link checker, finds in the pages.

import {
  planPublication,
  publicationFiles,
  publicationJobs,
  type PublishOptions,
} from '../../src/app/publication/publication.js'
import type { Sources } from '../../src/base/sources.js'
import type { Problem } from '../../src/base/problem.js'
import type { SiteFile } from '../../src/site/site-input.js'
import { attribute, elements, type Element } from '../html/dom.js'
import { cooperation, series } from './register-library.js'
import { issuedSources, signedSources } from './register.js'

export interface TestSite {
  /** Texts by path. */
  readonly texts: ReadonlyMap<string, string>
  readonly files: readonly SiteFile[]
  readonly problems: readonly Problem[]
}

export const base = 'https://avtal.example.se/offentligt/'
const usual: PublishOptions = { date: '2026-06-01', preview: false, base, generator: 'avtal 1' }

/** The site of some Sources. */
export function publish(sources: Sources, options: Partial<PublishOptions> = {}): TestSite {
  const publication = planPublication(sources, { ...usual, ...options })
  const results = publicationJobs(publication).map(({ key, formats, document }) => ({
    key,
    files: formats.map((format) => ({
      format,
      extension: format,
      copy: null,
      recipient: null,
      bytes: new TextEncoder().encode(`${format} ${JSON.stringify(document)}`),
      pages: format === 'pdf' ? 3 : null,
    })),
    problems: [],
  }))
  const files = publicationFiles(publication, new Map(results.map((result) => [result.key, result])), [])
  const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
  return { files, texts, problems: publication.problems }
}

/** A page of a site; fails when it is not there. */
export function page(site: TestSite, path: string): string {
  const text = site.texts.get(path)
  if (text === undefined) throw new Error(`no ${path} among ${[...site.texts.keys()].join(', ')}`)
  return text
}

/** One agreement, issued and signed by all. */
export const oneAgreement = signed(issuedSources(cooperation(), 'cooperation', '2026-01-20'), '2026-01-25')

/** The same with a second version, in force from June on, that has other sections. */
export const twoVersions = signed(
  issuedSources(withFile(oneAgreement, secondVersion()), 'cooperation', '2026-05-01'),
  '2026-05-10',
)

/** A series of two, issued, signed by one. */
export const oneSeries = signedSources(
  signedSources(issuedSources(series(), 'cooperation', '2026-01-20'), 'cooperation', {
    party: 'falu-kommun',
    date: '2026-01-25',
  }),
  'cooperation',
  { party: 'region-dalarna', date: '2026-01-28', instances: ['falu-kommun'] },
)

/** Links of a site that lead nowhere: "page -> address". Those to other hosts are left alone. */
export function brokenLinks({ texts }: TestSite): string[] {
  const ids = new Map([...texts].filter(([path]) => path.endsWith('.html')).map(([path, html]) => [path, idsOf(html)]))
  return [...ids.keys()].flatMap((path) =>
    linksOf(texts.get(path) ?? '').flatMap((address) => {
      if (/^(?:https?:|mailto:)/.test(address)) return []
      const { pathname, hash } = new URL(address, `http://site/${path}`)
      const target = decodeURIComponent(pathname.slice(1)) + (pathname.endsWith('/') ? 'index.html' : '')
      const isThere = texts.has(target) || target.startsWith('assets/')
      const hasAnchor = hash === '' || ids.get(target)?.has(decodeURIComponent(hash.slice(1))) === true
      return isThere && hasAnchor ? [] : [`${path} -> ${address}`]
    }),
  )
}

/** Elements of a page with a name. */
export function tagged(html: string, tagName: string): Element[] {
  return elements(html).filter((element) => element.tagName === tagName)
}

function idsOf(html: string): Set<string> {
  return new Set(elements(html).flatMap((element) => attribute(element, 'id') ?? []))
}

function linksOf(html: string): string[] {
  return elements(html).flatMap((element) =>
    [attribute(element, 'href'), attribute(element, 'src')].flatMap((one) => one ?? []),
  )
}

export function signed(sources: Sources, date: string): Sources {
  return ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
    (before, party) => signedSources(before, 'cooperation', { party, date }),
    sources,
  )
}

/** Files of the second version. */
export function secondVersion(): Readonly<Record<string, string>> {
  const { files } = cooperation({
    version: '"2.0"',
    date: '2026-04-20',
    term: '\n  start: 2026-06-01\n  end: 2027-05-31\n  clause: purpose',
    clauses:
      '\n  - clause: cooperation/purpose\n  - clause: cooperation/reports\n  - clause: signatures\n    heading: unnumbered',
  }).content
  return {
    'agreements/cooperation.yaml': files.get('agreements/cooperation.yaml') ?? '',
    'clauses/sv/cooperation/reports.md': '---\ntitle: Rapporter\n---\n\nParterna rapporterar varje år.\n',
    'clauses/sv/cooperation/purpose.md':
      '---\ntitle: Syfte\n---\n\n{{region}} och {{list municipalities}} samarbetar i allt som rör vatten.\n',
  }
}

/** Sources with files added to their content. */
export function withFile(sources: Sources, added: Readonly<Record<string, string>>): Sources {
  const files = new Map([...sources.content.files, ...Object.entries(added)])
  return { ...sources, content: { ...sources.content, files } }
}

// content/site -> who publishes, and the pages that the office has written itself, or problems.

import type { ElementContent } from 'hast'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { printedOrganisationNumber } from '../../locale/countries.js'
import { siteSchema } from '../../locale/schemas.js'
import type { SiteData } from '../../data/site.js'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { isAddressWithin, isLinkAddress, websiteAddress } from '../../base/addresses.js'
import { checkSharedTexts } from '../../check/braces.js'
import { checkNumber } from '../../library/parties.js'
import { readYaml } from '../../data/yaml.js'
import { pastMarkdown, readWithin } from '../../markdown/parse.js'
import { positionsIn } from '../../base/positions.js'
import { problem, type Place, type Problem } from '../../base/problem.js'
import type { Office, OfficePage, Publisher } from '../../site/site-input.js'
import { readClause } from '../../library/clause.js'
import { pathsUnder, shownPath } from '../../base/sources.js'
import type { Library } from '../../library/types.js'

export interface OfficeResult {
  readonly office: Office
  /** As site.yaml has it, with a `/` at the end; null where it has none. */
  readonly address: string | null
  readonly problems: readonly Problem[]
}

/** Reads site.yaml and the pages; without them the site names no publisher. Rules: `yaml/…`, `site/…`. */
export function readOffice(library: Library): OfficeResult {
  const { content } = library.sources
  const file = shownPath(content, 'site/site.yaml')
  const read = readYaml(content.files.get('site/site.yaml') ?? '{}', file, siteSchema, undefined, library.sources.store)
  const data = read.value ?? {}
  const pages = pathsUnder(content, 'site/', /\.md$/).map((path) => readPage(path, library))
  const problems = [...read.problems, ...pages.flatMap((page) => page.problems)]
  if (typeof data.publisher === 'string' && !library.parties.has(data.publisher))
    problems.push(problem('site/publisher', { party: data.publisher }, read.placeOf(['publisher'])))
  problems.push(...checkSharedTexts(read.value, read.placeOf))
  if (typeof data.publisher === 'object')
    problems.push(
      ...checkNumber({ ...data.publisher, named: data.publisher.name }, () => read.placeOf(['publisher', 'number'])),
    )
  const office: Office = {
    name: data.name ?? {},
    publisher: publisherOf(data, library),
    licence: data.licence ?? null,
    statements: data.accessibility ?? {},
    pages: pages.flatMap(({ page }) => page ?? []),
  }
  return { office, address: data.address === undefined ? null : data.address.replace(/\/*$/, '/'), problems }
}

function publisherOf({ publisher, email }: SiteData, { parties }: Library): Publisher | null {
  if (publisher === undefined) return null
  const found = typeof publisher === 'string' ? parties.get(publisher) : publisher
  if (found === undefined) return null
  const { name, country, number, website } = found
  return {
    name,
    country,
    number: number === undefined ? null : printedOrganisationNumber(number, country),
    website: website === undefined ? null : websiteAddress(website),
    email: email ?? null,
  }
}

const kinds: readonly OfficePage['kind'][] = ['accessibility', 'about']

/** `site/LANGUAGE/about.md` and `site/LANGUAGE/accessibility.md`: front matter with a title, and Markdown. */
function readPage(path: string, library: Library): { page: OfficePage | null; problems: readonly Problem[] } {
  const { content } = library.sources
  const file = shownPath(content, path)
  const place = { file, line: 1, column: 1 }
  const [, language = '', name = ''] = /^site\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? []
  const kind = kinds.find((kind) => kind === name)
  if (kind === undefined || !library.languages.has(language))
    return { page: null, problems: [problem('site/page', {}, place)] }
  const { value, problems } = readClause(content.files.get(path) ?? '', kind, language, file)
  if (value === null) return { page: null, problems }
  const title = value.data.title ?? library.languages.get(language)?.site[kind] ?? kind
  const read = readWithin(value.body, (text) => unified().use(remarkParse).parse(text))
  if (read.kind === 'past-limit') {
    const { line, column } = positionsIn(value.body)(read.offset)
    return {
      page: null,
      problems: [...problems, pastMarkdown(read, { file, line: value.bodyLine + line - 1, column })],
    }
  }
  const found = [...problems, ...checkAddresses(read.tree, { ...place, line: value.bodyLine })]
  return { page: { kind, language, title, content: markdownToHast(read.tree) }, problems: found }
}

/** Rule `site/address`: links lead to pages of the web, to mail, or within the site; pictures lie in the site itself. */
function checkAddresses(root: Root, top: Place): Problem[] {
  const problems: Problem[] = []
  visit(root, (node) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return
    const { url: address, position } = node
    if (isAddressWithin(address) || (node.type !== 'image' && isLinkAddress(address))) return
    const { line = 1, column = 1 } = position?.start ?? {}
    const entry = node.type === 'image' ? 'site/address#picture' : 'site/address'
    problems.push(problem(entry, { address }, { ...top, line: top.line + line - 1, column }))
  })
  return problems
}

/** HTML within Markdown is left out; headings begin below that of the page. */
function markdownToHast(root: Root): ElementContent[] {
  const tree = toHast(root)
  const nodes = tree.type === 'root' ? tree.children : []
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'doctype') return []
    if (node.type !== 'element') return [node]
    return [/^h[1-5]$/.test(node.tagName) ? { ...node, tagName: `h${Math.max(2, Number(node.tagName[1]))}` } : node]
  })
}

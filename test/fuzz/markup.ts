// Files that came out -> what in them is more than text: a script, a link that runs something, a part that is no XML; and values of
// data that do not stand there as they are.

import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument } from 'libxml2-wasm'
import type { WrittenFile } from '../../src/app/request/outcome.js'
import { attribute, elements, textContent } from '../html/dom.js'
import { objectsOf } from '../pdf/support.js'
import { pdfText } from '../support/pdf-text.js'
import { parse } from 'parse5'
import type { Fault } from './case.js'

/** What runs, links or is broken in the files. */
export function markupIn(files: readonly WrittenFile[]): Fault[] {
  return files.flatMap(({ path, bytes }): Fault[] => {
    if (path.endsWith('.html')) return inHtml(path, strFromU8(bytes))
    if (path.endsWith('.docx')) return inDocx(path, bytes)
    if (path.endsWith('.pdf')) return inPdf(path, bytes)
    if (path.endsWith('.xml')) return brokenXml(path, bytes)
    return path.endsWith('.json') ? brokenJson(path, bytes) : []
  })
}

/** Values that a format does not show. */
export function notShown(files: readonly WrittenFile[], values: readonly string[]): Fault[] {
  if (values.length === 0) return []
  return files.flatMap(({ path, bytes }) => {
    const text = letters(textOf(path, bytes))
    return values
      .filter((value) => !text.includes(letters(value)))
      .map((value): Fault => {
        const format = path.split('.').at(-1) ?? ''
        return { kind: 'markup', key: `a value is not shown in ${format}`, detail: `${path}: ${JSON.stringify(value)}` }
      })
  })
}

function textOf(path: string, bytes: Uint8Array): string {
  if (path.endsWith('.pdf')) return pdfText(bytes)
  if (path.endsWith('.html')) return textContent(parse(strFromU8(bytes)))
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = '']) => run)
  return textContent(parse(runs.join('')))
}

/** Without what breaking lines adds or takes away. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\u2010\u2011-]/gu, '')
}

const allowedLink = /^(?:https?:|mailto:|#|[^:]*$|[^:/?#]*[/?#])/i

function inHtml(path: string, html: string): Fault[] {
  return elements(html).flatMap((element): Fault[] => {
    const { tagName, attrs } = element
    const found: Fault[] = []
    if (['iframe', 'object', 'embed', 'base', 'applet', 'frame'].includes(tagName))
      found.push(markup(path, `<${tagName}>`))
    if (tagName === 'script') {
      const isData = attribute(element, 'type') === 'application/ld+json'
      const isOwn = attribute(element, 'src') !== null && textContent(element) === ''
      if (!isData && !isOwn) found.push(markup(path, `<script>${textContent(element).slice(0, 60)}`))
      if (isData && !isJson(textContent(element))) found.push(markup(path, 'broken data in <script>'))
    }
    for (const { name, value } of attrs) {
      if (name.startsWith('on')) found.push(markup(path, `${name}=`))

      const address = value.replace(/[\u0000-\u0020]/g, '')
      if (
        ['href', 'src', 'action', 'formaction', 'data', 'poster'].includes(name) &&
        !isOwnImage(tagName, address) &&
        !allowedLink.test(address)
      )
        found.push(markup(path, `${name}=${address.slice(0, 60)}`))
    }
    return found
  })
}

/** Logos stand in the page itself. */
function isOwnImage(tagName: string, address: string): boolean {
  return ['img', 'link'].includes(tagName) && /^data:image\/(?:png|svg\+xml)[;,]/.test(address)
}

function inDocx(path: string, bytes: Uint8Array): Fault[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]): Fault[] => {
    if (!/\.(?:xml|rels)$/.test(name)) return []
    const external = [...strFromU8(part).matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)]
    return [
      ...brokenXml(`${path}/${name}`, part),
      ...external.flatMap(([, target = '']) =>
        /^(?:https?:|mailto:)/i.test(target) ? [] : [markup(path, `Target=${target}`)],
      ),
    ]
  })
}

function inPdf(path: string, bytes: Uint8Array): Fault[] {
  return objectsOf(bytes).flatMap(({ dictionary }): Fault[] => {
    const address = /\/URI \(([^)]*)/.exec(dictionary)?.[1]
    if (/\/(?:JavaScript|JS|Launch|OpenAction)\b/.test(dictionary)) return [markup(path, 'an action')]
    return address === undefined || /^(?:https?:|mailto:|\\?376)/i.test(address)
      ? []
      : [markup(path, `/URI ${address}`)]
  })
}

function brokenXml(path: string, bytes: Uint8Array): Fault[] {
  try {
    XmlDocument.fromBuffer(bytes).dispose()
    return []
  } catch (cause) {
    return [{ kind: 'markup', key: 'XML that is none', detail: `${path}: ${String(cause).slice(0, 300)}` }]
  }
}

function brokenJson(path: string, bytes: Uint8Array): Fault[] {
  return isJson(strFromU8(bytes)) ? [] : [{ kind: 'markup', key: 'JSON that is none', detail: path }]
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function markup(path: string, what: string): Fault {
  return { kind: 'markup', key: what.replace(/\d+/g, 'N').slice(0, 40), detail: `${path}: ${what}` }
}

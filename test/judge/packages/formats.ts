// Judge: a file is in the format that the package says it is in. fido (Open Preservation Foundation) finds formats by the
// signatures of PRONOM, that is by bytes, not by names.

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { run } from '../run.js'
import type { Finding, Judge } from '../verdict.js'
import { allFilesOf, ofProfile, type PackedFile } from './shared.js'

interface Declared {
  /** Absolute. */
  readonly path: string
  readonly name: string
  /** PRONOM unique identifier. */
  readonly format: string
}

export const fileFormats: Judge = {
  name: 'packages: file formats (fido, PRONOM)',
  formats: [],
  run: async (_, { packages, tools, folder }) => {
    const messages = await allFilesOf(ofProfile(packages, 'noark5'), /^message\/arkivmelding\.xml$/)
    const mets = await allFilesOf(
      ofProfile(packages, 'eark-sip'),
      /^representations\/(?:pdf|docx|html|original|resolved)\/METS\.xml$/,
    )
    const inMessages = await Promise.all(messages.map(declaredInMessage))
    const inMets = await Promise.all(mets.map(declaredInMets))
    const declared = [...inMessages, ...inMets].flat()
    const { stdout } = await run(tools.fido, ['-q', ...declared.map(({ path }) => path)], [0], { TMPDIR: folder })
    const found = bySignature(stdout)
    const known = declared.filter(({ path }) => found.has(path))
    const findings = known.flatMap(({ path, name, format }): Finding[] => {
      const formats = found.get(path) ?? []
      const message = `It says that it is ${format}, and is ${formats.join(' or ')}.`
      return formats.includes(format) ? [] : [{ file: name, rule: 'format', message }]
    })
    const unknown = declared.length - known.length
    return {
      files: known.length,
      findings,
      remarks: [`${unknown} files without a signature in PRONOM (JSON, CSV, text and the like): not judged`],
    }
  },
}

/** Formats by path, of files that were told by their bytes. A line for each: status, time, format, names, size, path, type, how. */
function bySignature(csv: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const line of csv.split('\n')) {
    const [, format = '', path = ''] =
      /^OK,\d+,([^,]+),.*,\d+,"(.+)","[^"]*","(?:signature|container)"\r?$/.exec(line) ?? []
    if (format !== '') found.set(path, [...(found.get(path) ?? []), format])
  }
  return found
}

async function declaredInMessage(file: PackedFile): Promise<Declared[]> {
  return await read(file, "//*[local-name() = 'dokumentobjekt'][*[local-name() = 'format']]", (one) => [
    textAt(one, "*[local-name() = 'referanseDokumentfil']"),
    textAt(one, "*[local-name() = 'format']"),
  ])
}

async function declaredInMets(file: PackedFile): Promise<Declared[]> {
  return await read(file, "//*[local-name() = 'file'][@*[local-name() = 'FORMATREGISTRYKEY']]", (one) => [
    textAt(one, "*/@*[local-name() = 'href']"),
    textAt(one, "@*[local-name() = 'FORMATREGISTRYKEY']"),
  ])
}

async function read(
  { path, name }: PackedFile,
  xpath: string,
  declared: (one: XmlElement) => readonly [link: string, format: string],
): Promise<Declared[]> {
  const document = XmlDocument.fromBuffer(await readFile(path))
  try {
    return document.find(xpath).map((one) => {
      const [link, format] = declared(one as XmlElement)
      return { path: join(dirname(path), link), name: `${dirname(name)}/${link}`, format }
    })
  } finally {
    document.dispose()
  }
}

function textAt(one: XmlElement, xpath: string): string {
  return one.get(xpath)?.content.trim() ?? ''
}

// Judges of the XML in packages: libxml2 finds every file valid by the schema of its standard, and the codes of a message
// of Fiks Arkiv are those of its code lists.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { XmlDocument } from 'libxml2-wasm'
import { z } from 'zod'
import { run } from '../run.js'
import type { Finding, Judge } from '../verdict.js'
import { allFilesOf, ofProfile, standards, type PackedFile } from './shared.js'

/** Which schema judges which file of which profile. Together they take every XML file that the program writes. */
const schemas: readonly (readonly [profile: string, files: RegExp, schema: string])[] = [
  ['noark5', /^message\/arkivmelding\.xml$/, 'fiks-arkiv/v1/no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd'],
  ['eformidling', /^message\/arkivmelding\.xml$/, 'eformidling/arkivmelding.xsd'],
  ['eark-sip', /(?:^|\/)METS\.xml$/, 'eark/eark-sip-driver.xsd'],
  ['eark-sip', /(?:^|\/)premis\.xml$/, 'eark/premis-3.0/premis-v3-0.xsd'],
  ['eark-sip', /(?:^|\/)erms\.xml$/, 'eark/erms/ERMS_v3.xsd'],
]

/** Has no schema of its own here. */
const catalogue = /^schemas\/catalog\.xml$/

export const xmlSchemas: Judge = {
  name: 'packages: XML schemas (xmllint)',
  formats: [],
  run: async (_, { packages }) => {
    const counts: string[] = []
    const findings: Finding[] = []
    const judged = new Set<string>()
    for (const [profile, pattern, schema] of schemas) {
      const files = await allFilesOf(ofProfile(packages, profile), pattern)
      findings.push(...(await invalid(files, ['--schema', join(standards, schema)])))
      counts.push(`${schema.split('/').at(-1) ?? schema}: ${files.length} files of ${profile}`)
      for (const { path } of files) judged.add(path)
    }
    const catalogues = await allFilesOf(ofProfile(packages, 'eark-sip'), catalogue)
    findings.push(...(await invalid(catalogues, [])))
    for (const { path } of catalogues) judged.add(path)
    const all = await allFilesOf(packages, /\.xml$/)
    const forgotten = all.filter(({ path }) => !judged.has(path))
    findings.push(
      ...forgotten.map(({ name }) => ({ file: name, rule: 'xml/schema', message: 'No schema judges this file.' })),
    )
    return { files: judged.size, findings, remarks: counts }
  },
}

/** What xmllint says, a finding for each file. Nothing is fetched: imported schemas are found by the catalogue. */
async function invalid(files: readonly PackedFile[], options: readonly string[]): Promise<Finding[]> {
  if (files.length === 0) return [{ file: '(none)', rule: 'judge/idle', message: `No file for ${options.join(' ')}.` }]
  const environment = { XML_CATALOG_FILES: join(standards, 'eark/catalog.xml') }
  const paths = files.map(({ path }) => path)
  const { status, stderr } = await run(
    'xmllint',
    ['--nonet', '--noout', ...options, ...paths],
    [0, 1, 3, 4, 5],
    environment,
  )
  if (status === 0) return []
  const lines = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))
  return files.flatMap(({ path, name }) => {
    const own = lines.filter((line) => line.startsWith(path)).map((line) => line.slice(path.length))
    return own.length === 0 ? [] : [{ file: name, rule: 'xml/schema', message: own.slice(0, 5).join('\n          ') }]
  })
}

/** Elements whose code is the party's own, or a register's: there is no list of them. */
const ownCodes = new Set(['arkivdel', 'tilgangsrestriksjon', 'format', 'landkode', 'partRolle'])

const codeList = z.object({ navn: z.string(), kodeliste: z.array(z.object({ kodeverdi: z.string() })) })

export const fiksArkivCodes: Judge = {
  name: 'packages: codes (code lists of Fiks Arkiv)',
  formats: [],
  run: async (_, { packages }) => {
    const folder = join(standards, 'fiks-arkiv/v1/kodelister')
    const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.json'))
    const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
    const lists = texts.map((text) => codeList.parse(JSON.parse(text)))
    const known = new Map(
      lists.map(({ navn, kodeliste }) => [navn.toLowerCase(), new Set(kodeliste.map((one) => one.kodeverdi))]),
    )
    const messages = await allFilesOf(ofProfile(packages, 'noark5'), /^message\/arkivmelding\.xml$/)
    const found = await Promise.all(messages.map((file) => unknownCodes(file, known)))
    return { files: messages.length, findings: found.flat(), remarks: [] }
  },
}

async function unknownCodes(
  { path, name }: PackedFile,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Finding[]> {
  const document = XmlDocument.fromBuffer(await readFile(path))
  try {
    const codes = document.find("//*[local-name() = 'kode']").map((node) => {
      const element = node.get('parent::*')
      return { element: element !== null && 'name' in element ? String(element.name) : '', code: node.content }
    })
    if (codes.length === 0) return [{ file: name, rule: 'fiks-arkiv/code', message: 'There is no code in it.' }]
    return codes.flatMap(({ element, code }) =>
      ownCodes.has(element) || known.get(element.toLowerCase())?.has(code) === true
        ? []
        : [{ file: name, rule: 'fiks-arkiv/code', message: `${code} is not in the list of ${element}.` }],
    )
  } finally {
    document.dispose()
  }
}

// Judge: the rules that the keepers of E-ARK publish as Schematron hold in each METS file (CSIP and SIP 2.1.0) and in each
// description of a case (CITS ERMS 3.0). node-schematron applies them.

import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Tools } from '../tools.js'
import type { Finding, Judge } from '../verdict.js'
import { allFilesOf, ofProfile, standards, type PackedFile } from './shared.js'
import { isMisfire, misfires } from './misfires.js'

/** The part of node-schematron that is used here; the package itself lies in the cache of the judges. */
interface Schema {
  validateString(xml: string): readonly { isReport: boolean; assertId: string | null; message?: string }[]
}
interface Schematron {
  Schema: { fromString(schematron: string): Schema }
}

/** What is asked of the package as a whole: a representation has no documentation, schemas and descriptions of its own. */
const ofRootAlone: ReadonlySet<string> = new Set(
  [17, 60, 92, 93, 95, 97, 99, 101, 103, 113, 114].map((number) => `CSIP${number}`),
)

export const schematron: Judge = {
  name: 'packages: Schematron of CSIP, SIP and ERMS (node-schematron)',
  formats: [],
  run: async (_, { packages, tools }) => {
    const eark = ofProfile(packages, 'eark-sip')
    const rules = await metsRules(tools)
    const mets = await allFilesOf(eark, /(?:^|\/)METS\.xml$/)
    const found = await Promise.all(mets.map((file) => brokenRules(file, rules)))
    const left = found.flat().filter(({ file, rule }) => !isMisfire(rule) && !(isInside(file) && ofRootAlone.has(rule)))
    const erms = await allFilesOf(eark, /(?:^|\/)erms\.xml$/)
    const ermsRules = [schemaOf(await readFile(join(standards, 'eark/erms/erms_v3.sch'), 'utf8'), tools)]
    const broken = await Promise.all(erms.map((file) => brokenRules(file, ermsRules)))
    return {
      files: mets.length + erms.length,
      findings: [...left, ...broken.flat()],
      remarks: [`${rules.length} sets of rules; left out: ${[...misfires].join(', ')} (see misfires.ts)`],
    }
  },
}

/** True for the METS file of a representation. */
function isInside(file: string): boolean {
  return file.includes('/representations/')
}

async function brokenRules({ path, name }: PackedFile, rules: readonly Schema[]): Promise<Finding[]> {
  const text = await readFile(path, 'utf8')
  return rules
    .flatMap((schema) => schema.validateString(text))
    .filter(({ isReport }) => !isReport)
    .map(({ assertId, message = '' }) => ({ file: name, rule: assertId ?? 'erms', message: message.trim() }))
}

/** The rules with the vocabularies that they name in place of their names, as the validator of the keepers does it. */
async function metsRules(tools: Tools): Promise<Schema[]> {
  const folder = join(standards, 'eark/schematron-eark-validator')
  const vocabularies = {
    TYPE: 'CSIPVocabularyContentCategory',
    'csip:CONTENTINFORMATIONTYPE': 'CSIPVocabularyContentInformationType',
    'csip:OAISPACKAGETYPE': 'CSIPVocabularyOAISPackageType',
    STATUS: 'CSIPVocabularyStatus',
  }
  const tests = new Map<string, string>()
  for (const [attribute, name] of Object.entries(vocabularies)) {
    const text = await readFile(join(folder, `vocabs/${name}.xml`), 'utf8')
    const terms = [...text.matchAll(/<Term[^>]*>([^<]*)</g)].map(([, term]) => term ?? '')
    tests.set(`@${attribute}_vocabulary_test`, oneOf(attribute, terms))
  }
  const types = (await readFile(join(folder, 'vocabs/IANA.txt'), 'utf8')).split(/\r?\n/)
  tests.set('@MIMETYPE_IANA_test', oneOf('MIMETYPE', types.filter(Boolean)))
  const schemas: Schema[] = []
  for (const kind of ['CSIP', 'SIP'])
    for (const name of (await readdir(join(folder, 'V2.1.0', kind))).sort()) {
      const text = await readFile(join(folder, 'V2.1.0', kind, name), 'utf8')
      schemas.push(
        schemaOf(
          [...tests].reduce((all, [from, to]) => all.replaceAll(from, to), text),
          tools,
        ),
      )
    }
  return schemas
}

function oneOf(attribute: string, values: readonly string[]): string {
  return `@${attribute} = (${values.map((value) => `'${value.trim()}'`).join(', ')})`
}

/** It knows no emphasis within a message. */
function schemaOf(text: string, tools: Tools): Schema {
  const require = createRequire(join(tools.packages, 'index.js'))
  return (require('node-schematron') as Schematron).Schema.fromString(text.replace(/<\/?emph>/g, ''))
}

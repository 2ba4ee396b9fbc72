// An instance -> an E-ARK SIP (version 2.1.0, Riksarkivet's FGS Paketstruktur 2.0): what all packages hold, in
// representations, described by METS, PREMIS and ERMS.

import type { IsoDate } from '../../model/document.js'
import { dayOf, originalDay } from '../package/days.js'
import { ermsFile } from './erms.js'
import { metsAgent, metsFile, metsName, type FileGroup, type MetadataFile, type Mets } from './mets.js'
import { packagePremis, renderingPremis } from './premis.js'
import type { KeptFile, Rendering } from './premis-events.js'
import { schemaCatalog } from './schemas.js'
import type { ArchivedEdition, ArchivedInstance, PackageFile } from '../package/instance.js'
import { documentationFolder, earkLayout, representationsFolder } from '../package/layout.js'
import { packageName } from '../package/names.js'
import { caseTitle, originalsOf } from '../package/registration.js'

const descriptivePath = 'metadata/descriptive/erms.xml'
const preservationFolder = 'metadata/preservation'
const schemasFolder = 'schemas'

/** True for what describes the package or one of its representations, and for the catalogue of schemas. */
export function isEarkXml(path: string): boolean {
  const [, within = path] = /^representations\/[^/]+\/(.+)$/.exec(path) ?? []
  if (within !== path) return [metsName, `${preservationFolder}/premis.xml`].includes(within)
  return [metsName, descriptivePath, `${preservationFolder}/premis.xml`, `${schemasFolder}/catalog.xml`].includes(path)
}

/** What the package holds beside the files that all packages hold, but for the METS file at its root. */
export function earkFiles(instance: ArchivedInstance, common: readonly PackageFile[]): PackageFile[] {
  const id = packageName(instance, 'eark-sip')
  const day = dayOf(instance)
  const renderings = renderingsOf(common, instance)
  return [
    ermsFile(descriptivePath, id, instance, day),
    packagePremis(`${preservationFolder}/premis.xml`, id, instance, renderings, day),
    { path: `${schemasFolder}/catalog.xml`, bytes: schemaCatalog() },
    ...renderings.flatMap((rendering) => representation(rendering, id, instance, day)),
  ]
}

/** The METS file of the package: it names every other file, those of representations by their own METS files. */
export function earkMets(instance: ArchivedInstance, files: readonly PackageFile[]): PackageFile {
  const id = packageName(instance, 'eark-sip')
  const day = dayOf(instance)
  const within = (folder: string): Mets['metadata'][number][] =>
    files
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .map((file) => ({ ...file, created: day, kind: kindOf(file) }))
  const representations = within(representationsFolder).filter(({ path }) => path.split('/').length === 3)
  return metsFile({
    path: metsName,
    objectId: id,
    label: caseTitle(instance),
    created: day,
    agents: agentsOf(instance),
    metadata: within('metadata'),
    groups: [
      { use: 'Documentation', files: within(documentationFolder) },
      { use: 'Schemas', files: within(schemasFolder) },
      { use: 'Representations', files: representations },
      ...representations.map((file): FileGroup => ({ use: `Representations/${nameOf(file)}`, files: [file] })),
    ],
  })
}

function kindOf({ path }: PackageFile): MetadataFile['kind'] {
  if (path === descriptivePath) return 'ERMS'
  return path.startsWith(`${preservationFolder}/`) ? 'PREMIS' : 'OTHER'
}

/** Its PREMIS and METS. */
function representation(rendering: Rendering, entity: string, instance: ArchivedInstance, day: IsoDate): PackageFile[] {
  const { id, files } = rendering
  const premis = renderingPremis(`${id}/${preservationFolder}/premis.xml`, entity, rendering, instance)
  const path = `${id}/${metsName}`
  const name = nameOf({ path })
  const mets = metsFile({
    path,
    objectId: name,
    label: `${caseTitle(instance)} (${name})`,
    created: day,
    agents: agentsOf(instance),
    metadata: [{ ...premis, kind: 'PREMIS', created: day }],
    groups: [{ use: 'Data', files }],
  })
  return [premis, mets]
}

/** The representations in the order of their names. */
function renderingsOf(common: readonly PackageFile[], instance: ArchivedInstance): Rendering[] {
  const origins = originsOf(instance)
  const inside = common.filter(({ path }) => path.startsWith(`${representationsFolder}/`))
  return [...new Set(inside.map(nameOf))].sort().map((name) => {
    const own = inside.filter((file) => nameOf(file) === name)
    const rendered: Origin = { generated: name !== 'sources', created: instance.date, source: null }
    return {
      id: `${representationsFolder}/${name}`,
      files: own.map((file): KeptFile => ({ ...file, ...(origins.get(file.path) ?? rendered) })),
    }
  })
}

type Origin = Omit<KeptFile, keyof PackageFile>

/** Where files come from that are nobody's rendering, or the rendering of another: by their path. */
function originsOf(instance: ArchivedInstance): Map<string, Origin> {
  const { date, editions, annexes, originals } = instance
  const pdfOf = (edition: ArchivedEdition | undefined): string | null => {
    const pdf = edition?.files.find(({ format }) => format === 'pdf')
    return pdf === undefined ? null : earkLayout('pdf', pdf.name)
  }
  return new Map<string, Origin>([
    ...annexes.flatMap(({ file, date: own }): [string, Origin][] =>
      file === null ? [] : [[earkLayout('annex', file.name), { generated: false, created: own ?? date, source: null }]],
    ),
    ...originals.map((original): [string, Origin] => {
      const source = pdfOf(editions.find((edition) => originalsOf(edition, instance).includes(original)))
      const created = originalDay(original, instance)
      return [earkLayout('original', original.name), { generated: false, created, source }]
    }),
    ...editions.flatMap((edition): [string, Origin][] =>
      edition.masked === null
        ? []
        : [[earkLayout('pdf', edition.masked.name), { generated: true, created: date, source: pdfOf(edition) }]],
    ),
  ])
}

/** The name of the representation in which a file lies. */
function nameOf({ path }: Pick<PackageFile, 'path'>): string {
  return path.split('/')[1] ?? ''
}

/** CSIP10 to 16: the program; SIP9 to 20: the party whose archive it is, which also submits the package. */
function agentsOf({ generator, archivist }: ArchivedInstance): Mets['agents'] {
  const { name, number } = archivist
  const code = number === undefined ? null : { type: 'IDENTIFICATIONCODE' as const, text: `ORG:${number}` }
  const software = { role: 'CREATOR', type: 'OTHER', otherType: 'SOFTWARE' }
  return [
    metsAgent(software, generator.name, { type: 'SOFTWARE VERSION', text: generator.version }),
    metsAgent({ role: 'ARCHIVIST', type: 'ORGANIZATION' }, name, code),
    metsAgent({ role: 'CREATOR', type: 'ORGANIZATION' }, name, code),
  ]
}

// An instance -> an E-ARK SIP (version 2.1.0, Riksarkivet's FGS Paketstruktur 2.0): what all packages hold, in
// representations, described by METS, PREMIS and ERMS.

import type { IsoDate } from '../model/document.js'
import { dayOf } from './eark-dates.js'
import { ermsFile } from './eark-erms.js'
import { metsAgent, metsFile, metsName, type FileGroup, type MetadataFile, type Mets } from './eark-mets.js'
import { packagePremis, renderingPremis, type Rendering } from './eark-premis.js'
import { schemaCatalog } from './eark-schemas.js'
import { titleOf, type ArchivedInstance, type PackageFile } from './instance.js'
import { documentationFolder, earkLayout, representationsFolder } from './layout.js'
import { packageName } from './names.js'

const descriptivePath = 'metadata/descriptive/erms.xml'
const preservationFolder = 'metadata/preservation'
const schemasFolder = 'schemas'

/** What the package holds beside the files that all packages hold, but for the METS file at its root. */
export function earkFiles(instance: ArchivedInstance, common: readonly PackageFile[]): PackageFile[] {
  const id = packageName(instance, 'eark-sip')
  const day = dayOf(instance)
  const renderings = renderingsOf(common, instance)
  return [
    ermsFile(descriptivePath, id, instance, (document) => filesOf(document, instance, common), day),
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
    label: titleOf(instance),
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
    label: `${titleOf(instance)} (${name})`,
    created: day,
    agents: agentsOf(instance),
    metadata: [{ ...premis, kind: 'PREMIS', created: day }],
    groups: [{ use: 'Data', files: files.map((file) => ({ ...file, created: instance.date })) }],
  })
  return [premis, mets]
}

/** The representations in the order of their names. What was given to the program is nobody's rendering. */
function renderingsOf(common: readonly PackageFile[], instance: ArchivedInstance): Rendering[] {
  const given = new Set([
    ...instance.originals.map(({ name }) => earkLayout('original', name)),
    ...instance.annexes.flatMap(({ file }) => (file === null ? [] : [earkLayout('annex', file.name)])),
  ])
  const inside = common.filter(({ path }) => path.startsWith(`${representationsFolder}/`))
  return [...new Set(inside.map(nameOf))].sort().map((name) => {
    const own = inside.filter((file) => nameOf(file) === name)
    const files = own.map((file) => ({ ...file, generated: name !== 'sources' && !given.has(file.path) }))
    return { id: `${representationsFolder}/${name}`, files }
  })
}

/** The name of the representation in which a file lies. */
function nameOf({ path }: Pick<PackageFile, 'path'>): string {
  return path.split('/')[1] ?? ''
}

/** The files of the agreement, the signed one first, or of one of its annexes. */
function filesOf(id: string, instance: ArchivedInstance, common: readonly PackageFile[]): PackageFile[] {
  const annex = instance.annexes.find((one) => one.id === id)
  const rendered = instance.editions.flatMap(({ files }) => files)
  const paths =
    annex === undefined
      ? [
          ...instance.originals.map(({ name }) => earkLayout('original', name)),
          ...rendered.map(({ format, name }) => earkLayout(format, name)),
        ]
      : [annex.file].flatMap((file) => (file === null ? [] : [earkLayout('annex', file.name)]))
  return paths.flatMap((path) => common.filter((file) => file.path === path))
}

/** CSIP10 to 16: the program; SIP9 to 20: the party whose archive it is, which also submits the package. */
function agentsOf({ generator, archivist }: ArchivedInstance): Mets['agents'] {
  const { name, number } = archivist
  const code = number === undefined ? null : { type: 'IDENTIFICATIONCODE' as const, text: number }
  const software = { role: 'CREATOR', type: 'OTHER', otherType: 'SOFTWARE' }
  return [
    metsAgent(software, generator.name, { type: 'SOFTWARE VERSION', text: generator.version }),
    metsAgent({ role: 'ARCHIVIST', type: 'ORGANIZATION' }, name, code),
    metsAgent({ role: 'CREATOR', type: 'ORGANIZATION' }, name, code),
  ]
}

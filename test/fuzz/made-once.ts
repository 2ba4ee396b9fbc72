// What the program makes of the right library, once for all cases of a process: a package, a PDF that came back
// signed, a Word file.

import { unzipSync } from 'fflate'
import { packagesOf, type MadePackage } from '../support/archive.js'
import { withSignature } from '../support/signed-pdf.js'
import { buildInto, filesIn, temporaryFolder } from '../support/build.js'
import { libraryNamed } from './libraries.js'

let made: Promise<MadePackage> | undefined

/** A package of the profile that has XML. */
export function packageOf(): Promise<MadePackage> {
  made ??= packagesOf(libraryNamed('small'), { profiles: ['noark5'] }).then(({ packages: [first] }) => {
    if (first === undefined) throw new Error('the library gives no package')
    return first
  })
  return made
}

/** A PDF that a manifest lists, as it was made and as it came back. */
export interface IssuedPdf {
  readonly issued: Uint8Array
  readonly signed: Uint8Array
  readonly manifest: Uint8Array
  /** Under which the manifest lists it. */
  readonly path: string
}

let output: Promise<ReadonlyMap<string, Uint8Array>> | undefined

/** All files of an output folder, its manifest among them. */
export function outputFolder(): Promise<ReadonlyMap<string, Uint8Array>> {
  output ??= makeOutput()
  return output
}

async function makeOutput(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = temporaryFolder()
  try {
    await buildInto(folder.path, libraryNamed('small'), { formats: ['html', 'docx'] })
    return filesIn(folder.path)
  } finally {
    folder.close()
  }
}

/** The Word file of the library, and its parts. */
export async function wordFile(): Promise<{
  readonly bytes: Uint8Array
  readonly parts: ReadonlyMap<string, Uint8Array>
}> {
  const [, bytes] = [...(await outputFolder())].find(([name]) => name.endsWith('.docx')) ?? []
  if (bytes === undefined) throw new Error('the library gives no Word file')
  return { bytes, parts: new Map(Object.entries(unzipSync(bytes))) }
}

let pdf: Promise<IssuedPdf> | undefined

/** The PDF of the library, issued and signed. */
export function issuedPdf(): Promise<IssuedPdf> {
  pdf ??= makePdf()
  return pdf
}

async function makePdf(): Promise<IssuedPdf> {
  const folder = temporaryFolder()
  try {
    const { written } = await buildInto(folder.path, libraryNamed('small'), { formats: ['pdf'] })
    const [path, issued] = [...written].find(([name]) => name.endsWith('.pdf')) ?? []
    const manifest = written.get('manifest.json')
    if (path === undefined || issued === undefined || manifest === undefined)
      throw new Error('the library gives no PDF')
    return { issued, signed: withSignature(issued), manifest, path }
  } finally {
    folder.close()
  }
}

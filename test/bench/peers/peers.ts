// The programs that ours is measured against, installed beside this file the first time. What they say of themselves as types is
// not needed to compile: the few calls that are made stand here.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { FontFiles } from '../../../src/layout/fonts.js'
import type { DocxTemplate } from './docx-template.js'

const folder = fileURLToPath(new URL('.//', import.meta.url))
const require = createRequire(import.meta.url)

export interface TypstPdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

export interface Peers {
  /** Keeps one compiler: the main file's text -> PDF/A-2a. */
  readonly typst: (look: string, fonts: FontFiles) => (main: string) => TypstPdf
  /** Values of a template's placeholders -> a DOCX. The template is opened anew for each, since filling it uses it up. */
  readonly docxtemplater: (
    template: DocxTemplate,
    zip: Uint8Array,
  ) => (values: Readonly<Record<string, string>>) => Uint8Array
  /** A definition -> PDF. */
  readonly pdfmake: (fonts: FontFiles) => (definition: object) => Promise<Uint8Array>
}

/** The peers; null where they are not installed and cannot be, which is printed. */
export function openPeers(): Peers | null {
  if (!existsSync(`${folder}node_modules/.package-lock.json`)) {
    const words = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--prefix', folder]
    const installed = spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' })
    if (installed.status !== 0) {
      console.log(`The peers could not be installed, and are left out: ${lastLine(installed.stderr)}\n`)
      return null
    }
  }
  return { typst, docxtemplater, pdfmake }
}

function lastLine(text: string | null): string {
  return text?.trim().split('\n').at(-1) ?? 'npm does not start'
}

interface TypstCompiler {
  addSource(path: string, source: string): void
  evictCache(age: number): void
  compile(options: { mainFileContent: string }): {
    result: { numOfPages: number } | null
    printDiagnostics(): void
    hasError(): boolean
  }
  pdf(document: object, options: { pdfStandard: string; creationTimestamp: number }): Uint8Array
}

function typst(look: string, { regular, italic, bold, boldItalic }: FontFiles): (main: string) => TypstPdf {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as {
    NodeCompiler: { create(options: object): TypstCompiler }
  }
  const fontBlobs = [regular, italic, bold, boldItalic].map((bytes) => Buffer.from(bytes))
  const workspace = tmpdir()
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  compiler.addSource(`${workspace}/look.typ`, look)
  return (mainFileContent) => {
    const compiled = compiler.compile({ mainFileContent })
    if (compiled.result === null) {
      compiled.printDiagnostics()
      throw new Error('Typst did not set the text')
    }
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: 0 })
    // As `typst watch` does after each run.
    compiler.evictCache(10)
    return { bytes, pages: compiled.result.numOfPages }
  }
}

interface Zip {
  file(name: string, content: string): void
}

function docxtemplater(
  { parts }: DocxTemplate,
  zip: Uint8Array,
): (values: Readonly<Record<string, string>>) => Uint8Array {
  const PizZip = require('pizzip') as new (bytes?: Uint8Array) => Zip & { generate(options: object): Uint8Array }
  const Docxtemplater = require('docxtemplater') as new (
    zip: object,
    options: object,
  ) => { render(values: object): void; getZip(): { generate(options: object): Uint8Array } }
  const made = new PizZip(zip)
  for (const [name, xml] of parts) made.file(name, xml)
  const template = made.generate({ type: 'uint8array', compression: 'DEFLATE' })
  return (values) => {
    const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
    filled.render(values)
    return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  }
}

interface Pdfmake {
  virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
  setFonts(fonts: object): void
  setUrlAccessPolicy(allows: () => boolean): void
  setLocalAccessPolicy(allows: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

function pdfmake(fonts: FontFiles): (definition: object) => Promise<Uint8Array> {
  const made = require('pdfmake') as Pdfmake
  const styles = { normal: fonts.regular, italics: fonts.italic, bold: fonts.bold, bolditalics: fonts.boldItalic }
  for (const [name, bytes] of Object.entries(styles)) made.virtualfs.writeFileSync(`${name}.ttf`, Buffer.from(bytes))
  made.setFonts({ Source: Object.fromEntries(Object.keys(styles).map((name) => [name, `${name}.ttf`])) })
  made.setUrlAccessPolicy(() => false)
  made.setLocalAccessPolicy(() => false)
  return (definition) => made.createPdf(definition).getBuffer()
}

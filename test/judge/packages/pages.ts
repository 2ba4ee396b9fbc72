// Judges of what people open in a package: the cover page (Nu HTML Checker, axe-core, links), and the masked PDF, which no
// build writes (veraPDF).

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pageFindings } from '../html-accessibility.js'
import { syntaxFindings } from '../html-syntax.js'
import { validate } from '../pdf-standards.js'
import type { Finding, Judge } from '../verdict.js'
import { allFilesOf, ofProfile, type PackedFile } from './shared.js'

export const coverPages: Judge = {
  name: 'packages: cover pages (Nu HTML Checker, axe-core, links)',
  formats: [],
  run: async (_, { packages, tools }) => {
    const covers = await allFilesOf(packages, /(?:^|\/)cover\.html$/)
    const shown = covers.filter(({ name }) => /^(?:made-up|editions)\//.test(name) && name.includes('-folder/'))
    const links = await Promise.all(covers.map(brokenLinks))
    const findings = [...(await syntaxFindings(covers, tools)), ...(await pageFindings(shown, tools)), ...links.flat()]
    return { files: covers.length, findings, remarks: [`axe-core on ${shown.length} of them`] }
  },
}

async function brokenLinks({ path, name }: PackedFile): Promise<Finding[]> {
  const text = await readFile(path, 'utf8')
  const links = [...text.matchAll(/<a href="([^"#:]+)"/g)].map(([, link]) => decodeURI(link ?? ''))
  if (links.length === 0) return [{ file: name, rule: 'cover/link', message: 'It links to nothing.' }]
  const broken = links.filter((link) => !existsSync(join(dirname(path), link)))
  return broken.map((link) => ({ file: name, rule: 'cover/link', message: `${link} does not exist.` }))
}

export const maskedPdfs: Judge = {
  name: 'packages: masked PDF (veraPDF, PDF/A-2a and PDF/UA-1)',
  formats: [],
  run: async (_, { packages, tools }) => {
    const masked = await allFilesOf(ofProfile(packages, 'folder'), /-masked\.pdf$/)
    const standards = [await validate('2a', masked, tools), await validate('ua1', masked, tools)]
    return { files: masked.length, findings: standards.flat(), remarks: [] }
  },
}

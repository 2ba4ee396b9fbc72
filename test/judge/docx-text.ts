// Judges: LibreOffice opens a DOCX, and the pages it makes of it have the text of the Document, word for word, and are as
// many as those of our PDF, or differ by a tenth or by one page at most. Word's section numbers and notes are not in the
// text of its files; only a word processor shows them.

import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compare, readTheme } from './pdf-text.js'
import { run, twoAtATime } from './run.js'
import { verdict, type Finding, type Judge, type Subject } from './verdict.js'

export const docxText: Judge = {
  name: 'text and pages of the DOCX (LibreOffice, pdftotext)',
  formats: ['docx'],
  run: async (subjects, { folder }) => {
    if (subjects.length === 0) return verdict(subjects, [])
    const out = await convert(subjects, folder)
    const theme = await readTheme()
    const findings = await twoAtATime(subjects, async (subject) => {
      const pdf = join(out, `${basename(subject.path, '.docx')}.pdf`)
      return [...(await compare(subject, pdf, theme, true)), ...(await comparePages(subject, pdf))]
    })
    return verdict(subjects, findings.flat())
  },
}

/** PDFs of all subjects in one folder, made by one LibreOffice that has the typeface of the documents. */
async function convert(subjects: readonly Subject[], folder: string): Promise<string> {
  const out = join(folder, 'libreoffice')
  await mkdir(out, { recursive: true })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'libreoffice-profile')).href}`
  const fonts = join(folder, 'fonts.conf')
  const typeface = join(dirname(createRequire(import.meta.url).resolve('source-sans/package.json')), 'TTF')
  await writeFile(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include><dir>${typeface}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>`,
  )
  const paths = subjects.map((subject) => subject.path)
  const parameters = ['--headless', profile, '--convert-to', 'pdf', '--outdir', out, ...paths]
  await run('soffice', parameters, [0], { FONTCONFIG_FILE: fonts })
  return out
}

async function comparePages(subject: Subject, pdf: string): Promise<Finding[]> {
  const [pages, wanted] = await Promise.all([pdf, subject.path.replace(/\.docx$/, '.pdf')].map(pagesOf))
  if (pages === undefined || wanted === undefined || Math.abs(pages - wanted) <= Math.max(1, wanted / 10)) return []
  const message = `The DOCX has ${pages} pages, the PDF ${wanted}: more than a tenth, and more than one page, apart.`
  return [{ file: subject.name, rule: 'docx/pages', message }]
}

async function pagesOf(pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf])
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1])
}

// Judge: LibreOffice opens a DOCX, and the pages it makes of it have the text of the Document, word for word.
// Word's section numbers and notes are not in the text of its files; only a word processor shows them.

import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compare, readTheme } from './pdf-text.js'
import { run, twoAtATime } from './run.js'
import { verdict, type Judge } from './verdict.js'

export const docxText: Judge = {
  name: 'text of the DOCX (LibreOffice, pdftotext)',
  formats: ['docx'],
  run: async (subjects, { folder }) => {
    if (subjects.length === 0) return verdict(subjects, [])
    const out = join(folder, 'libreoffice')
    await mkdir(out, { recursive: true })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'libreoffice-profile')).href}`
    const paths = subjects.map((subject) => subject.path)
    await run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', out, ...paths])
    const theme = await readTheme()
    const findings = await twoAtATime(subjects, (subject) =>
      compare(subject, join(out, `${basename(subject.path, '.docx')}.pdf`), theme),
    )
    return verdict(subjects, findings.flat())
  },
}

// Judges: qpdf finds no fault in a PDF's syntax; all of its fonts are embedded, in part, and map to Unicode.

import { run, twoAtATime } from './run.js'
import { verdict, type Finding, type Judge } from './verdict.js'

export const pdfSyntax: Judge = {
  name: 'PDF syntax (qpdf)',
  formats: ['pdf'],
  run: async (subjects) => {
    const findings = await twoAtATime(subjects, async ({ path, name }): Promise<Finding[]> => {
      const { status, stdout, stderr } = await run('qpdf', ['--check', path], [0, 2, 3])
      return status === 0 ? [] : [{ file: name, rule: 'qpdf', message: `${stderr}${stdout}`.trim() }]
    })
    return verdict(subjects, findings.flat())
  },
}

export const pdfFonts: Judge = {
  name: 'fonts in the PDF (pdffonts)',
  formats: ['pdf'],
  run: async (subjects) => {
    const findings = await twoAtATime(subjects, async ({ path, name }): Promise<Finding[]> => {
      const { stdout } = await run('pdffonts', [path])
      const fonts = stdout
        .split('\n')
        .slice(2)
        .filter((line) => line.trim() !== '')
      if (fonts.length === 0) return [{ file: name, rule: 'pdffonts/none', message: 'The file has no fonts.' }]
      return fonts
        .filter((line) => !/ yes +yes +yes +\d+ +\d+$/.test(line))
        .map((line) => ({ file: name, rule: 'pdffonts/embedded-subset-unicode', message: line.replace(/ +/g, ' ') }))
    })
    return verdict(subjects, findings.flat())
  },
}

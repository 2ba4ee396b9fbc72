// Judges: the text that pdftotext finds on the pages, and pdfinfo along the structure tree (as a screen reader does), is
// the text of the Document, word for word.

import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { themeSchema, type Theme } from '../../src/theme/theme.js'
import { readingOf } from './reading.js'
import { run, twoAtATime } from './run.js'
import { verdict, type Finding, type Judge, type Subject } from './verdict.js'
import { difference } from './words.js'

export const pdfText: Judge = {
  name: 'text of the PDF (pdftotext)',
  formats: ['pdf'],
  run: async (subjects) => {
    const theme = await readTheme()
    const findings = await twoAtATime(subjects, (subject) => compare(subject, subject.path, theme))
    return verdict(subjects, findings.flat())
  },
}

export const pdfStructureText: Judge = {
  name: 'text along the structure tree of the PDF (pdfinfo)',
  formats: ['pdf'],
  run: async (subjects) => {
    // Slow: pdfinfo reads the page anew for each element. A copy has the same text.
    const unmarked = subjects.filter((subject) => subject.copy === null)
    const findings = await twoAtATime(unmarked, async ({ path, name, document }): Promise<Finding[]> => {
      const { stdout } = await run('pdfinfo', ['-struct-text', path])
      const found = difference(textOfTree(stdout), readingOf(document, { contents: true, of: 'structure' }))
      return found === null ? [] : [{ file: name, rule: 'text/difference', message: found }]
    })
    return verdict(unmarked, findings.flat())
  },
}

/** Elements within a line; all others begin a new one. */
const inlineElements = /^(Span|Link|Reference|Em|Strong|Quote|Annot)\b/

/** The text in a printed structure tree: each line is an element, a piece of text in quotation marks, or an attribute. */
function textOfTree(tree: string): string {
  return tree
    .split('\n')
    .map((line) => line.trim())
    .map((line) => {
      const text = /^"(.*)"$/.exec(line)?.[1]
      if (text !== undefined) return text
      return /^[A-Z]/.test(line) && !line.startsWith('Object ') && !inlineElements.test(line) ? '\n' : ''
    })
    .join('')
}

/** Compares the pages of a PDF, without running header and footer, with the Document of a subject. */
export async function compare(subject: Subject, pdf: string, theme: Theme, printedHyphens = false): Promise<Finding[]> {
  const { width, height, margin } = theme.page
  // A line of text may reach a little over its margin: ascenders above, descenders below. The label of the box for initials is near.
  const top = Math.round(margin.top - 8)
  const box = ['-x', 0, '-y', top, '-W', Math.ceil(width), '-H', Math.round(height - margin.bottom + 3 - top)]
  const { stdout } = await run('pdftotext', ['-raw', '-r', '72', ...box.map(String), pdf, '-'])
  const found = difference(stdout, readingOf(subject.document, { contents: true, of: 'pages' }), printedHyphens)
  return found === null ? [] : [{ file: subject.name, rule: 'text/difference', message: found }]
}

/** The theme, which says where the pages have their text. */
export async function readTheme(): Promise<Theme> {
  return themeSchema.parse(parse(await readFile(new URL('../../templates/theme.yaml', import.meta.url), 'utf8')))
}

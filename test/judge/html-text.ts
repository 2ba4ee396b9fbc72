// Judge: the text that an HTML parser finds in a page is the text of the Document, word for word.

import { readFile } from 'node:fs/promises'
import { mainText, noteTexts } from '../html/dom.js'
import { readingOf } from './reading.js'
import { difference } from './words.js'
import type { Finding, Judge } from './verdict.js'
import { verdict } from './verdict.js'

export const htmlText: Judge = {
  name: 'text of the HTML (parse5)',
  formats: ['html'],
  run: async (subjects) => {
    const findings = await Promise.all(
      subjects.map(async (subject): Promise<Finding[]> => {
        const page = await readFile(subject.path, 'utf8')
        const found = difference(
          `${mainText(page)}\n${noteTexts(page).join('\n')}`,
          readingOf(subject.document, { contents: false, of: 'structure' }),
        )
        return found === null ? [] : [{ file: subject.name, rule: 'text/difference', message: found }]
      }),
    )
    return verdict(subjects, findings.flat())
  },
}

// A value from data is never markup: it comes out letter for letter, in the Document and in every format.

import fc from 'fast-check'
import { unprintable } from '../../src/base/unprintable.js'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAssets } from '../../src/io/assets.js'
import { openFonts } from '../../src/layout/fonts.js'
import { renderEdition, type Rendered } from '../../src/render/render.js'
import { text } from '../../src/text/text.js'
import { mainText } from '../html/dom.js'
import {
  clauseText,
  edited,
  make,
  nodesOf,
  onlyDocument,
  partiesFile,
  purposeFile,
  rulesOf,
} from '../support/documents.js'
import { projectSources } from '../support/library.js'
import { pdfText } from '../support/pdf-text.js'
import { typesetting } from '../locale/languages.js'

const hostile = '*A* & B <script>{{x}}</script> [c](d)'

/** The base library whose region has this name, printed by every helper that prints a party. */
function withName(name: string) {
  return make({
    [partiesFile]: edited(partiesFile, ['name: Region Dalarna', `name: ${JSON.stringify(name)}`]),
    [purposeFile]: clauseText(
      'Syfte',
      '{{region}} först, **{{region}}** starkt och {{list parties}} i rad. Se punkt {{ref "term"}}.\n\n' +
        '- {{region}}\n\n| Part |\n|---|\n| {{region}} |\n\n' +
        '{{#table columns="1"}}{{#row}}{{#cell}}{{region}}{{/cell}}{{/row}}{{/table}}',
    ),
  })
}

/**
 * What is refused before a name is printed: signs of the rule, line feeds and tabs in the file, and a name of which nothing is seen.
 */
const isRefused = (name: string): boolean =>
  name.search(unprintable) >= 0 || /\p{Cc}/u.test(name) || !/[^\s\p{C}\p{Z}]/u.test(name)

test('any text as the name of a party comes back unchanged', () => {
  const names = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.stringMatching(/^[-*_#>|`~{}<>&[\]()!\\/"'$:.1-9a ]{1,30}$/),
    )
    .filter((name) => !isRefused(name))
  fc.assert(
    fc.property(names, (name) => {
      const document = onlyDocument(withName(name))
      const printed = nodesOf(document, 'value').filter(({ path }) => path === 'region')
      expect(printed.map((value) => value.text)).toEqual([name, name, name, name, name])
      const listed = nodesOf(document, 'value').filter(({ type }) => type === 'list')
      expect(listed.map((value) => value.text)).toEqual([`${name}, Falu kommun och Mora kommun`])
    }),
    {
      numRuns: 40,
      examples: [[hostile], ['{first}'], ['$&'], ['a\u00a0 b'], ['1. januar'], ['{{region}}'], ['&amp;']],
    },
  )
})

describe(`a party named ${hostile}`, () => {
  const made = withName(hostile)
  const document = onlyDocument(made)
  let files: readonly Rendered[] = []
  beforeAll(async () => {
    const { theme } = made.library
    if (theme === null) throw new Error('no theme')
    const template = (name: string): string => projectSources.templates.files.get(name) ?? ''
    const job = {
      key: '',
      document,
      formats: ['pdf', 'docx', 'html'] as const,
      copies: [],
      pdfa: '2a' as const,
      attachments: [],
    }
    const webTemplates = { page: template('web/page.hbs'), style: template('web/style.css') }
    files = (
      await renderEdition(job, { theme, webTemplates, typesetting, fonts: openFonts(readAssets().fonts), logo: null })
    ).files
  })
  const bytesOf = (format: string): Uint8Array =>
    files.find((file) => file.format === format)?.bytes ?? new Uint8Array()
  const packed = (shown: string): string => shown.replace(/[\s\u00ad]/gu, '')
  const times = (shown: string): number => packed(shown).split(packed(hostile)).length - 1
  const expected = times(text(document))

  test('is told once, for its braces', () => {
    expect(rulesOf(made)).toEqual(['placeholder/braces'])
  })

  test('stands in the text of the Document wherever a party is named', () => {
    expect(expected).toBe(9)
  })

  test('stands so in the HTML', () => {
    const html = new TextDecoder().decode(bytesOf('html'))
    expect(times(mainText(html))).toBe(expected)
    expect(html).not.toContain('<script>{{x}}')
  })

  test('stands so in the DOCX', () => {
    const xml = strFromU8(unzipSync(bytesOf('docx'))['word/document.xml'] ?? new Uint8Array())
    const shown = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '').join('')
    const plain = shown
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(times(plain)).toBe(expected)
  })

  test('stands so in the PDF', () => {
    expect(times(pdfText(bytesOf('pdf')))).toBe(expected)
  })
})

// Agreements of others: files without styles, with typed numbers, with a block to sign; what is found, and what is left to be confirmed.

import { describe, expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { readDocx } from '../../src/docx/read/read-docx.js'
import { filesOf, p, packed, r } from '../docx-read/made.js'
import { present } from '../docx/opened.js'
import { hostileDocx } from '../support/returned-docx.js'
import { takenFromDocx } from '../../src/intake/from-docx.js'
import { text } from '../../src/text/text.js'
import { takenIn } from './taken-in.js'

const strong = '<w:b/>'
const lines = (...said: readonly string[]): string => said.map((one) => p(r(one))).join('')
const cell = (...said: readonly string[]): string => `<w:tc>${lines(...said)}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

const swedish = packed(
  filesOf(
    [
      p(r('Avtal om gemensam upphandling', strong)),
      lines('mellan Falu kommun, org.nr 212000-2239, och Mora kommun, org.nr 212000-2213'),
      p(r('§ 1 Bakgrund', strong)),
      lines('Falu kommun och Mora kommun har kommit överens om följande. Falu kommuns reglemente gäller.'),
      p(r('§ 2 Avtalstid', strong)),
      lines('Avtalet gäller från och med den 1 januari 2027 till och med den 31 december 2029.'),
      lines('Uppsägning ska ske senast sex månader före avtalstidens slut, se § 3.'),
      p(r('§ 3 Ersättning', strong)),
      lines('Ersättningen är 900 000 kr per år och räknas upp med 2,5 % om året. Priser framgår av bilaga 1.'),
      `<w:tbl>${row(cell('Post'), cell('Belopp'))}${row(cell('Personal'), cell('600 000'))}</w:tbl>`,
      p(r('Faktura skickas till _________ * senast [den sista] varje månad.')),
      p(r('§ 4 Tvist', strong)),
      lines('Parterna är överens om att tvister med anledning av avtalet ska lösas genom förhandling mellan parterna.'),
      lines('För Falu kommun', 'Ort och datum: ____________', 'Namn: Anna Andersson', 'Titel: Kommundirektör'),
      lines('För Mora kommun', 'Ort och datum: ____________', '______________', 'Namnförtydligande'),
      p(r('Bilaga 1 Prislista', strong), '<w:pageBreakBefore/>'),
      lines('Priserna är oförändrade.'),
    ].join(''),
  ),
)

describe('a Swedish agreement with typed numbers', () => {
  const { result, sources, problems, file } = takenIn(swedish, null)
  const agreement = file('agreements/avtal-om-gemensam-upphandling.yaml')
  const clause = (name: string): string => file(`clauses/sv/avtal-om-gemensam-upphandling/${name}.md`)

  test('has its title, language, parties and sections', () => {
    expect(result).toMatchObject({
      language: 'sv',
      title: 'Avtal om gemensam upphandling',
      parties: ['falu-kommun', 'mora-kommun'],
      annexes: 1,
      tables: 1,
    })
    expect(result.sections.flatMap(({ number, title }) => (number === null ? [] : [`${number} ${title}`]))).toEqual([
      '1 Bakgrund',
      '2 Avtalstid',
      '3 Ersättning',
      '4 Tvist',
    ])
  })

  test('tells a number that is another body’s', () => {
    expect(result.toConfirm).toContain('Organisationsnumret 212000-2239 (Falu kommun) är inte registrets.')
  })

  test('has its term, and who signs', () => {
    expect(agreement).toMatch(/start: 2027-01-01/)
    expect(agreement).toMatch(/end: 2029-12-31/)
    expect(agreement).toMatch(/name: Anna Andersson, title: \{ sv: Kommundirektör \}/)
  })

  test('prints from data what data can say', () => {
    expect(clause('bakgrund')).toContain('{{municipality}} och {{municipality2}} har')
    expect(clause('bakgrund')).toContain('{{genitive municipality}} reglemente')
    expect(clause('avtalstid')).toContain('från och med {{term.start}} till och med {{term.end}}')
    expect(clause('avtalstid')).toContain('senast {{time}} före avtalstidens slut, se § {{ref "ersattning"}}')
    expect(clause('ersattning')).toContain('{{sum}} per år')
    expect(clause('ersattning')).toContain('{{percentage}} om året')
    expect(clause('ersattning')).toContain('framgår av {{annex "prislista"}}')
    expect(agreement).toMatch(/with: \{ sum: 900000, percentage: 2.5 \}/)
  })

  test('keeps what would be markup as text, and makes blanks of what is to be filled in', () => {
    expect(clause('ersattning')).toContain('{{blank "Fyll i" size="short"}} \\* senast \\[den sista\\] varje månad')
    expect(clause('ersattning')).toContain('{{#cell}}600 000{{/cell}}')
  })

  test('uses the clause of the library that says the same, and names the nearest', () => {
    const disputes = present(result.sections.find(({ title }) => title === 'Tvist')).nearest
    expect(disputes?.clause).toBe('disputes')
  })

  test('is built, and says what the file says', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const built = buildDocuments(sources, { agreements: [result.id], editions: null, parties: null })
    const said = text(present(built.instances[0]?.editions[0]?.document)).replaceAll('\u00A0', ' ')
    for (const one of [
      '900 000 kr per år och räknas upp med 2,5 % om året',
      'sex månader före',
      'se § 3',
      'av bilaga 1',
    ])
      expect(said).toContain(one)
  })

  test('tells what is still to be confirmed, and check tells it', () => {
    expect(result.toConfirm).toContain('Filen anger inget versionsdatum; här står dagen då den lästes in.')
    const told = problems.filter(({ rule }) => rule === 'agreement/to-confirm')
    expect(told).toHaveLength(result.toConfirm.length)
  })
})

test('a body that the register lacks is added to it, with its number, and a wrong number is told', () => {
  const made = packed(
    filesOf(
      [
        p(r('Samverkansavtal', strong)),
        lines('Parter är Exempel kommunalförbund, org.nr 222000-9993, och Falu kommun, org.nr 212000-2238.'),
        p(r('1 Syfte', strong)),
        lines('Parterna ska samverka om räddningstjänsten i länet, och avtalet gäller tills vidare.'),
        p(r('2 Kostnader', strong)),
        lines('Vardera parten svarar för sina egna kostnader.'),
      ].join(''),
    ),
  )
  const { result, file } = takenIn(made)
  expect(result.parties).toContain('exempel-kommunalforbund')
  expect(file('parties/others.yaml')).toMatch(/number: 222000-9993/)
  expect(result.toConfirm.join('\n')).toContain('212000-2238')
})

test('a Norwegian agreement is read in its own words', () => {
  const made = packed(
    filesOf(
      [
        p(r('Avtale om felles legevakt', strong)),
        lines('mellom Stavanger kommune (org.nr. 964 965 226) og Sandnes kommune (org.nr. 964 965 137)'),
        p(r('1. Formål', strong)),
        lines('Partene skal ha felles legevakt for innbyggerne i begge kommunene.'),
        p(r('2. Varighet', strong)),
        lines('Avtalen gjelder fra 1. januar 2027 til den sies opp med tolv måneders varsel, jf. punkt 1.'),
        p(r('3. Kostnader', strong)),
        lines('Kostnadene deles likt, høyst 1 200 000 kr i året.'),
      ].join(''),
    ),
  )
  const { result, file, problems } = takenIn(made)
  expect(result).toMatchObject({ language: 'nb', parties: ['stavanger-kommune', 'sandnes-kommune'] })
  expect(file('clauses/nb/taken/varighet.md')).toContain('jf. punkt {{ref "formal"}}')
  expect(file('clauses/nb/taken/kostnader.md')).toContain('{{sum}} i året')
  expect(file('agreements/taken.yaml')).toMatch(/start: 2027-01-01/)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('whoever signs for nobody that was found is named among what is to be confirmed', () => {
  const made = packed(
    filesOf(
      [
        p(r('Avtal om växel', strong)),
        lines('mellan Falu kommun och Mora kommun'),
        p(r('1 Syfte', strong)),
        lines('Parterna ska ha en gemensam växel, och avtalet gäller tills vidare.'),
        p(r('2 Kostnader', strong)),
        lines(
          'Parterna delar kostnaderna.',
          'För Stora bolaget',
          'Ort och datum: ________',
          'Namn: Bo Berg',
          'Titel: Chef',
        ),
      ].join(''),
    ),
  )
  const { result } = takenIn(made)
  expect(result.toConfirm.join('\n')).toContain('utelämnade: `För Stora bolaget, Bo Berg, Chef`')
})

test('a file without headings is one section, and one without words has no language', () => {
  const made = packed(
    filesOf(lines('Parterna ska samverka om vården, och avtalet gäller tills vidare mellan kommunerna.')),
  )
  const { result } = takenIn(made)
  expect(result.toConfirm.join('\n')).toContain('Inga rubriker hittades')
  expect(() => takenIn(packed(filesOf(p(r('12345')))))).toThrow()
})

test.each(Object.keys(hostileDocx) as (keyof typeof hostileDocx)[])(
  'a hostile file gives a text or a problem: %s',
  (name) => {
    const { value, problems } = readDocx(hostileDocx[name].bytes(), 'fil.docx')
    if (value === null) expect(problems.length).toBeGreaterThan(0)
    else expect(takenFromDocx(value).blocks.length).toBeGreaterThanOrEqual(0)
  },
)

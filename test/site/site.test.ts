// The published site: its pages and addresses, what stays and what changes when it is published again.

import { describe, expect, test } from 'vitest'
import { librarySources } from '../support/library.js'
import { textContent, words } from '../html/dom.js'
import { cooperation } from '../support/register-library.js'
import { issuedSources } from '../support/register.js'
import {
  brokenLinks,
  oneAgreement,
  oneSeries,
  page,
  publish,
  secondVersion,
  signed,
  tagged,
  twoVersions,
  withFile,
} from '../support/published-site.js'

const one = publish(oneAgreement)
const two = publish(twoVersions)
const many = publish(oneSeries)

describe('a site', () => {
  test.each([
    ['of nothing', publish(librarySources())],
    ['of one agreement', one],
    ['of two versions', two],
    ['of a series', many],
    ['without an address', publish(twoVersions, { base: null })],
    ['that is a preview', publish(oneSeries, { preview: true })],
  ])('%s has no link that leads nowhere', (_, site) => {
    expect(site.problems).toEqual([])
    expect(brokenLinks(site)).toEqual([])
  })

  test('says where nothing is published yet', () => {
    expect(page(publish(librarySources()), 'sv/index.html')).toContain('Inga avtal är publicerade ännu.')
  })

  test('has the same bytes each time', () => {
    expect(publish(twoVersions).files).toEqual(two.files)
  })

  test('has pages in a language that takes its texts from another only where something stands in it', () => {
    const isNynorsk = (path: string): boolean => path.startsWith('nn/') || path.includes('-nn.')
    expect([...one.texts.keys()].filter(isNynorsk)).toEqual([])
    const about = withFile(oneAgreement, {
      'site/nn/about.md': '---\ntitle: Om sidene\n---\n\nDetta er eit register.\n',
    })
    const written = publish(about)
    expect(written.problems).toEqual([])
    expect(page(written, 'nn/om/index.html')).toContain('Detta er eit register.')
    expect(page(written, 'nn/index.html')).toContain('Avtaleregister')
    expect(brokenLinks(written)).toEqual([])
  })

  test('shows what has not been issued only in a preview, which says so', () => {
    const preview = publish(librarySources(), { preview: true })
    expect(page(preview, 'sv/index.html')).toContain('cooperation/')
    for (const [path, text] of preview.texts)
      if (path.endsWith('.html')) expect(text, path).toMatch(/Förhandsvisning|Forhåndsvisning/)
  })
})

describe('addresses', () => {
  test('of a version stay when another takes its place', () => {
    const before = [...one.texts.keys()].filter((path) => path.includes('/1.0/'))
    expect([...two.texts.keys()]).toEqual(expect.arrayContaining(before))
  })

  test('of files keep their bytes when another version is published', () => {
    const filesOf = (site: typeof one): unknown =>
      site.files
        .filter(({ path }) => /\/1\.0\/.*\.(?:pdf|docx|ics)$/.test(path))
        .map(({ path, bytes }) => [path, bytes])
    expect(filesOf(two)).toEqual(filesOf(one))
  })

  test('of sections are the ids of clauses, whatever their numbers', () => {
    const idOf = (html: string): string[] => [...html.matchAll(/<h2 id="(signatures)"/g)].map(([, id = '']) => id)
    expect(idOf(page(two, 'sv/avtal/cooperation/1.0/index.html'))).toEqual(['signatures'])
    expect(idOf(page(two, 'sv/avtal/cooperation/2.0/index.html'))).toEqual(['signatures'])
  })

  test('without a version show the one that is in force', () => {
    const version = (site: typeof one): string | undefined =>
      /Version (\d\.\d)/.exec(page(site, 'sv/avtal/cooperation/index.html'))?.[1]
    expect(version(two)).toBe('2.0')
    expect(version(publish(twoVersions, { date: '2026-05-31' }))).toBe('1.0')
  })
})

describe('the page of a version', () => {
  const html = page(two, 'sv/avtal/cooperation/1.0/index.html')

  test('says by which version it is replaced', () => {
    expect(words(html).join(' ')).toContain('Den här versionen är ersatt av <a href="../">version 2.0</a>')
  })

  test('is the current one while a later version waits to be signed', () => {
    const waiting = publish(issuedSources(withFile(oneAgreement, secondVersion()), 'cooperation', '2026-01-28'), {
      date: '2026-01-29',
    })
    const notice = words(page(waiting, 'sv/avtal/cooperation/index.html')).join(' ')
    expect(notice).toContain('Version 2.0</a> är fastställd och ersätter den här när den börjar gälla')
    expect(notice).not.toContain('inte den gällande')
  })

  test('says who has signed when, without names, in place of lines to sign', () => {
    const list = tagged(page(many, 'sv/avtal/cooperation/mora-kommun/index.html'), 'ul').map((each) =>
      words(textContent(each)).join(' '),
    )
    expect(list).toContain('För Region Dalarna inte undertecknat För Mora kommun inte undertecknat')
    expect(html).not.toContain('blank-line')
    expect(words(html).join(' ')).toContain('undertecknat den 25 januari 2026')
  })

  test('has a citation with the permanent address below each heading', () => {
    expect(page(two, 'sv/avtal/cooperation/index.html')).toContain(
      'version 2.0, punkt 1 (Syfte). <a href="2.0/#purpose">https://avtal.example.se/offentligt/sv/avtal/cooperation/2.0/#purpose</a>',
    )
  })

  test('cites a section of an annex with its annex, in the search and in the links to headings too', () => {
    const sources = cooperation(
      {
        annexes:
          '\n  - { id: tasks, title: { sv: Uppgifter }, content: text, clauses: [{ clause: tasks, id: scope }] }',
      },
      { 'content/clauses/sv/tasks.md': '---\ntitle: Omfattning\n---\n\nSe punkt {{ref "term"}}.\n' },
    )
    const site = publish(signed(issuedSources(sources, 'cooperation', '2026-01-20'), '2026-01-25'))
    const shown = page(site, 'sv/avtal/cooperation/index.html').replaceAll('\u00a0', ' ')
    expect(shown).toContain('version 1.0, punkt 1 i bilaga 1 (Omfattning).')
    expect(shown).toContain('aria-label="Länk till avsnittet: Bilaga 1, 1 Omfattning"')
    expect(shown).toContain('Se punkt <a href="#term">2 i avtalet</a>.')
    const search = [...site.texts.values()].find(
      (text) => text.includes('Bilaga\u00a01, 1 Omfattning') && !text.includes('<html'),
    )
    expect(search).toBeDefined()
  })

  test('has another language only where the agreement is in it', () => {
    expect([...two.texts.keys()].filter((path) => path.startsWith('nb/avtaler/cooperation/'))).toEqual([])
    expect(page(two, 'nb/index.html')).toContain('href="../sv/avtal/cooperation/" hreflang="sv"')
  })
})

describe('what has changed', () => {
  const html = page(two, 'sv/avtal/cooperation/2.0/andringar/index.html')
  const kinds = tagged(html, 'section').map((each) => words(textContent(each)).join(' '))

  test('is told section by section, word by word', () => {
    expect(kinds).toContainEqual(expect.stringMatching(/^Nytt avsnitt 2 Rapporter Parterna rapporterar varje år\.$/))
    expect(kinds).toContainEqual(expect.stringMatching(/^Borttaget avsnitt 2 Avtalstid/))
    const heard = (word: string): string => `<span class="heard"> ${word}: </span>`
    expect(html.replaceAll('\u00a0', ' ')).toContain(
      `samarbetar<del>${heard('borttaget')}. Tiden framgår av punkt 2.</del> <ins>${heard('tillagt')}i allt som rör vatten.</ins>`,
    )
  })

  test('is told of what stands before the first section under the title of the agreement', () => {
    expect(kinds[0]).toMatch(/^Ändrat avsnitt [^…]+ …/)
  })

  test('does not count a new number as a new section', () => {
    expect(kinds.some((kind) => kind.includes('Underskrifter'))).toBe(false)
  })
})

describe('a series', () => {
  test('stands in the register as one, with a list of its agreements', () => {
    const register = page(many, 'sv/index.html')
    expect(tagged(register, 'tr')).toHaveLength(2)
    expect(register).toContain('2 avtal')
    expect(tagged(page(many, 'sv/avtal/cooperation/index.html'), 'tr')).toHaveLength(3)
  })
})

test('the first page speaks the language of the country in which the site is published', () => {
  const languageOf = (country: string): string | undefined => {
    const office = `publisher: { name: Verksamheten, country: ${country} }\n`
    const site = publish(withFile(oneAgreement, { 'site/site.yaml': office }))
    return /<html lang="([^"]+)"/.exec(page(site, 'index.html'))?.[1]
  }
  expect([languageOf('SE'), languageOf('NO')]).toEqual(['sv', 'nb'])
})

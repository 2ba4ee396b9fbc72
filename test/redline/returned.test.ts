// Files that came back, each changed in one way: every change is found once, in its clause, and nothing else.

import { expect, test } from 'vitest'
import {
  changesIn,
  deleted,
  inserted,
  kari,
  paragraphOf,
  replaced,
  returnedBytes,
  rowOf,
  run,
  sentBytes,
  told,
  withMark,
} from './sent-agreement.js'

const ola = 'w:author="Ola Svensson" w:date="2026-12-04T08:30:00Z"'

test('a file that nobody has changed', () => {
  expect(told(sentBytes)).toEqual([])
})

test('a word, untracked', () => {
  const bytes = returnedBytes((body) => body.replace('tolv månader', 'sex månader'))
  expect(told(bytes)).toEqual(['!changed; term; tolv → sex'])
})

test('a word, tracked', () => {
  const bytes = returnedBytes((body) =>
    replaced(body, 'tolv', (old, look) => deleted(old) + inserted(run('sex', look))),
  )
  expect(told(bytes)).toEqual(['changed; term; tolv → sex; av Kari Nordmann'])
  expect(changesIn(bytes)[0]).toMatchObject({ section: '2 Avtalstid', date: '2026-12-03T10:00:00Z' })
})

test('one change tracked and one not, in the same paragraph', () => {
  const bytes = returnedBytes((body) =>
    replaced(body, 'tolv', (old, look) => deleted(old) + inserted(run('sex', look))).replace('skriftligen', 'per brev'),
  )
  expect(told(bytes)).toEqual(['!changed; term; skriftligen → per brev', 'changed; term; tolv → sex; av Kari Nordmann'])
})

test('an amount by one digit, untracked: a computed value, with its path', () => {
  const bytes = returnedBytes((body) => body.replace('120\u00A0000\u00A0kr', '130\u00A0000\u00A0kr'))
  expect(told(bytes)).toEqual(['!value; costs; 120 000 kr → 130 000 kr; @costs.fee'])
})

test('an amount by one digit, tracked, where the marks of values have been lost', () => {
  const withoutControls = (body: string): string =>
    body.replace(
      /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*value:[^"]*"\/>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
      '$1',
    )
  const bytes = returnedBytes((body) =>
    replaced(
      withoutControls(body),
      '120\u00A0000\u00A0kr',
      (old, look) => deleted(old) + inserted(run('130 000 kr', look)),
    ),
  )
  expect(told(bytes)).toEqual(['value; costs; 120 000 kr → 130 000 kr; av Kari Nordmann; @costs.fee'])
})

test('a date, untracked', () => {
  const bytes = returnedBytes((body) => body.replace('1\u00A0januari\u00A02027', '1\u00A0juli\u00A02027'))
  expect(told(bytes)).toEqual(['!value; term; 1 januari 2027 → 1 juli 2027; @term.start'])
})

test('a paragraph added without tracking, and one with', () => {
  const after = 'Oenighet om avtalet'
  const untracked = returnedBytes((body) => {
    const own = paragraphOf(body, after)
    return body.replace(
      own,
      () => own + own.replace(/<w:t [^>]*>[^<]*/, '<w:t xml:space="preserve">Domstol prövar resten.'),
    )
  })
  expect(told(untracked)).toEqual(['!added; disputes; ∅ → Domstol prövar resten.'])
  const tracked = returnedBytes((body) => {
    const own = paragraphOf(body, after)
    const added = own.replace(/<w:r>.*<\/w:r>/s, inserted(run('Domstol prövar resten.')))
    return body.replace(own, () => own + withMark(added, 'ins'))
  })
  expect(told(tracked)).toEqual(['added; disputes; ∅ → Domstol prövar resten.; av Kari Nordmann'])
})

test('a paragraph removed, untracked and tracked', () => {
  const said = 'Part som vill säga upp avtalet ska göra det skriftligen senast tolv månader i förväg.'
  const untracked = returnedBytes((body) => body.replace(paragraphOf(body, said), ''))
  expect(told(untracked)).toEqual([`!removed; term; ${said} → ∅`])
  const tracked = returnedBytes((body) => {
    const own = paragraphOf(body, said)
    return body.replace(own, () =>
      withMark(
        own.replace(/<w:r>.*<\/w:r>/s, (runs) => deleted(runs)),
        'del',
      ),
    )
  })
  expect(told(tracked)).toEqual([`removed; term; ${said} → ∅; av Kari Nordmann`])
})

test('a paragraph moved without tracking', () => {
  const said = 'Parterna driver tillsammans en telefonväxel för invånarna i båda kommunerna.'
  const bytes = returnedBytes((body) => {
    const own = paragraphOf(body, said)
    const last = paragraphOf(body, 'Oenighet om avtalet')
    return body.replace(own, '').replace(last, () => last + own)
  })
  expect(told(bytes)).toEqual([`!moved; purpose; ${said} → ${said}`])
})

test('a paragraph moved with tracking, as Word does it and as LibreOffice does', () => {
  const said = 'Parterna driver tillsammans en telefonväxel för invånarna i båda kommunerna.'
  const move = (from: typeof deleted, to: typeof inserted): Uint8Array =>
    returnedBytes((body) => {
      const own = paragraphOf(body, said)
      const last = paragraphOf(body, 'Oenighet om avtalet')
      const away = withMark(
        own.replace(/<w:r>.*<\/w:r>/s, (runs) => from(runs)),
        'del',
      )
      const here = withMark(
        own.replace(/<w:r>.*<\/w:r>/s, (runs) => to(runs)),
        'ins',
      )
      return body.replace(last, () => last + here).replace(own, () => away)
    })
  const expected = [`moved; purpose; ${said} → ${said}; av Kari Nordmann`]
  expect(told(move(deleted, inserted))).toEqual(expected)
  const named = (name: string, runs: string): string =>
    `<w:${name}RangeStart w:id="71" ${kari} w:name="move1"/><w:${name} w:id="72" ${kari}>${runs}</w:${name}><w:${name}RangeEnd w:id="71"/>`
  expect(
    told(
      move(
        (runs) => named('moveFrom', runs),
        (runs) => named('moveTo', runs),
      ),
    ),
  ).toEqual(expected)
})

test('a paragraph split in two, and two joined to one', () => {
  const whole = 'Växeln ska vara bemannad'
  const split = returnedBytes((body) => {
    const own = paragraphOf(body, whole)
    const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(own)?.[0] ?? ''
    return body.replace(own, () =>
      own.replace(
        '. Parterna ser över',
        `.</w:t></w:r></w:p><w:p>${properties}<w:r><w:t xml:space="preserve">Parterna ser över`,
      ),
    )
  })
  expect(changesIn(split)).toMatchObject([{ kind: 'split', clause: 'purpose', tracked: false }])
  const joined = returnedBytes((body) => {
    const [one, other] = [paragraphOf(body, 'Falu kommun fakturerar'), paragraphOf(body, 'Oenighet om avtalet')]
    const last = paragraphOf(body, 'Vad som sägs i punkt')
    expect(one).not.toBe('')
    return body.replace(other + last, () =>
      other.replace('</w:p>', `${run(' ')}${last.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, '')}`),
    )
  })
  expect(changesIn(joined)).toMatchObject([{ kind: 'joined', clause: 'disputes', tracked: false }])
})

test('a cell of a table, a row added, a row removed', () => {
  expect(told(returnedBytes((body) => body.replace('>90 000<', '>95 000<')))).toEqual([
    '!changed; costs; 90 000 → 95 000',
  ])
  const added = returnedBytes((body) => {
    const own = rowOf(body, 'Teknik')
    return body.replace(own, () => own + own.replace('Teknik', 'Utbildning').replace('20 000', '5 000'))
  })
  expect(told(added)).toEqual(['!added; costs; ∅ → Utbildning | 5 000'])
  const removed = returnedBytes((body) => {
    const own = rowOf(body, 'Teknik')
    const mark = `<w:trPr><w:del w:id="41" ${kari}/>`
    return body.replace(own, () => own.replace('<w:trPr>', mark))
  })
  expect(told(removed)).toEqual(['removed; costs; Teknik | 20 000 → ∅; av Kari Nordmann'])
})

test('a footnote', () => {
  const bytes = returnedBytes((body) => body.replace('<w:sectPr', '<w:sectPr '), {
    'word/footnotes.xml': (xml) => xml.replace('Helgdagar enligt', 'Dagar som är helgdagar enligt'),
  })
  expect(told(bytes)).toEqual(['!changed; purpose; Helgdagar → Dagar som är helgdagar'])
})

test('a section added, after which the numbers are others: the section alone', () => {
  const bytes = returnedBytes((body) => {
    const heading = paragraphOf(body, 'Kostnader')
    const text = paragraphOf(body, 'Parterna driver')
    const ours = heading.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '').replace('Kostnader', 'Sekretess')
    const theirs = text.replace(/<w:t [^>]*>[^<]*/, '<w:t xml:space="preserve">Uppgifter om enskilda lämnas inte ut.')
    return body.replace(heading, () => ours + theirs + heading).replace('>3</w:t>', '>4</w:t>')
  })
  expect(changesIn(bytes)).toMatchObject([
    { kind: 'added', clause: null, section: '3 Sekretess', after: 'Sekretess' },
    { kind: 'added', clause: null, section: '3 Sekretess', after: 'Uppgifter om enskilda lämnas inte ut.' },
  ])
})

test('a reference typed over by hand is a change', () => {
  const bytes = returnedBytes((body) => body.replace('>3</w:t>', '>2</w:t>'))
  expect(told(bytes)).toEqual(['!changed; disputes; 3 → 2'])
})

test('a comment alone, and one with a change', () => {
  const comments = (xml: string): string =>
    `${xml.replace('</w:comments>', '')}<w:comment w:id="7" ${ola}><w:p><w:r><w:t>För kort tid.</w:t></w:r></w:p></w:comment></w:comments>`
  const part = (xml: string): string =>
    xml === ''
      ? comments('<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>')
      : comments(xml)
  const relation = (xml: string): string =>
    xml.includes('comments.xml')
      ? xml.replace('</Relationships>', ' </Relationships>')
      : xml.replace(
          '</Relationships>',
          '<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        )
  const parts = { 'word/comments.xml': part, 'word/_rels/document.xml.rels': relation }
  const around = (runs: string): string =>
    `<w:commentRangeStart w:id="7"/>${runs}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`
  const alone = returnedBytes((body) => replaced(body, 'tolv månader', around), parts)
  expect(told(alone)).toEqual(['comment; term; tolv månader → ∅; av Ola Svensson; “För kort tid.”'])
  const changed = returnedBytes(
    (body) => replaced(body, 'tolv', (old, look) => around(deleted(old, ola) + inserted(run('sex', look), ola))),
    parts,
  )
  expect(told(changed)).toEqual(['changed; term; tolv → sex; av Ola Svensson; “Ola Svensson: För kort tid.”'])
})

test('what only looks different, untracked and tracked', () => {
  const untracked = returnedBytes((body) =>
    replaced(body, 'första hand', (old) => old.replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>')),
  )
  expect(told(untracked)).toEqual(['look; disputes; första hand → första hand'])
  const tracked = returnedBytes((body) =>
    replaced(body, 'första hand', (old) =>
      old.replace('<w:r>', `<w:r><w:rPr><w:b/><w:rPrChange w:id="61" ${kari}><w:rPr/></w:rPrChange></w:rPr>`),
    ),
  )
  expect(told(tracked)).toEqual(['look; disputes; första hand → första hand; av Kari Nordmann'])
})

test('changes of two people are told with who made each', () => {
  const bytes = returnedBytes((body) =>
    replaced(
      replaced(body, 'tolv', (old, look) => deleted(old) + inserted(run('sex', look))),
      'kvartalsvis',
      (old, look) => deleted(old, ola) + inserted(run('årsvis', look), ola),
    ),
  )
  expect(told(bytes)).toEqual([
    'changed; term; tolv → sex; av Kari Nordmann',
    'changed; costs; kvartalsvis → årsvis; av Ola Svensson',
  ])
})

test('what somebody inserted and another deleted is nothing, and who inserted alone is told', () => {
  const bytes = returnedBytes((body) =>
    replaced(
      body,
      'tolv',
      (old, look) => old + inserted(deleted(run(' hela', look), ola)) + inserted(run(' fulla', look)),
    ),
  )
  expect(told(bytes)).toEqual(['added; term; ∅ → fulla; av Kari Nordmann'])
})

test('a file without any of our marks', () => {
  const bytes = returnedBytes((body) =>
    body
      .replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')
      .replace(/<w:tag [^>]*>/g, '')
      .replace('tolv månader', 'sex månader'),
  )
  expect(told(bytes)).toEqual(['!changed; term; tolv → sex'])
})

test('a heading that has got another name', () => {
  const bytes = returnedBytes((body) => body.replace('>Avtalstid<', '>Avtalets längd<'))
  expect(told(bytes)).toEqual(['!changed; term; Avtalstid → Avtalets längd'])
})

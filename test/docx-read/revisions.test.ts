import { expect, test } from 'vitest'
import { by, deleted, p, paragraphAt, r, readBody, seen } from './made.js'

const who = { author: 'Kari Nordmann', date: '2026-03-02T10:00:00Z' }
const inserted = (within: string): string => `<w:ins ${by}>${within}</w:ins>`
const removed = (text: string): string => `<w:del ${by}>${deleted(text)}</w:del>`

test('insertions and deletions are there on one side each, with author and time', () => {
  const docx = readBody(p(r('Senast den ') + removed('1 mars') + inserted(r('15 mars')) + r('.')))
  expect(seen(docx)).toEqual(['Senast den 15 mars.'])
  expect(seen(docx, 'before')).toEqual(['Senast den 1 mars.'])
  expect(paragraphAt(docx, 0).pieces.map(({ revisions }) => revisions)).toEqual([
    [],
    [{ kind: 'deleted', ...who, move: null }],
    [{ kind: 'inserted', ...who, move: null }],
    [],
  ])
})

test('what one inserted and another deleted is there on neither side', () => {
  const docx = readBody(p(r('a') + inserted(`<w:del w:id="2" w:author="Per">${deleted('b')}</w:del>`)))
  expect([seen(docx), seen(docx, 'before')]).toEqual([['a'], ['a']])
  expect(paragraphAt(docx, 0).pieces[1]?.revisions.map(({ kind, author }) => [kind, author])).toEqual([
    ['inserted', 'Kari Nordmann'],
    ['deleted', 'Per'],
  ])
})

test('a paragraph that was divided is one before, and one that was joined is one after', () => {
  const mark = (change: string): string => `<w:rPr><w:${change} ${by}/></w:rPr>`
  expect(seen(readBody(p(r('a'), mark('ins')) + p(r('b'))))).toEqual(['a', 'b'])
  expect(seen(readBody(p(r('a'), mark('ins')) + p(r('b'))), 'before')).toEqual(['ab'])
  expect(seen(readBody(p(r('a'), mark('del')) + p(r('b'))))).toEqual(['ab'])
  expect(seen(readBody(p(r('a'), mark('del')) + p(r('b'))), 'before')).toEqual(['a', 'b'])
})

test('a paragraph that was deleted whole leaves no empty one behind, also as the last', () => {
  const gone = p(removed('bort'), `<w:rPr><w:del ${by}/></w:rPr>`)
  expect(seen(readBody(p(r('a')) + gone + p(r('c'))))).toEqual(['a', 'c'])
  expect(seen(readBody(p(r('a')) + gone))).toEqual(['a'])
  expect(seen(readBody(p(r('a')) + gone), 'before')).toEqual(['a', 'bort'])
})

test('a move has a name at both ends, and is there once on each side', () => {
  const docx = readBody(
    `<w:moveFromRangeStart w:id="8" w:name="move1" ${by.replace('w:id="1" ', '')}/>` +
      p(`<w:moveFrom ${by}>${r('flyttas')}</w:moveFrom>`, `<w:rPr><w:moveFrom ${by}/></w:rPr>`) +
      '<w:moveFromRangeEnd w:id="8"/>' +
      p(r('står')) +
      `<w:moveToRangeStart w:id="9" w:name="move1" ${by.replace('w:id="1" ', '')}/>` +
      p(`<w:moveTo ${by}>${r('flyttas')}</w:moveTo>`, `<w:rPr><w:moveTo ${by}/></w:rPr>`) +
      '<w:moveToRangeEnd w:id="9"/>' +
      p(r('sist')),
  )
  expect(seen(docx, 'before')).toEqual(['flyttas', 'står', 'sist'])
  expect(seen(docx)).toEqual(['står', 'flyttas', 'sist'])
  const moves = docx.body.flatMap((block) =>
    (block.kind === 'paragraph' ? [block.mark, ...block.pieces.map(({ revisions }) => revisions)] : []).flat(),
  )
  expect(moves.map(({ kind, move }) => `${kind} ${move ?? ''}`)).toEqual([
    'moved-away move1',
    'moved-away move1',
    'moved-here move1',
    'moved-here move1',
  ])
})

test('changes of how text, paragraphs, numbers, rows and cells look are kept with what was before', () => {
  const change = (kind: string, before: string): string => `<w:${kind}Change ${by}>${before}</w:${kind}Change>`
  const docx = readBody(
    p(
      r('a', `<w:b/>${change('rPr', '<w:rPr><w:i/></w:rPr>')}`),
      `<w:pStyle w:val="Now"/>${change('pPr', '<w:pPr><w:pStyle w:val="Then"/><w:jc w:val="left"/></w:pPr>')}`,
    ) +
      p(r('b'), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/><w:ins ${by}/></w:numPr>`) +
      `<w:tbl><w:tblPr>${change('tblPr', '<w:tblPr><w:jc w:val="center"/></w:tblPr>')}</w:tblPr><w:tr><w:trPr>${change('trPr', '<w:trPr><w:cantSplit/></w:trPr>')}</w:trPr>` +
      `<w:tc><w:tcPr>${change('tcPr', '<w:tcPr><w:noWrap/></w:tcPr>')}</w:tcPr>${p(r('c'))}</w:tc></w:tr></w:tbl>`,
  )
  expect(paragraphAt(docx, 0).pieces[0]?.changes).toEqual([{ of: 'characters', ...who, before: { 'w:i': '' } }])
  expect(paragraphAt(docx, 0).changes).toMatchObject([
    { of: 'paragraph', ...who, before: { style: 'Then', properties: { 'w:jc': 'val=left' } } },
  ])
  expect(paragraphAt(docx, 1).changes).toMatchObject([{ of: 'numbering', before: { numbering: { list: '0' } } }])
  const table = docx.body[2]
  expect(table).toMatchObject({
    kind: 'table',
    changes: [{ of: 'table', before: { 'w:jc': 'val=center' } }],
    rows: [{ changes: [{ of: 'row' }], cells: [{ changes: [{ of: 'cell', before: { 'w:noWrap': '' } }] }] }],
  })
})

test('rows and cells that were inserted or deleted are there on one side', () => {
  const row = (text: string, row = '', cell = ''): string =>
    `<w:tr><w:trPr>${row}</w:trPr><w:tc><w:tcPr>${cell}</w:tcPr>${p(r(text))}</w:tc></w:tr>`
  const docx = readBody(
    `<w:tbl>${row('a')}${row('b', `<w:ins ${by}/>`)}${row('c', `<w:del ${by}/>`)}${row('d', '', `<w:cellIns ${by}/>`)}</w:tbl>` +
      `<w:tbl>${row('e', `<w:del ${by}/>`)}</w:tbl>` +
      p(r('x')),
  )
  expect(seen(docx)).toEqual(['[a]', '[b]', '[d]', 'x'])
  expect(seen(docx, 'before')).toEqual(['[a]', '[c]', '', '[e]', 'x'])
})

test('a field that was deleted is gone after, with its code', () => {
  const field = (within: string): string => `<w:r>${within}</w:r>`
  const docx = readBody(
    p(
      r('a') +
        `<w:del ${by}>${field('<w:fldChar w:fldCharType="begin"/>')}${field('<w:delInstrText> REF x </w:delInstrText>')}${field('<w:fldChar w:fldCharType="separate"/>')}${deleted('4')}${field('<w:fldChar w:fldCharType="end"/>')}</w:del>` +
        r('b'),
    ),
  )
  expect([seen(docx), seen(docx, 'before')]).toEqual([['ab'], ['a4b']])
  expect(docx.fields).toEqual([{ code: ' REF x ' }])
})

test('a change without author or time says that nobody is named', () => {
  const docx = readBody(p('<w:ins w:id="1" w:author="">' + r('x') + '</w:ins>'))
  expect(paragraphAt(docx, 0).pieces[0]?.revisions).toEqual([
    { kind: 'inserted', author: null, date: null, move: null },
  ])
})

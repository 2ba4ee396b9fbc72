import { expect, test } from 'vitest'
import { by, deleted, p, paragraphAt, r, readBody, relations, seen } from './made.js'

test('text, tabs, breaks and hyphens stand as they are seen', () => {
  const docx = readBody(
    p(
      r('a') +
        r(
          '<w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t xml:space="preserve"> e </w:t>',
        ),
    ) + p(r('&lt;å &amp; "ø"&gt;')),
  )
  expect(seen(docx)).toEqual(['a\tb\nc\u2011d\u00AD e ', '<å & "ø">'])
})

test('the end of a page is no text before or after a paragraph, and divides words within it', () => {
  const page = r('<w:br w:type="page"/>')
  const docx = readBody(p(page + r('a') + page + r('b') + r('<w:br w:type="column"/>')))
  expect(seen(docx)).toEqual(['a\fb'])
  expect(paragraphAt(docx, 0).pieces.map(({ text }) => text)).toEqual(['\f', 'a', '\f', 'b', '\f'])
})

test('a strict file says the same as a transitional one, whatever prefixes it has', () => {
  const main = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const docx = readBody(
    '',
    {},
    {
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>',
      'word/document.xml': `<document xmlns="${main}" xmlns:x="${main}"><body><p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><r><t>Strikt</t></r></p></body></document>`,
    },
  )
  expect(seen(docx)).toEqual(['Strikt'])
  expect(paragraphAt(docx, 0).state.outline).toBe(1)
})

test('what stands in content controls, tags and alternatives is text, and says in which control it stands', () => {
  const control = (within: string): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="Belopp"/><w:tag w:val="cost.total"/><w:lock w:val="sdtLocked"/><w:text/></w:sdtPr><w:sdtContent>${within}</w:sdtContent></w:sdt>`
  const docx = readBody(
    p(r('Summan är ') + control(r('100 kr')) + '<w:smartTag>' + r('.') + '</w:smartTag>') +
      control(p(r('Stycke'))) +
      `<mc:AlternateContent><mc:Choice Requires="w14">${p(r('valt'))}</mc:Choice><mc:Fallback>${p(r('annars'))}</mc:Fallback></mc:AlternateContent>` +
      `<mc:AlternateContent xmlns:zz="urn:unknown"><mc:Choice Requires="zz">${p(r('okänt'))}</mc:Choice><mc:Fallback>${p(r('känt'))}</mc:Fallback></mc:AlternateContent>`,
  )
  expect(seen(docx)).toEqual(['Summan är 100 kr.', 'Stycke', 'valt', 'känt'])
  expect(docx.controls[0]).toEqual({
    tag: 'cost.total',
    title: 'Belopp',
    kind: 'text',
    isPlaceholder: false,
    lock: 'sdtLocked',
    isChecked: null,
  })
  expect(paragraphAt(docx, 0).pieces.map(({ controls }) => controls)).toEqual([[], [0], []])
  expect(paragraphAt(docx, 1).controls).toEqual([1])
})

test('a box that is ticked says so, and one that still asks to be filled in', () => {
  const docx = readBody(
    p(
      '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>' +
        r('☒') +
        '</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/><w:date/></w:sdtPr><w:sdtContent>' +
        r('Välj datum') +
        '</w:sdtContent></w:sdt>',
    ),
  )
  expect(docx.controls.map(({ kind, isChecked, isPlaceholder }) => ({ kind, isChecked, isPlaceholder }))).toEqual([
    { kind: 'checkbox', isChecked: true, isPlaceholder: false },
    { kind: 'date', isChecked: null, isPlaceholder: true },
  ])
})

const begin = r('<w:fldChar w:fldCharType="begin"/>')
const code = (text: string): string => r(`<w:instrText>${text}</w:instrText>`)
const separate = r('<w:fldChar w:fldCharType="separate"/>')
const end = r('<w:fldChar w:fldCharType="end"/>')

test('of a field its result is text, its code is not, also where one stands in the code of another', () => {
  const docx = readBody(
    p(
      r('se ') +
        begin +
        code(' REF _Ref1 ') +
        code('\\h ') +
        separate +
        r('4.1') +
        end +
        begin +
        code(' IF ') +
        begin +
        code(' PAGE ') +
        separate +
        r('7') +
        end +
        code(' = 7 ') +
        separate +
        r(' ja') +
        end +
        '<w:fldSimple w:instr=" DATE ">' +
        r(' idag') +
        '</w:fldSimple>',
    ),
  )
  expect(seen(docx)).toEqual(['se 4.1 ja idag'])
  expect(docx.fields.map((field) => field.code)).toEqual([' REF _Ref1 \\h ', ' IF  = 7 ', ' PAGE ', ' DATE '])
  const [, reference, inCode] = paragraphAt(docx, 0).pieces
  expect(reference?.fields).toEqual([0])
  expect(inCode).toMatchObject({ text: '7', isSeen: false })
})

test('hidden text is there and is not seen, whether it says so itself or by its style', () => {
  const docx = readBody(
    p(
      r('a') +
        r('b', '<w:vanish/>') +
        r('c', '<w:rStyle w:val="Gone"/>') +
        r('d', '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>'),
    ),
    { styles: '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>' },
  )
  expect(seen(docx)).toEqual(['ad'])
  expect(paragraphAt(docx, 0).pieces.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd'])
})

test('footnotes and endnotes follow in the order of their calls, the rules above them left out', () => {
  const note = (kind: string, id: string, text: string, type = ''): string =>
    `<w:${kind} w:id="${id}"${type}>${p(r(`<w:${kind}Ref/>`) + r(text))}</w:${kind}>`
  const docx = readBody(
    p(
      r('x') +
        r('<w:endnoteReference w:id="1"/>') +
        r('<w:footnoteReference w:id="7"/>') +
        r('<w:footnoteReference w:id="2"/>'),
    ),
    {
      footnotes:
        note('footnote', '0', '', ' w:type="separator"') +
        note('footnote', '2', 'två') +
        note('footnote', '7', 'sju') +
        note('footnote', '9', 'ingen'),
      endnotes: note('endnote', '1', 'slut'),
    },
  )
  expect(seen(docx)).toEqual(['x', '* slut', '* sju', '* två'])
  expect(docx.notes.map(({ id }) => id)).toEqual(['2', '7', '9', '1'])
})

test('links lead to addresses and places, and are not followed', () => {
  const docx = readBody(
    p(`<w:hyperlink r:id="l1">${r('lagen')}</w:hyperlink><w:hyperlink w:anchor="_Ref1">${r('punkt 1')}</w:hyperlink>`),
    {},
    {
      'word/_rels/document.xml.rels': relations(
        '<Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://riksdagen.se/" TargetMode="External"/>',
      ),
    },
  )
  expect(docx.links).toEqual([
    { address: 'https://riksdagen.se/', place: null },
    { address: null, place: '_Ref1' },
  ])
})

test('comments say on what, by whom and in answer to what they are made', () => {
  const comment = (id: string, paragraph: string, text: string): string =>
    `<w:comment ${by.replace('"1"', `"${id}"`)} w:initials="KN"><w:p w14:paraId="${paragraph}">${r(text)}</w:p></w:comment>`
  const docx = readBody(
    p(
      '<w:commentRangeStart w:id="3"/>' +
        r('här') +
        '<w:commentRangeEnd w:id="3"/>' +
        r('<w:commentReference w:id="3"/>') +
        r('inte'),
    ),
    {
      comments: comment('3', 'AA', 'Varför?') + comment('4', 'BB', 'Därför'),
      commentsExtended:
        '<w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/>',
    },
  )
  expect(paragraphAt(docx, 0).pieces.map(({ text, comments }) => [text, comments])).toEqual([
    ['här', ['3']],
    ['inte', []],
  ])
  expect(docx.comments).toMatchObject([
    { id: '3', author: 'Kari Nordmann', initials: 'KN', date: '2026-03-02T10:00:00Z', answers: null, isDone: true },
    { id: '4', answers: '3', isDone: false },
  ])
})

test('bookmarks say where they begin and end', () => {
  const docx = readBody(p('<w:bookmarkStart w:id="5" w:name="a"/>' + r('x')) + p(r('y') + '<w:bookmarkEnd w:id="5"/>'))
  expect(docx.bookmarks).toEqual([
    {
      name: 'a',
      from: { part: 'word/document.xml', path: [0, 0, 0] },
      to: { part: 'word/document.xml', path: [0, 1, 1] },
    },
  ])
})

test('pictures say what stands for them, boxes hold text, equations their signs', () => {
  const drawing = (within: string): string =>
    r(`<w:drawing><wp:inline><wp:docPr id="1" descr="Karta"/>${within}</wp:inline></w:drawing>`)
  const docx = readBody(
    p(drawing('<a:blip r:embed="i1"/>')) +
      p(
        r(
          `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r('I rutan'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r('I rutan'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
        ),
      ) +
      p('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>'),
    {},
    { 'word/_rels/document.xml.rels': relations(['i1', 'image', 'media/map.png']) },
  )
  expect(seen(docx)).toEqual(['Karta', '', 'I rutan', 'x+1'])
  expect(paragraphAt(docx, 0).pieces[0]?.object).toEqual({ kind: 'picture', part: 'word/media/map.png', blocks: [] })
})

test('where each piece came from is the way to its element', () => {
  const docx = readBody(p(r('a') + `<w:ins ${by}>${r('b')}${r('c')}</w:ins>`))
  expect(paragraphAt(docx, 0).pieces.map(({ from }) => from.path)).toEqual([
    [0, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 1, 1],
  ])
})

test('formatting is kept beside the text, marks of sessions and languages left out', () => {
  const docx = readBody(p(r('a', '<w:b/><w:sz w:val="24"/><w:lang w:val="sv-SE"/>'), '<w:jc w:val="both"/>'))
  expect(paragraphAt(docx, 0).pieces[0]?.format).toEqual({ 'w:b': '', 'w:sz': 'val=24' })
  expect(paragraphAt(docx, 0).state.properties).toEqual({ 'w:jc': 'val=both' })
})

test('headers and footers are read by themselves, and what the file says of itself', () => {
  const docx = readBody(p(r('x')), { header: p(r('Huvud')), footer: p(r('Fot')), settings: '<w:trackRevisions/>' })
  expect(docx.running.map(({ kind }) => kind)).toEqual(['header', 'footer'])
  expect(docx.properties.isTracking).toBe(true)
})

test('properties are read by their names', () => {
  const docx = readBody(
    p(r('x')),
    {},
    {
      '_rels/.rels': relations(
        ['r1', 'officeDocument', 'word/document.xml'],
        ['r2', 'custom-properties', 'docProps/custom.xml'],
        ['r3', 'extended-properties', 'docProps/app.xml'],
        '<Relationship Id="r4" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      ),
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="Sent"><vt:lpwstr xmlns:vt="urn:vt">abc</vt:lpwstr></property></Properties>',
      'docProps/app.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LibreOffice/24</Application></Properties>',
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Avtal</dc:title></cp:coreProperties>',
    },
  )
  expect(docx.properties).toMatchObject({
    core: { title: 'Avtal' },
    custom: { Sent: 'abc' },
    application: 'LibreOffice/24',
  })
})

test('a name like `__proto__` in styles, lists and properties is a name like others', () => {
  const docx = readBody(p(r('x'), '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr>'), {
    styles: '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="y"/></w:style>',
    numbering: '<w:num w:numId="__proto__"><w:abstractNumId w:val="0"/></w:num>',
  })
  expect(seen(docx)).toEqual(['x'])
  expect(Object.keys(docx.styles.byId)).toEqual(['__proto__'])
})

test('deleted text is not lost: it stands in the file with who deleted it', () => {
  const docx = readBody(p(r('a') + `<w:del ${by}>${deleted('b')}</w:del>`))
  expect(paragraphAt(docx, 0).pieces.map(({ text }) => text)).toEqual(['a', 'b'])
})

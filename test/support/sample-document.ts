// A Document that has every kind of block and inline, hostile text among them, for tests of renderers.

import type { Block, Document, Inline, Paragraph, SignatureBlock } from '../../src/model/document.js'

export const hostileName = '*A* & B <script>{{x}}</script> [c](d)'

export const text = (value: string): Inline => ({ kind: 'text', text: value, source: null })

export const paragraph = (...inlines: (Inline | string)[]): Paragraph => ({
  kind: 'paragraph',
  inlines: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
  source: null,
})

const value = (printed: string): Inline => ({
  kind: 'value',
  type: 'text',
  raw: printed,
  text: printed,
  path: 'party.name',
  counterparty: false,
  source: null,
})

const long =
  'Parterna är överens om att samverkansöverenskommelsen ska tillämpas så att den enskilde får den hälso- och sjukvård som behövs, oavsett vilken huvudman som svarar för insatsen. '

const signature = (party: string, name: string, person: string | null, title: string | null): SignatureBlock => ({
  field: `${party}.1`,
  party,
  heading: [text('För '), value(name)],
  name: person,
  title,
  lines: [
    { kind: 'placeDate', label: 'Ort och datum', value: null },
    { kind: 'signature', label: 'Underskrift', value: null },
    { kind: 'name', label: 'Namnförtydligande', value: person },
    { kind: 'title', label: 'Titel', value: title },
  ],
})

const cell = (content: string | Block[], heading = false) => ({
  heading,
  blocks: typeof content === 'string' ? [paragraph(content)] : content,
})

const sections: Block[] = [
  {
    kind: 'section',
    id: 'background',
    level: 1,
    label: '1',
    title: [text('Bakgrund')],
    source: null,
    blocks: [
      paragraph(long.repeat(3), 'Se punkt ', { kind: 'reference', target: 'costs', text: '2.1', source: null }, '.'),
      paragraph(
        'Som evidensbaserad praktik',
        { kind: 'note', note: 'n1', label: '1', source: null },
        ' räknas det här: ',
        {
          kind: 'emphasis',
          inlines: [text('kursivt')],
        },
        ' och ',
        { kind: 'strong', inlines: [text('fetstil')] },
        ' samt ',
        {
          kind: 'link',
          url: 'https://www.example.se/a?b=1&c=2',
          inlines: [text('en länk')],
          source: null,
        },
        '. ŧ đ ŋ á č š ž.',
      ),
      {
        kind: 'list',
        ordered: false,
        source: null,
        items: [
          { label: '•', blocks: [paragraph('gemensamt ansvarstagande')] },
          {
            label: '•',
            blocks: [
              paragraph('en punkt med underpunkter'),
              {
                kind: 'list',
                ordered: false,
                source: null,
                items: [
                  { label: '–', blocks: [paragraph(long)] },
                  { label: '–', blocks: [paragraph('kort')] },
                ],
              },
            ],
          },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        source: null,
        items: [
          { label: '1.', blocks: [paragraph('första'), paragraph('med ett andra stycke')] },
          { label: '2.', blocks: [paragraph('andra')] },
        ],
      },
      { kind: 'quotation', source: null, blocks: [paragraph(long.repeat(2))] },
      { kind: 'remark', title: [text('Ur uppdragsbeskrivningen')], source: null, blocks: [paragraph(long)] },
      { kind: 'confidential', ground: '18 kap. 13 § OSL', source: null, blocks: [paragraph('Koden är 4711.')] },
      paragraph(
        'Nyckeln finns hos ',
        { kind: 'confidential', ground: '18 kap. 8 § OSL', inlines: [text('väktaren')], source: null },
        '.',
      ),
    ],
  },
  {
    kind: 'section',
    id: 'money',
    level: 1,
    label: '2',
    title: [text('Kostnader')],
    source: null,
    blocks: [
      {
        kind: 'section',
        id: 'costs',
        level: 2,
        label: '2.1',
        title: [text('Fördelning')],
        source: null,
        blocks: [
          paragraph(long),
          {
            kind: 'table',
            id: 'shares',
            caption: [text('Kostnadernas fördelning')],
            source: null,
            columns: [
              { width: 0.6, align: 'start' },
              { width: 0.4, align: 'end' },
            ],
            header: [{ total: false, cells: [cell('Part', true), cell('Kronor', true)] }],
            rows: [
              { total: false, cells: [cell('Falu kommun', true), cell('416 000')] },
              {
                total: false,
                cells: [cell('Älvdalens kommun', true), cell([paragraph('1 000'), paragraph('med två stycken')])],
              },
              { total: true, cells: [cell('Summa', true), cell('4 000 000')] },
            ],
          },
        ],
      },
      {
        kind: 'section',
        id: 'composition',
        level: 3,
        label: null,
        title: [text('Sammansättning')],
        source: null,
        blocks: [
          paragraph(
            'Antal platser: ',
            { kind: 'blank', id: 'seats', label: 'Antal platser', size: 'short', source: null },
            '.',
          ),
          paragraph('rad ett', { kind: 'break' }, 'rad två'),
        ],
      },
    ],
  },
  {
    kind: 'section',
    id: 'signatures',
    level: 1,
    label: '3',
    title: [text('Underskrifter')],
    source: null,
    blocks: [
      paragraph('Avtalet har upprättats i två likalydande exemplar. Parterna tar var sitt.'),
      {
        kind: 'signatures',
        columns: 2,
        source: null,
        blocks: [
          signature('region-dalarna', 'Region Dalarna', 'Åsa Dederling', 'Hälso- och sjukvårdsdirektör'),
          signature('hostile', hostileName, null, null),
          signature('falu-kommun', 'Falu kommun', null, 'Förvaltningschef socialtjänst'),
        ],
      },
    ],
  },
]

export const sampleDocument: Document = {
  document: 1,
  agreement: 'sample',
  instance: 'all',
  version: '1.0',
  date: '2024-01-31',
  languages: ['sv'],
  authentic: ['sv'],
  translation: false,
  draft: true,
  signing: 'mixed',
  metadata: {
    title: 'Avtal om provning & "tecken" <i>',
    subject: 'Avtal mellan Region Dalarna och Falu kommun',
    author: 'Region Dalarna',
    keywords: ['sample', '1.0'],
    caseNumber: 'RD 2024/17',
  },
  furniture: {
    header: { left: 'Avtal om provning', right: 'Version 1.0' },
    footer: 'Sida {page} av {pages}',
    mark: 'Utkast',
    copy: 'Exemplar 1 (2) – Region Dalarna',
    initials: { corner: 'right', label: 'Sign.', fields: false },
    words: {
      notes: 'Fotnoter',
      backToText: 'Tillbaka till texten',
      skipToText: 'Till texten',
      note: 'Fotnot',
      fillIn: 'Fyll i',
      remark: 'Anmärkning',
      signature: 'Underskrift',
    },
  },
  parts: [
    {
      kind: 'main',
      id: 'main',
      label: null,
      title: [text('Avtal om provning')],
      date: null,
      content: 'text',
      blocks: [
        {
          kind: 'title',
          title: [text('Avtal om provning av samverkansöverenskommelser')],
          subtitle: [text('mellan Region Dalarna och '), value(hostileName)],
          source: null,
          facts: [
            { id: null, label: 'Version', value: [text('1.0')] },
            { id: null, label: 'Gäller från', value: [text('den 1 januari 2024')] },
          ],
        },
        {
          kind: 'parties',
          title: [text('Parter')],
          source: null,
          entries: [
            {
              party: 'region-dalarna',
              name: [value('Region Dalarna')],
              details: [[text('org.nr 232100-0180')], [text('före 2019 Landstinget Dalarna')]],
            },
            { party: 'hostile', name: [value(hostileName)], details: [[text('org.nr 212000-2239')]] },
          ],
        },
        {
          kind: 'facts',
          title: [text('Dokumentinformation')],
          source: null,
          rows: [
            { id: null, label: 'Ägare', value: [text('Samverkansrådet')] },
            { id: 'annex-9', label: 'Bilaga 9', value: [text('Läkemedel, 2018-01-01')] },
          ],
        },
        {
          kind: 'contents',
          title: 'Innehåll',
          source: null,
          entries: [
            { level: 1, label: '1', title: [text('Bakgrund')], target: 'background' },
            { level: 1, label: '2', title: [text('Kostnader')], target: 'money' },
            { level: 2, label: '2.1', title: [text('Fördelning')], target: 'costs' },
            { level: 3, label: null, title: [text('Sammansättning')], target: 'composition' },
            { level: 1, label: '3', title: [text('Underskrifter')], target: 'signatures' },
            { level: 1, label: 'Bilaga 1', title: [text('Avropsavtal')], target: 'call-off' },
          ],
        },
        ...sections,
      ],
    },
    {
      kind: 'annex',
      id: 'call-off',
      label: 'Bilaga 1',
      title: [text('Avropsavtal')],
      date: null,
      content: 'form',
      blocks: [
        paragraph('Avropet görs enligt ', { kind: 'reference', target: 'money', text: '2', source: null }, '.'),
        {
          kind: 'form',
          title: [text('Uppgifter om avropet')],
          source: null,
          fields: [
            { id: 'unit', label: 'Enhet', size: 'line' },
            { id: 'scope', label: 'Omfattning', size: 'area' },
            { id: 'urgent', label: 'Brådskande', size: 'tick' },
            { id: 'signed', label: 'Avropet görs av', size: 'signature' },
          ],
        },
      ],
    },
  ],
  notes: [
    {
      id: 'n1',
      label: '1',
      source: null,
      blocks: [
        paragraph('En sammanvägning av tre slags kunskap, ', { kind: 'emphasis', inlines: [text('SOU 2008:18')] }, '.'),
      ],
    },
  ],
}

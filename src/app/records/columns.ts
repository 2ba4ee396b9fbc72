// Columns of a list of what has happened: which there are for each kind of record, and by which headings they are known.

import { plainLetters } from '../../base/letters.js'
import { recordPhrases as phrases } from '../../base/phrases/records.js'

export const recordKinds = ['signature', 'copy', 'decision', 'done'] as const
export type RecordKind = (typeof recordKinds)[number]

const columns = {
  signature: ['party', 'date', 'name', 'title', 'place', 'instance', 'copy', 'returned', 'waived'],
  copy: ['copy', 'instance', 'out', 'returned'],
  decision: ['party', 'body', 'date', 'section', 'case', 'delegation', 'final', 'remark'],
  done: ['deadline', 'date', 'instance', 'remark'],
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>

export type RecordColumn = (typeof columns)[RecordKind][number]

const required: Readonly<Record<RecordKind, readonly RecordColumn[]>> = {
  signature: ['party', 'date'],
  copy: ['copy'],
  decision: ['party', 'body', 'date'],
  done: ['deadline', 'date'],
}

/** All columns that a list can have, those that it needs first. */
export function columnsOf(kind: RecordKind): readonly RecordColumn[] {
  return columns[kind]
}

export function isRequired(kind: RecordKind, column: RecordColumn): boolean {
  return required[kind].includes(column)
}

export function requiredColumns(kind: RecordKind): readonly RecordColumn[] {
  return required[kind]
}

/** What columns are called in lists that people keep: Swedish, bokmål, English, in small letters without marks. */
const headings: Readonly<Record<RecordColumn, readonly string[]>> = {
  party: [
    ...[
      'part',
      'parter',
      'kommun',
      'region',
      'organisation',
      'organisationsnummer',
      'orgnr',
      'bolag',
      'motpart',
      'avtalspart',
    ],
    ...['kommune', 'organisasjon', 'organisasjonsnummer', 'virksomhet', 'avtalepart', 'foretak'],
    ...['party', 'municipality', 'organisation number', 'id', 'body', 'org nr'],
  ],
  date: [
    ...[
      'datum',
      'undertecknat',
      'undertecknad',
      'underskrivet',
      'signerat',
      'signeringsdatum',
      'underskriftsdatum',
      'beslutsdatum',
    ],
    ...['dato', 'undertegnet', 'signert', 'signeringsdato', 'vedtaksdato', 'dato for signatur', 'oppfylt', 'utfort'],
    ...['date', 'signed', 'date of signature', 'day', 'uppfylld', 'utfort den', 'met', 'done'],
  ],
  name: [
    'namn',
    'undertecknare',
    'undertecknarens namn',
    'navn',
    'undertegner',
    'signatar',
    'name',
    'signatory',
    'signed by',
  ],
  title: ['befattning', 'titel', 'roll', 'stilling', 'tittel', 'title', 'office'],
  place: ['ort', 'plats', 'sted', 'place'],
  instance: ['avtal med', 'avtale med', 'agreement with', 'instans', 'instance', 'dokument', 'document'],
  copy: ['exemplar', 'exemplar nr', 'ex', 'ex nr', 'eksemplar', 'eksemplar nr', 'copy', 'copy no'],
  out: ['utskickat', 'skickat', 'avsant', 'ut', 'sendt', 'sendt ut', 'sent', 'out'],
  returned: [
    'aterkommit',
    'ater',
    'inkommet',
    'inkommit',
    'retur',
    'returnert',
    'mottatt',
    'tilbake',
    'returned',
    'received',
    'back',
  ],
  body: [
    'beslutande',
    'beslutsorgan',
    'organ',
    'namnd',
    'instans som beslutat',
    'vedtaksorgan',
    'besluttende organ',
    'utvalg',
    'decided by',
    'deciding body',
  ],
  section: ['paragraf', 'sak', 'saksnummer', 'section', '§'],
  case: ['diarienummer', 'dnr', 'arende', 'arendenummer', 'journalnummer', 'case', 'case number'],
  delegation: ['delegation', 'delegasjon', 'delegering'],
  final: ['laga kraft', 'laga kraft den', 'endelig', 'rettskraftig', 'final'],
  remark: ['anmarkning', 'kommentar', 'notering', 'merknad', 'remark', 'comment', 'note'],
  waived: ['undantag', 'skal till undantag', 'unntak', 'begrunnelse for unntak', 'waiver', 'reason for the waiver'],
  deadline: ['frist', 'uppgift', 'atagande', 'oppgave', 'plikt', 'deadline', 'duty'],
}

/** What the program itself calls a column. */
function ownHeadings(column: RecordColumn): string[] {
  return Object.values(phrases[`record-column-${column}`]).map(plainHeading)
}

function plainHeading(heading: string): string {
  return plainLetters(heading)
    .replace(/[^a-z0-9§ ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The column that a heading names, among those of a kind; null for none. A column of which there is one already is not named twice. */
export function columnNamed(kind: RecordKind, heading: string, taken: ReadonlySet<RecordColumn>): RecordColumn | null {
  const plain = plainHeading(heading)
  const free = columns[kind].filter((column) => !taken.has(column))
  return (
    free.find((column) => headings[column].includes(plain) || ownHeadings(column).includes(plain)) ??
    /* Elsewhere a number without more is that of the row. */
    (kind === 'copy' && /^(?:nr|nummer|number|no)$/.test(plain) ? free.find((column) => column === 'copy') : null) ??
    /* "Återkommit den". */
    free.find(
      (column) => plain.length > 2 && headings[column].some((one) => one.length > 2 && plain.startsWith(`${one} `)),
    ) ??
    null
  )
}

// The shape of content/languages/LANGUAGE.yaml: the words that documents print of their own accord, and the forms of
// dates, numbers, amounts, periods, lists and genitives. A further language costs one file.

import * as z from 'zod'
import { hasPatterns } from './hyphenation-patterns.js'
import { expects } from './expects.js'
import { pattern } from './pattern.js'
import { languageCode, locale } from './scalars.js'
import { siteWords } from './site-words.js'

const text = pattern()

const words = z.strictObject({
  /* around the page */
  footer: pattern('page', 'pages'),
  draft: text.describe('mark on every page of a draft'),
  translation: text.describe('mark on every page of a translation'),
  translationNote: pattern('languages').describe('which text binds, in a translation: {languages}'),
  prevails: pattern('languages').describe('which text prevails, in a parallel edition: {languages}'),
  equallyAuthentic: pattern('languages').describe('which texts bind alike, where there are several: {languages}'),
  language: text.describe('a label: which language binds'),
  copy: pattern('number', 'count', 'recipient').describe('whose copy this is: {number}, {count}, {recipient}'),
  initials: text.describe('label of the box for page initials'),
  case: text.describe('a label: the case number'),
  versionNumber: pattern('version').describe('in the running header'),
  caseNumber: pattern('number').describe('in the running header'),
  /* title block and lists at the front */
  between: pattern('parties').describe('subtitle: {parties} is the list of parties'),
  version: text,
  date: text.describe('a label: the date of something'),
  validFrom: text,
  validUntil: text,
  term: text.describe('a label: how long the agreement is valid'),
  fromTo: pattern('start', 'end').describe('a period of validity between two dates'),
  fromOpen: pattern('start').describe('valid from {start} until further notice'),
  fromLastSignatureFor: pattern('period', 'signed').describe('a fixed period from the day of the last signature'),
  fromLastSignatureTo: pattern('signed', 'end').describe('from the day of the last signature to {end}'),
  fromLastSignature: pattern('signed').describe('from the day of the last signature until further notice'),
  lastSignature: text.describe('the day of the last signature, on its own'),
  lastSignatureSeries: text.describe('the same, when all agreements of the series count'),
  untilFurtherNotice: text,
  parties: text,
  organisationNumber: pattern('number'),
  formerName: pattern('name', 'date').describe('{name} was the name until {date}'),
  formerNameUndated: pattern('name'),
  unconfirmed: text.describe('after an organisation number that no register confirms'),
  partyCount: pattern('count').describe('very many parties in a title: {count} in words'),
  municipalities: pattern('count').describe('many municipalities in a title: {count} in words'),
  contents: text,
  annex: pattern('number').describe('at the head of an annex'),
  annexRunning: pattern('number').describe('within a sentence'),
  annexes: text,
  sectionInAgreement: pattern('section').describe('a section of the agreement, referred to from an annex'),
  sectionInAnnex: pattern('section', 'annex').describe('a section of an annex, referred to from elsewhere'),
  section: pattern('number').describe('a section as the source of a rule'),
  documentInformation: text,
  fileNote: text.describe('says what an annex is that lies beside, and what its hash is for'),
  file: text.describe('a label: name of a file'),
  approvalRemark: text,
  approvals: text,
  approvalBody: text,
  revision: pattern('date'),
  history: text,
  /* signing */
  signatures: text.describe('heading of the signature page'),
  signFor: pattern('party'),
  placeDate: text,
  signature: text,
  name: text.describe('label of the line for the name in capitals'),
  title: text.describe('label of the line for the office held'),
  mandate: text.describe('label of the line for the decision or delegation by which somebody signs'),
  decided: pattern('body', 'date').describe('a decision, where it has no number: {body}, {date}'),
  decidedSection: pattern('body', 'section', 'date').describe('a decision: {body}, {section}, {date}'),
  signedElectronically: text,
  unsignedDraft: text.describe('in a draft, where one would sign'),
  unsignedTranslation: text.describe('a sentence, over who signs: in a translation'),
  /* notes, blanks, remarks */
  notes: text,
  note: text,
  backToText: text,
  skipToText: text.describe('a link past the table of contents, on the web page'),
  fillIn: text,
  remark: text,
  masked: pattern('ground').describe('what the public edition prints in place of a confidential passage'),
  publicEdition: text.describe('mark on every page of the published edition, which is not the original'),
  yes: text,
  no: text,
  /* costs */
  party: text,
  population: text,
  populationAt: pattern('date'),
  share: text,
  amount: text,
  sum: text,
  year: text,
  role: text,
  number: text.describe('heading: organisation number'),
  cost: text.describe('heading: what the amount is for'),
  populationDate: text.describe('heading: date of the population figures'),
  priceLevel: text.describe('heading: the year whose prices an amount is in'),
  index: text,
  currency: text,
  vat: text,
  vatRate: text,
  amountWithVat: text,
  roundedWhole: text.describe('how shares are rounded: whole units'),
  roundedMinor: text.describe('the same: two decimals'),
  vatExcluding: pattern('rate').describe('amounts without VAT, which is added: {rate}'),
  vatIncluding: pattern('rate'),
  vatNone: pattern('ground').describe('no VAT is charged; {ground} says why'),
  /* the schedule of dates */
  schedule: text.describe('title of the schedule of all dates'),
  event: text,
  rule: text,
  source: text,
  renewals: text.describe('title of the table of renewals'),
  renewal: text.describe('heading: number of the renewal'),
  firstDay: text,
  lastDay: text,
  lastNonRenewal: text.describe('heading: last day to decline the next renewal'),
})

const termTexts = z.strictObject({
  /* labels */
  start: text,
  end: text,
  notice: text.describe('last day for notice'),
  noticeAtAnyTime: text.describe('notice, where no day is the last'),
  nonRenewal: pattern('number').describe('last day to decline renewal {number}'),
  renewal: pattern('number').describe('first day of renewal {number}'),
  renewalEnd: pattern('number'),
  renewalNotice: pattern('number').describe('last day for notice that ends the agreement with renewal {number}'),
  renegotiation: text,
  review: text,
  nextRevision: text,
  claims: text,
  terminated: text.describe('the last day of an agreement that notice has been given of'),
  approval: pattern('body').describe('an approval that the agreement is subject to'),
  replaces: pattern('agreement').describe('an earlier agreement that this one replaces'),
  /* what stands in place of a date */
  anyTime: text,
  openEnd: text,
  whenSigned: text.describe('in place of a date that follows from signing'),
  whenSignedSeries: text.describe('the same, when all agreements of the series count'),
  whenInvoked: text.describe('in place of a date that follows from an event that nobody can know'),
  whenInvoiced: text.describe('in place of a date that follows from that of an invoice'),
  inYear: pattern('year').describe('in place of the date of what is to be done in a calendar year'),
  undated: text.describe('in place of a date that is not known yet'),
  /* rules in words */
  startDate: text,
  startSigned: text,
  startSignedSeries: text,
  endDate: text,
  endLength: pattern('period'),
  endOpen: text,
  noticeEnd: pattern('period').describe('notice that takes effect at the end of the period'),
  noticeEndWritten: pattern('period'),
  noticeAny: pattern('period').describe('notice at any time'),
  noticeAnyWritten: pattern('period'),
  nonRenewalRule: pattern('period'),
  nonRenewalRuleWritten: pattern('period'),
  renewalOnce: pattern('period', 'unless'),
  renewalTimes: pattern('period', 'times', 'unless'),
  renewalUnlimited: pattern('period', 'unless'),
  unlessInTime: text.describe('{unless}: notice in time stops the renewal; with what joins it to the sentence'),
  unlessEnded: text.describe('{unless}: the agreement has ended before, by notice at any time'),
  renewalEndRule: pattern('number', 'period').describe(
    'renewal {number} ends {period} from the first day of the first period',
  ),
  renewalEndRuleAfter: pattern('number', 'period').describe(
    'the same, from the day after the last day of the first period',
  ),
  renegotiationRule: pattern('period'),
  renegotiationRuleWritten: pattern('period'),
  reviewRule: pattern('period').describe('{period} reads as in “every year”'),
  onceIn: pattern('period').describe('once in each period, on no certain day; {period} reads as in “every year”'),
  onceInCalendarYear: text,
  nextRevisionRule: text,
  claimsRule: pattern('period').describe('how old an invoice may be'),
  afterSigned: pattern('period'),
  afterSignedSeries: pattern('period'),
  afterStart: pattern('period'),
  afterEnd: pattern('period'),
  terminatedRule: pattern('date').describe('notice was given on {date}'),
  terminatedRecorded: text.describe('the last day is on record'),
  approvalRule: text,
  approvalRuleBy: pattern('date').describe('with {date} as the last day for the approval'),
  replacesRule: text.describe('replaced from the first day'),
  replacesRuleDate: text.describe('replaced from a day that the agreement states'),
  /* remarks at a date */
  noticeOnDayOff: pattern('day', 'date').describe('{day} is a day off, {date} the working day before'),
  movedForward: pattern('from', 'day').describe('{from} is no working day but {day}'),
})

/** The steps in which a date follows from another. */
const steps = z.strictObject({
  given: pattern('date'),
  signed: pattern('date'),
  signedSeries: pattern('date'),
  approved: pattern('date'),
  after: pattern('period', 'from', 'date').describe('{date} is so long after {from}'),
  afterClamped: pattern('period', 'from', 'date', 'day').describe('the same; the month has no {day}'),
  before: pattern('period', 'from', 'date').describe('{date} is so long before {from}'),
  beforeClamped: pattern('period', 'from', 'date', 'day').describe('the same; the month has no {day}'),
  dayBefore: pattern('from', 'date').describe('a period ends on the day before the corresponding day'),
  dayAfter: pattern('from', 'date'),
  during: pattern('from', 'date').describe('something is to be done between two days, on no certain day'),
  noticeGiven: pattern('date').describe('notice was given on {date}'),
  endsWithPeriod: pattern('date').describe('the agreement ends with the period, on {date}'),
  recorded: pattern('date').describe('the last day is on record'),
  dayOff: pattern('date', 'day').describe('{date} is no working day but {day}'),
  notMoved: pattern('date').describe('a last day for notice on a day off: {date} is the working day before'),
  movedForward: pattern('date').describe('the next working day'),
  safer: pattern('date', 'other').describe('counted otherwise it would be {other}; {date} is earlier, and safe'),
})

/** More words of one kind than any language has; each text is searched for all of them. */
const mostWords = 1_000

/** Words that stand in a text, each as it stands there. */
const tokens = z.array(z.string().min(1)).max(mostWords)

const typography = z.strictObject({
  beforeNumber: tokens.describe('words tied to the number after them, with or without a full stop: “nr 4”'),
  afterNumber: tokens.describe('units and abbreviations tied to the number before them: “50 kr”'),
  oneLetterWords: tokens.optional().describe('words of one letter, which is no letter of a section after its number'),
})

const hyphenation = z.strictObject({
  patterns: z
    .string()
    .refine(hasPatterns, 'expected the name of a set of hyphenation patterns, such as `sv`')
    .optional()
    .describe('name of the set of patterns that words are divided by; without it none is'),
  secondParts: tokens
    .optional()
    .describe('how second parts of compounds begin, with a vowel most of them: before these a word is always divided'),
  furtherParts: tokens.optional().describe('the same: before these it is best divided, where the patterns divide it'),
  stems: tokens
    .optional()
    .describe(
      'letters that are divided at their hyphens alone, in whatever word they stand: “region”, “folke-registr”',
    ),
})

/** What must not be left in a text. Each word is given without the signs by which it would be found in the file itself. */
const placeholders = z.strictObject({
  unfinished: z
    .array(text)
    .max(mostWords)
    .optional()
    .describe(
      'what a text says of its own making, in small letters: “saknas i förlagan”. An agreement with it is not issued',
    ),
  bracketed: tokens.describe('words that stand in brackets until something is known: “[namn]”, with a small letter'),
  yearLetter: z.string().length(1).optional().describe('letter that stands four times for a year, beside Y'),
  lostReference: z
    .strictObject({ opening: text, texts: z.array(text).min(1).max(mostWords) })
    .optional()
    .describe('what Word in this language leaves of a cross reference without target: “Fel!” and one of the texts'),
})

/** By which words a text names what the program counts, so that what was typed by hand is found. */
const typed = z.strictObject({
  section: tokens.describe('words before the number of a section: “punkt 5”'),
  annex: tokens.describe('words before the number of an annex: “bilaga 2”'),
  own: tokens.describe('what the agreement calls itself after a section: “5 § i detta avtal”'),
  elsewhere: tokens.describe(
    'how words begin that name another text, whose sections and annexes are its own: “lag”, “förordning”',
  ),
  amount: tokens.describe('words and codes of currencies beside an amount: “4 000 kr”'),
})

/** By which words an agreement that is taken in from a file says what it says. */
const imported = z.strictObject({
  valid: tokens.describe('how words begin in sentences that say how long an agreement is valid: “gäller”'),
  headings: tokens.describe('headings of the block where one signs, beside `signatures`'),
  signing: tokens.describe('what stands at a line to sign, beside `signature` and `placeDate`'),
  name: tokens.describe('what stands where a name goes, beside `name`'),
  office: tokens.describe('what stands where an office goes, beside `title`'),
})

const telephone = z.strictObject({
  labels: tokens.describe('words that a telephone number is called by: “tfn”'),
  number: tokens.describe('what is joined to such a word or follows it: “telefonnummer”'),
  links: tokens.describe('words between it and the number: “telefonen är …”'),
})

const endingRule = z.strictObject({
  endings: z.array(z.string().min(1)).optional().describe('when the word ends in one of these, whatever the case'),
  acronym: z.literal(true).optional().describe('when the last word is an abbreviation in capitals'),
  form: z.string().min(1),
})
const unit = z.strictObject({
  one: text,
  many: text,
  genitiveOne: text,
  genitiveMany: text,
  gender: z.enum(['common', 'feminine', 'neuter']),
  every: z.strictObject({ one: text, two: text, many: pattern('ordinal') }).describe('how often: “every third year”'),
})

/** What the cover page of an archive package says. */
const archive = z.strictObject({
  package: text.describe('what a package for an archive is called'),
  about: text.describe('what the package holds, in a sentence'),
  issued: text.describe('a label: the day on which the version was frozen for signing'),
  lastSignature: text,
  notYet: text.describe('in place of a day that is not known'),
  notRegistered: text.describe('in place of the day of the last signature, where a signed original is there'),
  binding: text.describe('a label: the languages in which the agreement binds'),
  owner: text.describe('a label: whose archive the package is for'),
  signedOn: pattern('date'),
  case: text.describe('heading: what the archive knows of the case'),
  archivePart: text,
  classification: text,
  unit: text.describe('a label: the unit that answers for the case'),
  responsible: text.describe('a label: who answers for the case'),
  access: text.describe('a label: access code and its legal ground'),
  retention: text,
  keep: text,
  destroy: pattern('years'),
  review: pattern('years'),
  documents: text,
  original: text.describe('a label: the file that was signed'),
  signed: text.describe('the issued file with electronic signatures'),
  sealed: text.describe('a file that a signing service has sealed'),
  scan: pattern('name', 'date').describe('a scan, and who attests that it is true'),
  received: text.describe('a label: the day on which the signed original came in'),
  ended: text.describe('a label: the last day of an agreement that has ended'),
  opened: text.describe('a label: the day on which the case was opened'),
  closed: text.describe('a label: the day on which the case was closed'),
  retentionFrom: pattern('date').describe('of the time for which a case is kept, behind it: from when it is counted'),
  retentionUntil: pattern('date').describe('behind that: when the time is over'),
  retentionOpen: text.describe('in place of both, as long as nothing is counted'),
  decisions: text,
  decided: pattern('body', 'party').describe('a decision of a party’s body'),
  approval: pattern('body').describe('an approval that the agreement names'),
  decisionCase: pattern('case').describe('behind a decision: the case number'),
  decisionFinal: pattern('date').describe('behind a decision: the day on which it became final'),
  signatures: text,
  signedBy: pattern('name', 'party').describe('a person who signed for a party'),
  onPaper: text,
  electronically: text,
  signedAt: pattern('place'),
  receivedOn: pattern('date').describe('the day on which the signed original came in, in a sentence'),
  certificate: pattern('name', 'issuer', 'time').describe('what an electronic signature says of itself'),
  selfIssued: text.describe('in place of the issuer of a certificate that its holder has issued'),
  unknown: text.describe('in place of a name or a time that a signature does not give'),
  unchecked: text.describe('that certificates are compared with no list of trusted authorities'),
  trust: z
    .strictObject({
      trusted: pattern('anchor', 'time', 'date').describe(
        'that the chain of certificates leads to a trusted authority: for which time, and the day on which it was asked',
      ),
      timeProven: text.describe('behind it: a time stamp proves the time'),
      timeClaimed: text.describe('behind it: the signature alone says the time'),
      notRevoked: text.describe('behind it: no certificate of the chain had been revoked'),
      revocationUnknown: text.describe('behind it: whether a certificate had been revoked was not checked'),
    })
    .optional()
    .describe(
      'of certificates that lead to somebody who is trusted; without it the manifest of a package alone says so',
    ),
  replaced: pattern('date', 'hash', 'reason').describe('an earlier original, whose place another has taken'),
  inMain: text.describe('of an annex without a file of its own'),
  elsewhere: text.describe('of an annex that exists elsewhere'),
  masked: text.describe('of a file in which confidential passages are masked'),
  confidential: text.describe('which files hold confidential passages, in a sentence'),
  check: text.describe('heading: how the package is checked'),
  checkText: pattern('file', 'sums', 'verify').describe('{sums} and {verify} are commands'),
})

/** Shape of content/languages/LANGUAGE.yaml. */
export const languageSchema = z.strictObject({
  code: languageCode,
  locale: locale.describe('BCP 47 tag with a region, for sorting and for Word: sv-SE'),
  iso639: z
    .string()
    .regex(/^[a-z]{3}$/, 'expected three letters')
    .optional()
    .describe('code of the language in three letters (ISO 639-3), for the catalogue of open data'),
  fallback: languageCode.optional().describe('the language whose texts stand where this one has none'),
  preview: z
    .strictObject({
      mark: text.describe('mark on every page of an edition with clauses in that language'),
      note: text.describe('what such an edition is, in the title block'),
    })
    .optional()
    .describe('how an edition with clauses of the other language is marked'),
  names: z.record(languageCode, text).describe('what the languages are called, after “in”'),
  words,
  site: siteWords,
  term: termTexts,
  steps,
  computedValue: text
    .optional()
    .describe('title of the content control around a value from data, in a Word file that is sent to the other side'),
  holidays: z.record(z.string(), text).describe('what days off are called, by the name that the country’s module has'),
  archive,
  date: z.strictObject({
    long: pattern('day', 'month', 'year').describe('{day} without leading zero, {month} by name'),
    short: z.string().min(1).describe('{day} and {month} with two digits, {year}'),
    month: pattern('month', 'year'),
    months: z.array(text).length(12),
    weekdays: z.array(text).length(7).describe('Monday first'),
  }),
  number: z.strictObject({
    decimal: z.string().length(1),
    group: z.string().length(1).describe('between groups of three digits'),
    minus: z.string().length(1),
    percent: pattern('number'),
    below20: z.array(text).length(20).describe('zero to nineteen, as one counts'),
    tens: z.array(text).length(8).describe('twenty, thirty … ninety'),
    join: z.string().describe('between ten and unit'),
    unitFirst: z.literal(true).optional().describe('the unit stands before the ten: “enogtyve”'),
    hundred: text,
    one: z.strictObject({ common: text, feminine: text.optional(), neuter: text }),
    ordinals: z.array(text).max(mostWords).describe('first, second, …'),
    ordinalDigits: z.array(endingRule).min(1).describe('the first rule that fits; {number}'),
  }),
  amount: z.strictObject({
    own: z
      .record(z.string().regex(/^[A-Z]{3}$/, expects('a-currency')), pattern('number'))
      .describe('currencies with a form of their own'),
    other: pattern('number', 'currency'),
  }),
  period: z.strictObject({ day: unit, week: unit, month: unit, year: unit }),
  list: z.strictObject({ separator: z.string(), and: pattern('first', 'last'), or: pattern('first', 'last') }),
  namesakes: pattern('name', 'county')
    .optional()
    .describe('parties of one name told apart by county: {name}, {county}; brackets unless given'),
  genitive: z.array(endingRule).min(1).describe('the first rule that fits; {name}'),
  quotes: z.strictObject({ open: text, close: text, innerOpen: text, innerClose: text }),
  typography,
  hyphenation,
  sectionSign: pattern('number').describe('a section of a statute'),
  endings: z.array(z.string().min(1)).describe('what inflection adds to the stem of a noun, verb or adjective'),
  dropped: tokens
    .optional()
    .describe('vowels at the end of a word that its other forms do not have: “bilaga”, “bilagor”'),
  placeholders,
  typed: typed.optional().describe('how references and amounts are typed by hand, which is reported'),
  imported: imported.optional().describe('words by which an agreement from a file is recognised: `avtal import`'),
  telephone,
  decision: z
    .strictObject({
      party: text.optional().describe('not used: the example is of a party of the agreement'),
      body: text,
      section: text,
      delegation: text,
    })
    .optional()
    .describe('an example of a decision, for the file that `avtal issue` lays out'),
  statute: z.strictObject({
    parts: z
      .array(text)
      .min(1)
      .max(mostWords)
      .describe('what stands after an ordinal in a section of a statute: “first paragraph”'),
    acts: tokens.optional().describe('words before the number or the day by which an act is cited: “lag”, “lov”'),
    regulations: tokens.optional().describe('the same of a regulation: “forskrift”'),
    names: tokens.optional().describe('how the names of statutes end: “lagen”, “loven”'),
    others: tokens.optional().describe('words that end so and name none: “förslagen”'),
  }),
})

/** The words and forms of one language. */
export type LanguageForms = z.infer<typeof languageSchema>
export type WordKey = keyof LanguageForms['words']
export type SiteKey = Exclude<
  keyof LanguageForms['site'],
  'notSignedBy' | 'notApproved' | 'insertedWords' | 'deletedWords' | 'movedWords'
>
export type TermKey = keyof LanguageForms['term']
export type StepKey = keyof LanguageForms['steps']
/** What setting words in the language takes, by the codes of languages. */
export type Typesetting = Readonly<Record<string, Pick<LanguageForms, 'locale' | 'hyphenation'>>>
export type Hyphenation = LanguageForms['hyphenation']
export type EndingRule = z.infer<typeof endingRule>

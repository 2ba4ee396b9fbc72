// What the published site says of its own accord: the `site` map of content/languages/LANGUAGE.yaml.

import * as z from 'zod'
import { isDeviceName } from '../base/device-names.js'
import { expects } from './expects.js'
import { pattern } from './pattern.js'

const text = pattern()

/** A step of an address. Changing it breaks every link that leads to the site. */
const step = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, expects('a-step'))
  .refine((name) => !isDeviceName(name), expects('a-name-of-no-device'))

export const siteWords = z.strictObject({
  /* steps of addresses: /sv/avtal/…; they stay as they are once the site is published */
  agreementsPath: step.describe('address of all agreements'),
  partiesPath: step.describe('address of all parties'),
  searchPath: step.describe('address of the search'),
  accessibilityPath: step.describe('address of the accessibility statement'),
  aboutPath: step.describe('address of the page about the site'),
  changesPath: step.describe('last step of the address of what has changed since the earlier version'),
  /* around every page */
  ownName: text.describe('what the language calls itself, with a capital'),
  chooseLanguage: text.describe('heading of the first page, above the names of the languages'),
  skipToContent: text.describe('a link past the head of the page'),
  navigation: text.describe('accessible name of the menu'),
  breadcrumb: text.describe('accessible name of the path to the page'),
  language: text.describe('accessible name of the choice of language of the site'),
  register: text.describe('name of the list of all agreements, and of the site where it has none of its own'),
  search: text,
  accessibility: text.describe('name of the accessibility statement, as the law calls it'),
  about: text.describe('name of the page about the site'),
  publishedBy: pattern('publisher'),
  contact: pattern('address').describe('where to write: {address}'),
  feed: text.describe('name of the feed of new and changed agreements'),
  openData: text.describe('name of the register as data'),
  preview: text.describe('mark on every page of a preview'),
  previewNote: text.describe('what a preview is'),
  /* the register */
  registerLead: text.describe('what the register holds, in a sentence'),
  agreement: text.describe('heading: the title of the agreement'),
  status: text,
  nextDeadline: text,
  standingOn: pattern('date').describe('the day on which what the register says holds'),
  noAgreements: text,
  series: pattern('count').describe('how many agreements a series has; {count} is two or more'),
  oneAgreement: text,
  seriesLead: text.describe('what a series is, above the list of its agreements'),
  filter: text.describe('name of the choices above the register'),
  all: text.describe('a choice: no filter'),
  shown: pattern('count', 'total').describe('how many agreements the filter leaves'),
  /* where an agreement stands */
  notIssued: text,
  notSigned: text,
  notSignedBy: pattern('parties')
    .optional()
    .describe('notice on the page of what not all have signed: {parties} have not; made of `notSigned` unless given'),
  notStarted: text.describe('signed, but its first day has not come'),
  notApproved: text
    .optional()
    .describe('signed and begun, but not valid until all have approved it; `notStarted` unless given'),
  inForce: text,
  ended: text,
  replaced: text,
  withdrawn: text,
  partly: pattern('state', 'count', 'total').describe(
    'how many agreements of a series stand so: {state} is one of the above',
  ),
  /* an agreement */
  edition: text.describe('accessible name of the choice of language of the agreement'),
  sideBySide: text.describe('the edition in two languages'),
  download: text.describe('accessible name of the list of files'),
  pages: pattern('count').describe('{count} is two or more'),
  onePage: text,
  onThisPage: text.describe('name of the table of contents'),
  replacedBy: pattern('version').describe('above a version that a later one has replaced: {version} is a link'),
  newer: pattern('version').describe('above a version after which a later one is coming: {version} is a link'),
  older: pattern('version').describe('above a version that is not the current one: {version} is a link'),
  withdrawnOn: pattern('date').describe('all that stands in place of a withdrawn version'),
  reason: text.describe('a label: why it was withdrawn'),
  permanentAddress: pattern('section').describe('accessible name of the link to a section'),
  cite: text.describe('heading of a citation'),
  citation: pattern('title', 'version', 'section', 'address'),
  citeSection: pattern('number').describe('a numbered section, within a citation'),
  copy: text.describe('a button: copies the citation'),
  copied: text.describe('said when it has been copied'),
  signed: pattern('date').describe('beside a party that has signed'),
  unsigned: text.describe('beside a party that has not'),
  signatureMissing: pattern('count').describe('several sign for a party: {count} have not'),
  notKnown: text.describe('beside a party of which nothing is known'),
  dates: text.describe('heading of the schedule'),
  calendar: text.describe('a link to the calendar file'),
  versions: text,
  currentVersion: text,
  changesSince: pattern('version').describe('what has changed since {version}'),
  noChanges: text,
  added: text.describe('before a section that is new'),
  removed: text.describe('before a section that is gone'),
  changed: text.describe('before a section whose text is another'),
  insertedWords: text.optional().describe('heard before words that have been added; nothing unless given'),
  deletedWords: text.optional().describe('heard before words that are gone; nothing unless given'),
  movedWords: text.optional().describe('before what stands at another place than it did; nothing unless given'),
  changesLead: pattern('older', 'newer').describe('what the page of changes shows: versions {older} and {newer}'),
  from: pattern('date').describe('valid from {date}, and renewed by itself'),
  issued: text.describe('a label: the day on which the text was settled for signing'),
  binding: text.describe('a label: the language in which the agreement binds'),
  caseNumber: text.describe('a label'),
  address: text.describe('a label: the permanent address of the page'),
  format: text,
  size: text,
  checksum: text,
  /* parties */
  partiesLead: text,
  agreementsOf: pattern('party').describe('heading: the agreements that {party} is a party to'),
  website: text,
  formerNames: text,
  /* the search */
  searchFor: text.describe('label of the field'),
  searchNeedsScript: text,
  found: pattern('count').describe('how many places were found; {count} is two or more'),
  foundOne: text,
  foundNone: text,
  andOthers: pattern('count').describe('the same section stands in {count} agreements of the series'),
  /* the notice that an agreement has been published */
  noticeTo: pattern('recipient').describe('head of the notice: {recipient}'),
  noticeSubject: pattern('title').describe('subject of the notice: {title} of the agreement'),
  noticeLead: pattern('title', 'version').describe('first sentence of the notice'),
  noticeSigned: pattern('date').describe('the day of the last signature'),
  noticePublished: pattern('date').describe('the day of publication'),
})

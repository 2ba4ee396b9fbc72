// How far the program goes, in one place: what is larger, deeper or longer than any agreement needs is refused at once, with
// the name of the limit and the place, so that nothing that somebody wrote can keep a whole office waiting.

import { phrase, type PhraseId } from './phrases/phrases.js'
import { problem, type Place, type Problem } from './problem.js'
import type { Sentence } from './sentence.js'

/** In which unit a limit is counted. */
export type LimitUnit = 'bytes' | 'count' | 'seconds' | 'year'

export interface Limit {
  /** The most that is taken. */
  readonly most: number
  /** The least, where what is counted has to lie in a range. */
  readonly least?: number
  readonly unit: LimitUnit
  /** The phrase that names what is counted. */
  readonly counts: `limit-${string}` & PhraseId
}

const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** Every limit by its name, under which messages, `avtal limits` and docs/limits.md know it. */
export const limits = {
  /** Agreements of a library. */
  agreements: { most: 2_000, unit: 'count', counts: 'limit-agreements' },
  /** Any other file of content or templates: what travels beside an agreement. */
  'attachment-size': { most: 128 * megabyte, unit: 'bytes', counts: 'limit-attachment-size' },
  /** Square brackets of one paragraph, those of calls of footnotes among them. */
  brackets: { most: 2_500, unit: 'count', counts: 'limit-brackets' },
  /** Certificates and lists that are looked at to follow the certificates of one PDF to an authority that is trusted. */
  'chain-steps': { most: 2_000, unit: 'count', counts: 'limit-chain-steps' },
  /** Lists and mappings within each other in what is stored as JSON; a list within a list of an agreement takes four. */
  'data-nesting': { most: 200, unit: 'count', counts: 'limit-data-nesting' },
  /** Texts, numbers, lists and mappings in a file of JSON; an agreement of 300 pages in two languages has some 500 000. */
  'data-values': { most: 4_000_000, unit: 'count', counts: 'limit-data-values' },
  /** Dates of all instances in one list or calendar. */
  dates: { most: 100_000, unit: 'count', counts: 'limit-dates' },
  /** Memory that one document takes while it is rendered. */
  'document-memory': { most: 2048 * megabyte, unit: 'bytes', counts: 'limit-document-memory' },
  /** Time in which one edition is rendered with all its formats and copies. */
  'document-seconds': { most: 120, unit: 'seconds', counts: 'limit-document-seconds' },
  /** A Document as the register keeps it: ten times its text, in two languages twenty times. */
  'document-size': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-document-size' },
  /** Elements of XML in a DOCX that came back, all parts together: 300 pages in two languages have some 200 000. */
  'docx-elements': { most: 600_000, unit: 'count', counts: 'limit-docx-elements' },
  /** Elements within each other in a DOCX that came back; Word and libxml2 stop at 256. */
  'docx-nesting': { most: 250, unit: 'count', counts: 'limit-docx-nesting' },
  /** One part of a DOCX that came back, unpacked; its XML lies in memory several times. */
  'docx-part-size': { most: 24 * megabyte, unit: 'bytes', counts: 'limit-docx-part-size' },
  /** A DOCX that came back, and all that is unpacked of it. */
  'docx-size': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-docx-size' },
  /** Asterisks and underscores of one paragraph that may begin or end emphasis; two side by side count as one. */
  emphasis: { most: 500, unit: 'count', counts: 'limit-emphasis' },
  /** Entries of one list, or keys of one set of keys, in data. */
  entries: { most: 20_000, unit: 'count', counts: 'limit-entries' },
  /** A text file of content, templates or register: clause, agreement, parties, language, page frame. */
  'file-size': { most: 4 * megabyte, unit: 'bytes', counts: 'limit-file-size' },
  /** Files of one folder of content or templates, with all that lies in it. */
  'folder-files': { most: 100_000, unit: 'count', counts: 'limit-folder-files' },
  /** Folders within each other, under a folder of content or templates. */
  'folder-nesting': { most: 50, unit: 'count', counts: 'limit-folder-nesting' },
  /** What they hold together. */
  'folder-size': { most: 1024 * megabyte, unit: 'bytes', counts: 'limit-folder-size' },
  /** Ways that lead to one folder, by links within content. */
  'folder-ways': { most: 100, unit: 'count', counts: 'limit-folder-ways' },
  /** Footnotes that are called by each other, one within the next. */
  'footnote-nesting': { most: 10, unit: 'count', counts: 'limit-footnote-nesting' },
  /** Footnotes of one clause or template. */
  footnotes: { most: 2_000, unit: 'count', counts: 'limit-footnotes' },
  /** Values and conditions of the frame of a page. */
  'frame-slots': { most: 500, unit: 'count', counts: 'limit-frame-slots' },
  /** Signs `<` of the frame of a page. */
  'frame-tags': { most: 2_000, unit: 'count', counts: 'limit-frame-tags' },
  /** Headings of one clause or template; a line of hyphens or equals signs alone counts as one. */
  headings: { most: 2_000, unit: 'count', counts: 'limit-headings' },
  /** Instances that are made in one run. */
  instances: { most: 10_000, unit: 'count', counts: 'limit-instances' },
  /** Languages of a library. */
  languages: { most: 40, unit: 'count', counts: 'limit-languages' },
  /** Lines `[name]: address` of one clause or template. */
  'link-definitions': { most: 1_000, unit: 'count', counts: 'limit-link-definitions' },
  /** Links, tags and backticks of one clause or template: each may make the parser look through the rest of its paragraph. */
  links: { most: 500, unit: 'count', counts: 'limit-links' },
  /** Characters of all paths that a manifest lists: those of 200 000 files are some 20 million. */
  'list-paths': { most: 32_000_000, unit: 'count', counts: 'limit-list-paths' },
  /** A list of a package, manifest.json, checksums.sha256 or sources.json, and XML that describes it. */
  'list-size': { most: 16 * megabyte, unit: 'bytes', counts: 'limit-list-size' },
  /** Values in a list of a package, or in what a manifest says of one instance or package. */
  'list-values': { most: 250_000, unit: 'count', counts: 'limit-list-values' },
  /** Lists and quotations of one clause or template; one that something else interrupts counts again. */
  lists: { most: 3_000, unit: 'count', counts: 'limit-lists' },
  /** Width times height of the logo. */
  'logo-pixels': { most: 8_000_000, unit: 'count', counts: 'limit-logo-pixels' },
  /** manifest.json of an output folder, of its archive or its site: some 14 kB an instance, 22 kB a package. */
  'manifest-size': { most: 256 * megabyte, unit: 'bytes', counts: 'limit-manifest-size' },
  /** Lists within each other, of which each counts twice for the syntax tree; quotations. */
  'markdown-nesting': { most: 12, unit: 'count', counts: 'limit-markdown-nesting' },
  /** Asterisks, underscores and square brackets of one clause or template, counted as in a paragraph. */
  marks: { most: 50_000, unit: 'count', counts: 'limit-marks' },
  /** Tables, remarks and confidential passages within each other: each level is three of XML in DOCX, of which readers take 256. */
  'nested-blocks': { most: 8, unit: 'count', counts: 'limit-nested-blocks' },
  /** Dates of one series that are listed: renewals, reviews, a duty in each period. One a week fits into ten years. */
  occurrences: { most: 600, unit: 'count', counts: 'limit-occurrences' },
  /** Dates of all series of a term that are listed: of many, so much less of each. */
  'occurrences-together': { most: 6_000, unit: 'count', counts: 'limit-occurrences-together' },
  /** Files and folders in an output folder, all that lies under it. */
  'output-files': { most: 200_000, unit: 'count', counts: 'limit-output-files' },
  /** A file of a package, an annex or a scan. */
  'package-file-size': { most: 128 * megabyte, unit: 'bytes', counts: 'limit-package-file-size' },
  'package-files': { most: 20_000, unit: 'count', counts: 'limit-package-files' },
  /** All files of a package together; its zip. */
  'package-size': { most: 512 * megabyte, unit: 'bytes', counts: 'limit-package-size' },
  /** Pages of one document. */
  pages: { most: 3_000, unit: 'count', counts: 'limit-pages' },
  /** Characters of one paragraph. */
  'paragraph-length': { most: 50_000, unit: 'count', counts: 'limit-paragraph-length' },
  /** Lines of one paragraph. */
  'paragraph-lines': { most: 2_000, unit: 'count', counts: 'limit-paragraph-lines' },
  /** The manifests of all parts that are merged into one folder: some 15 kB an instance, for a site 45 kB. */
  'parts-size': { most: 512 * megabyte, unit: 'bytes', counts: 'limit-parts-size' },
  /** Certificates, revocation lists and answers in a PDF that came back. */
  'pdf-certificates': { most: 500, unit: 'count', counts: 'limit-pdf-certificates' },
  /** Bytes that the signatures of a PDF that came back cover, together: each is reckoned over nearly the whole file. */
  'pdf-covered': { most: 1024 * megabyte, unit: 'bytes', counts: 'limit-pdf-covered' },
  /** Arrays and dictionaries within one another, and branches of the tree of pages, in a PDF that came back. */
  'pdf-depth': { most: 100, unit: 'count', counts: 'limit-pdf-depth' },
  /** Objects of a PDF that came back. */
  'pdf-objects': { most: 300_000, unit: 'count', counts: 'limit-pdf-objects' },
  /** Pages of a PDF that came back. */
  'pdf-pages': { most: 2_000, unit: 'count', counts: 'limit-pdf-pages' },
  /** Times that a PDF was written to. */
  'pdf-revisions': { most: 500, unit: 'count', counts: 'limit-pdf-revisions' },
  /** Seconds that reading the text of a PDF that came back may take. */
  'pdf-seconds': { most: 6, unit: 'seconds', counts: 'limit-pdf-seconds' },
  /** A PDF that came back. */
  'pdf-size': { most: 100 * megabyte, unit: 'bytes', counts: 'limit-pdf-size' },
  /** One stream of a PDF that came back, unpacked. */
  'pdf-stream': { most: 32 * megabyte, unit: 'bytes', counts: 'limit-pdf-stream' },
  /** All that is unpacked of a PDF that came back. */
  'pdf-unpacked': { most: 128 * megabyte, unit: 'bytes', counts: 'limit-pdf-unpacked' },
  /** Numbers, names, texts, lists of a PDF that came back, as far as it has to be read. */
  'pdf-values': { most: 500_000, unit: 'count', counts: 'limit-pdf-values' },
  /** Problems of one text that are reported. */
  problems: { most: 1_000, unit: 'count', counts: 'limit-problems' },
  /** Problems of one rule in one file that are shown one by one; the rest are counted. */
  'problems-alike': { most: 100, unit: 'count', counts: 'limit-problems-alike' },
  /** What the studio has written since it was opened, with what stood there before, as far as it can be undone. */
  'session-size': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-session-size' },
  /** Writes of the studio since it was opened that can be undone. */
  'session-writes': { most: 500, unit: 'count', counts: 'limit-session-writes' },
  /** Cells of the tables of one clause or template, of which the parser and a DOCX take some 15 kB each; of one `{{#table}}`. */
  'table-cells': { most: 10_000, unit: 'count', counts: 'limit-table-cells' },
  /** Columns of one table. */
  'table-columns': { most: 100, unit: 'count', counts: 'limit-table-columns' },
  /** Names and values within one pair of braces. */
  'template-arguments': { most: 100, unit: 'count', counts: 'limit-template-arguments' },
  /** Pairs of braces in one template or clause. */
  'template-braces': { most: 50_000, unit: 'count', counts: 'limit-template-braces' },
  /** Blocks and brackets within each other in a template. */
  'template-nesting': { most: 200, unit: 'count', counts: 'limit-template-nesting' },
  /** Steps of a path in a template: `a.b.c` has three. */
  'template-path': { most: 50, unit: 'count', counts: 'limit-template-path' },
  /** How often lists are gone through and partials used in one text. */
  'template-rounds': { most: 100_000, unit: 'count', counts: 'limit-template-rounds' },
  /** Characters of one clause or template, as written and as filled: some 300 pages. */
  'text-length': { most: 1_000_000, unit: 'count', counts: 'limit-text-length' },
  /** Lines of one clause or template. */
  'text-lines': { most: 50_000, unit: 'count', counts: 'limit-text-lines' },
  /** Certificates of a folder of trusted authorities, those in trusted lists among them. */
  'trust-certificates': { most: 20_000, unit: 'count', counts: 'limit-trust-certificates' },
  /** A file of a folder of trusted authorities: certificates, a revocation list or a trusted list. One of 32 MB takes 330 MB to read. */
  'trust-file-size': { most: 12 * megabyte, unit: 'bytes', counts: 'limit-trust-file-size' },
  /** Files of a folder of trusted authorities. */
  'trust-files': { most: 2_000, unit: 'count', counts: 'limit-trust-files' },
  /** A certificate, a revocation list or an answer, in such a folder or in a PDF. */
  'trust-list-size': { most: 4 * megabyte, unit: 'bytes', counts: 'limit-trust-list-size' },
  /** Letters of one value in data. */
  'value-length': { most: 10_000, unit: 'count', counts: 'limit-value-length' },
  /** White space in a row, in a clause or template: spaces, tabs, line feeds. */
  'white-space': { most: 1_000, unit: 'count', counts: 'limit-white-space' },
  /** Signs without a space between them, in a value or in the text of a clause. */
  'word-length': { most: 1_000, unit: 'count', counts: 'limit-word-length' },
  /** The year of the version, of an annex, of a date of the term, and of the last day that follows from it. */
  year: { most: 2199, least: 1900, unit: 'year', counts: 'limit-year' },
  /** A packed file of a zip that is verified: it lies in memory packed and unpacked. */
  'zip-entry-size': { most: 40 * megabyte, unit: 'bytes', counts: 'limit-zip-entry-size' },
  /** What entries of a zip that are a hundred times as large unpacked unpack to, together. */
  'zip-expansion': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-zip-expansion' },
  /** A package as a zip that is verified, and what it unpacks to: it is held in memory and packed again. A folder is read file by file. */
  'zip-size': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-zip-size' },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof limits

/** The problem of something that is past a limit: rule `limit/exceeded`. */
export function pastLimit(name: LimitName, place: Place): Problem {
  const id = (limits[name] as Limit).least === undefined ? 'limit/exceeded' : 'limit/exceeded#range'
  return problem(id, { counted: counted(name), most: amountOf(name), limit: name }, place)
}

/** The first problems of a text, and that there are more. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  const { most } = limits.problems
  const next = problems[most]
  return next === undefined ? problems : [...problems.slice(0, most), pastLimit('problems', next.place)]
}

/** What a limit counts, as it stands at the beginning of a sentence: "The size of a file". */
export function counted(name: LimitName): Sentence {
  return phrase(limits[name].counts, {})
}

/** The most that a limit takes, with its unit: "4 MB"; the whole range where it has a least: "1900–2199". */
export function amountOf(name: LimitName): Sentence {
  const { most, least, unit } = limits[name] as Limit
  if (least !== undefined) return phrase('limit-in-range', { least, most })
  if (unit === 'bytes')
    return most >= megabyte
      ? phrase('limit-in-megabytes', { number: most / megabyte })
      : phrase('limit-in-kilobytes', { number: most / kilobyte })
  return unit === 'seconds'
    ? phrase('limit-in-seconds', { number: most })
    : phrase('limit-in-numbers', { number: most })
}

// What the browser asks for and is given: plain data, known at both ends. Paths are those under the content folder, with `/`, without
// its name; problems name files as everywhere, with it. A question is `GET /api/NAME?…`; what changes something is `POST /api/NAME`
// with a body of JSON. An answer is the value, or `Fault` with a status of 400 and more.

import type { StartingPoint } from '../app/begin/starting-point.js'
import type { Effects } from '../app/forms/effects.js'
import type { Field } from '../app/forms/field.js'
import type { Fix } from '../app/fixes/fixes.js'
import type { FoundBody } from '../app/forms/find-body.js'
import type { FilledForm } from '../app/forms/open-form.js'
import type { ChangedLine } from '../app/history/changed-lines.js'
import type { ChangedFile, LastCommit } from '../app/history/commits.js'
import type { InLanguages, MessageLanguage } from '../base/sentence.js'
import type { RecordColumn, RecordKind } from '../app/records/columns.js'
import type { TerseStanding } from '../app/status.js'
import type { Entry } from '../register/record.js'
import type { ParameterType } from '../data/clause.js'

/** The header that every POST has, which no form of another page can send. */
export const studioHeader = 'avtal-studio'

/** The header of what is sent as bytes: what is asked with them, as JSON in the letters of an address. */
export const askedHeader = 'avtal-asked'

/** The header, and the name in an address, of the language of messages. */
export const languageHeader = 'avtal-language'

export type Language = MessageLanguage

/** Why nothing was answered: in words for who reads. */
export interface Fault {
  readonly fault: string
}

/** A problem, said in the language of who reads. */
export interface ToldProblem {
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
  readonly hint: string | null
  /** As it is shown, with the name of the folder. */
  readonly file: string
  /** Under the content folder; null for a file that lies elsewhere. */
  readonly path: string | null
  readonly line: number
  readonly column: number
  /** What puts it right, where there is one thing to do; null otherwise. */
  readonly fix: ToldFix | null
}

/** A change of a text, to be made as if somebody had written it. */
export type ToldFix = Fix & {
  /** "Change to falu-kommun". */
  readonly about: string
}

/* Home */

export interface Home {
  readonly today: string
  /** Soonest deadline first. */
  readonly agreements: readonly HomeAgreement[]
  readonly problems: readonly ToldProblem[]
  /** Codes of the languages that a new agreement can begin in. */
  readonly newIn: readonly string[]
  readonly folder: string
  readonly program: string
}

/** GET `counts`: how many problems each agreement of the content has, by its id. Every Document is made for it, which takes a while. */
export type Counts = Readonly<Record<string, { readonly errors: number; readonly warnings: number }>>

export interface HomeAgreement extends Pick<
  TerseStanding,
  'agreement' | 'version' | 'title' | 'status' | 'next' | 'issued' | 'replacedBy'
> {
  /** Where it stands, in words: "in force since 2023-01-01, until 2026-12-31". */
  readonly standing: string
  /** What is to be seen to, in words, the most urgent first: what is overdue, who has not signed. */
  readonly details: readonly string[]
  readonly parties: readonly string[]
  readonly languages: readonly string[]
  readonly instances: number
  /** True for the version that the content gives. */
  readonly isCurrent: boolean
  /** True where texts of it have been changed and not saved. */
  readonly unsaved: boolean
}

/** What a search finds: in a title, a party's name, the text of a clause. */
export interface Hit {
  readonly kind: 'agreement' | 'party' | 'clause'
  readonly title: string
  /** The words around what was found; the found ones between U+2068 and U+2069. */
  readonly excerpt: string
  readonly agreement: string | null
  readonly path: string | null
}

/** GET `start?from=…`, or `start?language=…&series=…`: what is asked where an agreement is begun. */
export interface StartView extends StartingPoint {
  /** Languages that it can bind in: those that it has all texts in, or that there are skeletons in. */
  readonly possible: readonly string[]
}

/* An agreement */

export interface AgreementView {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly status: 'draft' | 'ready'
  /** True where this version has been issued: its text no longer changes. */
  readonly issued: boolean
  readonly path: string
  readonly instances: readonly Named[]
  /** Codes of the languages in which it binds, those first, and in which it is made. */
  readonly writtenIn: readonly string[]
  /** Each a list of languages, the left column first. */
  readonly editions: readonly (readonly string[])[]
  readonly languages: readonly Named[]
  readonly files: readonly UsedFile[]
  /** Paths of drafts that its own file may name, and that are saved before it: clauses that are yet to come, and bodies. */
  readonly alongside: readonly string[]
  /** How large a file that becomes an annex can be, in bytes. */
  readonly largestAnnex: number
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** A file that an agreement is made of. */
export interface UsedFile {
  readonly path: string
  readonly kind: 'agreement' | 'clause' | 'parties'
  readonly title: string
  readonly language: string | null
  /** Agreements that it concerns, this one among them. */
  readonly usedBy: readonly string[]
  readonly unsaved: boolean
}

/** What is looked at: an edition of an instance. */
export interface Viewed {
  readonly agreement: string
  readonly instance: string
  readonly edition: readonly string[]
}

/** The pages as they are now; an earlier one with the same key looks the same. */
export interface LaidPages {
  readonly pages: readonly PageFacts[]
  /** In points. */
  readonly width: number
  readonly height: number
  /** True while errors keep pages from being made: these are the last that could. */
  readonly stale: boolean
}

/** GET `pages?…`: the pages, and what there is to tell of them. */
export interface Pages extends LaidPages {
  readonly problems: readonly ToldProblem[]
  /** What is open before signing. */
  readonly open: readonly ToldProblem[]
}

export interface PageFacts {
  readonly number: number
  readonly key: string
  /** The files that words on it come from, with the first and the last line: by these a place in a file finds its page. */
  readonly from: readonly { readonly path: string; readonly first: number; readonly last: number }[]
}

/* Files */

export interface FileText {
  readonly path: string
  /** As it lies on the disk, lines ended by a line feed; empty for a file that is not there. */
  readonly saved: string
  /** Of its bytes; null for a file that is not there. */
  readonly hash: string | null
  /** What has been written and not saved; null where nothing has. */
  readonly draft: {
    readonly text: string
    /** Of what it was written from. */
    readonly base: string | null
    /** Of the text. */
    readonly hash: string
  } | null
}

/** POST edit: the text as it is written, kept as a draft. */
export interface Edit {
  readonly path: string
  /** Null takes the draft away. */
  readonly text: string | null
  /** The hash of what was read. */
  readonly base: string | null
  /** The hash of the draft that it comes in place of; null where there was none. */
  readonly was: string | null
  /** What is looked at, to be answered with its pages; null for none. */
  readonly viewed: Viewed | null
}

/** What a change shows at once. What it means for the problems is asked when there is a pause: it takes longer. */
export interface ShownAtOnce {
  readonly pages: LaidPages | null
  /** Pages that have come with it, as far as they are drawn already: what was written is on the first of them. */
  readonly drawings: readonly Drawing[]
}

/** A page as SVG, by its key. */
export interface Drawing {
  readonly key: string
  readonly svg: string
}

export interface Edited extends ShownAtOnce {
  /** The hash of the draft that there is now; null where there is none. */
  readonly draft: string | null
  /** The file as another window has written in it since: nothing was kept then. Null where none has. */
  readonly elsewhere: FileText | null
  /** What keeps the draft from outliving the studio, in words; null where nothing does. */
  readonly notKept: string | null
}

/** GET `problems?path=…&agreement=…`: of a file, and of what is looked at with its pages; without an agreement of the file alone. */
export interface FoundProblems {
  readonly pages: Pages | null
  /** Of the file. */
  readonly problems: readonly ToldProblem[]
}

/** POST save: writes the text into the file, if it still is what was read. */
export interface Save {
  readonly path: string
  readonly text: string
  readonly base: string | null
  /** The hash of the draft that is saved with it; a draft of another window stays. */
  readonly was: string | null
}

export type Saved =
  | { readonly saved: true; readonly hash: string; readonly problems: readonly ToldProblem[] }
  /** The file has changed meanwhile; nothing was written. */
  | { readonly saved: false; readonly conflict: { readonly text: string; readonly hash: string | null } }
  /** It cannot be written: why. */
  | { readonly saved: false; readonly conflict: null; readonly problems: readonly ToldProblem[] }

/* Facts by form */

/** A text that is shown: in the language of who reads where the program has it in several. */
export type Said<Value> = Value extends InLanguages
  ? string
  : Value extends readonly (infer One)[]
    ? readonly Said<One>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Said<Value[Key]> }
      : Value

export type FieldView = Said<Field>

/** GET `form?form=agreement&id=…`: the fields, what the file says, where each value stands. */
export interface FilledFormView {
  readonly filled: (Omit<FilledForm, 'form' | 'problems'> & { readonly form: FieldView }) | null
  readonly problems: readonly ToldProblem[]
}

/** GET `fields?form=agreement`: those of any file of the kind. */
export interface FormFields {
  readonly form: FieldView
  /** Codes of the languages of the library. */
  readonly languages: readonly string[]
}

/** What the file of a form says now; its fields are as they were. */
export type FilledAgain = Omit<FilledForm, 'form' | 'problems'> & { readonly problems: readonly ToldProblem[] }

/** POST form: `{ of, change, viewed }`. A change that would be wrong changes nothing, and says why. */
export interface ChangedByForm extends ShownAtOnce {
  readonly changed: boolean
  /** The file that has a draft now, with it. */
  readonly file: FileText | null
  readonly filled: FilledAgain | null
  readonly problems: readonly ToldProblem[]
  /** Every date with its reason, and the shares of costs, before and after. */
  readonly effects: EffectsView | null
  readonly notKept: string | null
}

/** GET `effects?agreement=…`: before and after are the same. */
export type EffectsView = Omit<Effects, 'problems'> & { readonly problems: readonly ToldProblem[] }

/** GET `bodies?q=…&kinds=…`, or `bodies?ids=…`; `blank` is the form of a new one. POST `body` `{ data }` adds one. */
export type FoundBodyView = Said<FoundBody>

/** POST `clause` `{ agreement, titles, as }`: the drafts that it has made, the text to be written first; none where it could not be. */
export interface AddedClause {
  readonly files: readonly FileText[]
  readonly problems: readonly ToldProblem[]
  readonly notKept: string | null
}

/* Clauses */

export interface ClauseFacts {
  readonly id: string
  /** Its heading, and what it is for, by language; empty where it says nothing. */
  readonly titles: Readonly<Record<string, string>>
  readonly about: Readonly<Record<string, string>>
  readonly paths: Readonly<Record<string, string>>
  readonly parameters: readonly ClauseParameter[]
  readonly usedBy: readonly { readonly agreement: string; readonly title: string; readonly issued: boolean }[]
  readonly unsaved: boolean
  /** Languages whose text is not confirmed against the source as it stands. */
  readonly unconfirmed: readonly string[]
}

export interface ClauseParameter {
  readonly name: string
  readonly type: ParameterType
  readonly optional: boolean
  readonly about: string
}

/** GET `confirmation?clause=…&languages=…`: a translation and its source. */
export interface ConfirmationView {
  /** Codes of both languages. */
  readonly source: string
  readonly language: string
  /** The day on which it was confirmed last; null where it never was. */
  readonly confirmed: string | null
  /** True where the translation is another than was confirmed. */
  readonly isTranslationChanged: boolean
  readonly sourceText: string
  readonly translationText: string
  /** The source with what has been taken out and put in since; null where it never was confirmed. */
  readonly changes: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[] | null
}

/** What an editor can insert at a place, written as templates have it. */
export interface Insertable {
  readonly kind: 'value' | 'reference' | 'annex' | 'block'
  /** What stands in the text: `{{party.name}}`. */
  readonly text: string
  readonly label: string
  /** What it is in the instance looked at; null where it has none. */
  readonly now: string | null
}

/* Changes */

/** GET `changes`: what was done since the studio was opened, and what has changed since the last commit. */
export interface ChangesView {
  /** The last one first. */
  readonly session: readonly SessionWriteView[]
  /** In words, where earlier ones are no longer remembered. */
  readonly forgotten: string | null
  readonly commits: CommitsView
}

export interface SessionWriteView {
  readonly id: number
  /** The time, in milliseconds since 1970. */
  readonly at: number
  readonly did: string
  readonly files: readonly NamedFile[]
  readonly isUndone: boolean
  /** True where its files are as it left them, or as they were before where it has been undone. */
  readonly isAsLeft: boolean
}

/** A file in the words of the library. */
export interface NamedFile {
  readonly path: string
  readonly name: string
  /** Code of the language of its text; null for none in particular. */
  readonly language: string | null
}

export type CommitsView =
  /** There is no repository that could be looked at: why, and what to do. */
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'repository'
      readonly branch: string | null
      /** Null before the first commit. */
      readonly last: LastCommit | null
      readonly files: readonly ChangedFileView[]
      /** What is in the way of a commit, and what to do; null for nothing. */
      readonly obstacle: string | null
      /** What there is to know before: who commits, what is not run. */
      readonly notes: readonly string[]
    }

export interface ChangedFileView extends NamedFile, ChangedFile {
  /** True where it has been changed and not saved: what is committed is what was saved. */
  readonly unsaved: boolean
}

/** GET `lines?path=…`: since the last commit; with `&write=…` by a write of the session. Null for what is no text. */
export type LinesView = readonly ChangedLine[] | null

/** POST `undo` `{ id }`: undoes a write of the session, or does it again where it has been undone. */
export interface Undone {
  readonly done: boolean
  /** What was done, or why not. */
  readonly said: string
  readonly problems: readonly ToldProblem[]
  /** Texts that are another by now, each with the one that would have come: to be compared. */
  readonly conflicts: readonly {
    readonly path: string
    readonly text: string
    readonly saved: string
    readonly hash: string | null
  }[]
}

/* What happens beside */

/** Server-sent events of `/api/events`. */
export type StudioEvent =
  /** Files have changed on the disk, by another hand. */
  | { readonly kind: 'changed'; readonly paths: readonly string[] }
  /** What is written and not saved of a file is another now: the hash of the draft, null where there is none. */
  | { readonly kind: 'drafted'; readonly path: string; readonly draft: string | null }

/* From draft to archive */

/**
 * POST `act/NAME`, with the fields that the schema of its name in `acts` has; of `annex` and `import` they stand in the header
 * `avtal-asked`, and the file is what is sent.
 */
export type ActName =
  | 'accept'
  | 'annex'
  | 'archive'
  | 'build'
  | 'commit'
  | 'confirm'
  | 'import'
  | 'issue'
  | 'new'
  | 'publish'
  | 'record'
  | 'verify'
  | 'withdraw'

/** GET `register?agreement=…`: what can be recorded of the version that was issued last. */
export interface RegisterView {
  /** Null where nothing can be recorded: the problems say why. */
  readonly version: string | null
  readonly problems: readonly ToldProblem[]
  readonly isElectronic: boolean
  readonly instances: readonly Named[]
  readonly parties: readonly RegisteredParty[]
  readonly copies: readonly RegisteredCopy[]
  readonly deadlines: readonly RegisteredDeadlineView[]
}

/** A party that signs. */
export interface RegisteredParty extends Named {
  /** Ids of what it signs, and of those of which all its signatures are on record. */
  readonly signs: readonly string[]
  readonly signed: readonly string[]
  /** Who signs for it, as the agreement has them; empty texts for blanks. */
  readonly signatories: readonly { readonly name: string; readonly title: string }[]
  /** The day of the first decision on record; null without one. */
  readonly decided: string | null
}

/** A copy on paper, from 1 in each instance. */
export interface RegisteredCopy {
  readonly instance: string
  readonly number: number
  readonly out: string | null
  readonly returned: string | null
}

export interface RegisteredDeadlineView {
  readonly id: string
  readonly label: string
  /** '' where the day is not known yet. */
  readonly due: string
  readonly instances: readonly string[]
  /** The day on which it was met in all of them, or in some; null otherwise. */
  readonly met: string | null
}

/** GET `archiving?agreement=…&profiles=…`: what the archives will ask for. */
export type ArchivingView = readonly {
  readonly party: string
  readonly name: string
  /** By their keys in the form of the agreement, each with who says it; null: it is missing. */
  readonly fields: readonly { readonly field: string; readonly from: 'agreement' | 'party' | null }[]
}[]

/** POST `list`: what is understood of a list. Nothing is recorded. */
export interface ListAsked {
  readonly agreement: string
  readonly kind: RecordKind
  readonly text: string
  /** Null: as the headings have it. */
  readonly columns: readonly (RecordColumn | null)[] | null
  /** Lines that are not to be recorded. */
  readonly left: readonly number[]
}

/** POST `sheet`, with a file of a spreadsheet: its first sheet as a list. */
export interface SheetView {
  /** As it would be pasted; null for a file that cannot be read. */
  readonly text: string | null
  /** What was read and what was not, in words: cell by cell. */
  readonly notes: readonly string[]
}

export interface ListView {
  readonly columns: readonly (RecordColumn | null)[]
  readonly headings: readonly string[]
  readonly missing: readonly RecordColumn[]
  readonly rows: readonly ListRow[]
  /** In words, where something is wrong with the list as a whole. */
  readonly notes: readonly string[]
  /** True where every row that is not left out can be recorded. */
  readonly isRecordable: boolean
}

export interface ListRow {
  readonly line: number
  readonly cells: readonly {
    readonly text: string
    /** As it is understood, in words; null: not. */ readonly said: string | null
    readonly wrong: string | null
  }[]
  /** As `act/record` takes it; null where it cannot be recorded. */
  readonly entry: Entry | null
  /** What is wrong with the row, or worth knowing of it. */
  readonly problems: readonly { readonly isError: boolean; readonly message: string }[]
}

/** What was done, and what there is to say of it. */
export interface Done {
  readonly done: boolean
  /** What was done, in words, a line for each thing. */
  readonly lines: readonly string[]
  readonly problems: readonly ToldProblem[]
  /** Files to look at or to take along, each with its address. */
  readonly files: readonly { readonly name: string; readonly address: string }[]
  /** The agreement that was begun, where its name is made of what was read. */
  readonly begun?: string
}

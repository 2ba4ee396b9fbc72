// The options that commands share: how they are spelled, and what help says of them.

import { availableParallelism } from 'node:os'
import { Option, type Command } from 'commander'
import { noticeWays } from '../app/notice-ways.js'
import type { Selection } from '../app/documents/built.js'
import type { Shard } from '../app/shards/assign.js'
import { shardedCommands } from '../app/shards/sharded-commands.js'
import { formatIds, formats, type Format } from '../base/formats.js'
import type { Problem } from '../base/problem.js'
import { phrase } from '../base/phrases/phrases.js'
import { messageLanguages, type MessageLanguage } from '../base/sentence.js'
import { profiles, type Profile } from '../archive/package/profile.js'
import type { VerifyOptions as PathOptions } from '../io/verify/verify-path.js'
import type { Tell } from '../base/phrases/tell.js'
import { optionReaders } from './option-values.js'

/** What every command takes. */
export interface CommonOptions {
  /** The language of what is reported. */
  readonly messages: MessageLanguage
  readonly json: boolean | undefined
  /** What runs that were stopped had left in the folders of this one, and what has become of it. */
  readonly mended?: readonly Problem[]
}

export interface SourceOptions extends CommonOptions {
  readonly content: string
  readonly templates: string | undefined
}

export interface SelectionOptions {
  readonly lang: readonly (readonly string[])[] | undefined
  readonly party: readonly string[] | undefined
}

/** What is chosen; an option that is not given chooses all, or what the agreements say themselves. */
export function selectionOf(agreements: readonly string[], { lang, party }: SelectionOptions): Selection {
  return { agreements: agreements.length === 0 ? null : agreements, editions: lang ?? null, parties: party ?? null }
}

export interface BuildOptions extends SourceOptions, SelectionOptions {
  readonly format: readonly Format[]
  readonly copies: boolean | undefined
  readonly out: string
  readonly jobs: number
  readonly pdfa: '2a' | '3a'
  readonly shard: Shard | undefined
  readonly plan: string | undefined
  /** What for, where it is not to be signed. */
  readonly for: 'negotiation' | undefined
  /** Whom it goes to. */
  readonly to: string | undefined
  readonly date?: string | undefined
}

/** In which form `compare` gives what it finds. */
export const compareFormats = ['text', 'html', 'json'] as const

/** In which form `dates` gives what it finds. */
export const dateFormats = ['text', 'ics', 'csv', 'json'] as const
export type DateFormat = (typeof dateFormats)[number]

export interface ArchiveOptions extends SourceOptions, SelectionOptions {
  readonly profile: readonly Profile[]
  /** `FILE`, `INSTANCE=FILE`, or a folder of files. */
  readonly signed: readonly string[] | undefined
  readonly attestedBy: string | undefined
  readonly attested: string | undefined
  readonly received: string | undefined
  readonly replace: true | undefined
  readonly reason: string | undefined
  readonly trust: string | undefined
  readonly shard: Shard | undefined
  readonly plan: string | undefined
  readonly date?: string | undefined
  readonly out: string
  readonly jobs: number
}

export interface VerifyOptions extends PathOptions, CommonOptions {}

/** In which language the command speaks. */
export function messagesOption(language: MessageLanguage, tell: Tell): Option {
  return new Option(`--messages <${tell('place-code')}>`, tell('option-messages'))
    .choices(messageLanguages)
    .default(language, tell('option-messages-default'))
}

/** Where content and templates lie, and whether the result is printed as JSON. */
export function addSourceOptions(command: Command, tell: Tell): Command {
  const { date } = optionReaders(tell)
  return command
    .addOption(contentOption(tell))
    .addOption(templatesOption(tell))
    .addOption(new Option(`--date <${tell('place-date')}>`, tell('option-date')).argParser(date))
    .addOption(jsonOption(tell))
}

/** Where the studio is found, and where what is built in it is put. */
export function addStudioOptions(command: Command, tell: Tell): Command {
  return command
    .addOption(
      new Option(`--port <${tell('place-port')}>`, tell('option-port')).argParser(optionReaders(tell).port).default(0),
    )
    .addOption(new Option('--no-open', tell('option-no-open')))
    .addOption(outOption(tell, tell('option-out')))
    .addOption(jobsOption(tell))
}

/** Which editions and parties. */
export function addSelectionOptions(command: Command, tell: Tell): Command {
  const { editions, list } = optionReaders(tell)
  const items = tell('place-list')
  return command
    .addOption(new Option(`--lang <${items}>`, tell('option-lang')).argParser(editions))
    .addOption(new Option(`--party <${items}>`, tell('option-party')).argParser(list))
}

/** Which editions are frozen beside the authentic ones. */
export function addIssueOptions(command: Command, tell: Tell): Command {
  const { editions } = optionReaders(tell)
  return command.addOption(new Option(`--lang <${tell('place-list')}>`, tell('option-issue-lang')).argParser(editions))
}

/** Who signed what, and when. Here `--date` is the day of the signature. */
export function addSignedOptions(command: Command, tell: Tell): Command {
  const { date, list } = optionReaders(tell)
  const day = new Option(`--date <${tell('place-date')}>`, tell('option-signed-date')).argParser(date)
  const own = command
    .addOption(new Option(`--party <${tell('place-id')}>`, tell('option-signed-party')))
    .addOption(day)
    .addOption(new Option(`--instance <${tell('place-list')}>`, tell('option-signed-instance')).argParser(list))
    .addOption(new Option(`--name <${tell('place-name')}>`, tell('option-signed-name')))
    .addOption(new Option(`--title <${tell('place-title')}>`, tell('option-signed-title')))
    .addOption(new Option(`--place <${tell('place-place')}>`, tell('option-signed-place')))
    .addOption(new Option(`--waive <${tell('place-reason')}>`, tell('option-signed-waive')))
  return addRecordOptions(own, tell)
}

/** Who decided, when, and what. Here `--date` is the day of the decision. */
export function addDecidedOptions(command: Command, tell: Tell): Command {
  const { date } = optionReaders(tell)
  const own = command
    .addOption(new Option(`--party <${tell('place-id')}>`, tell('option-decided-party')))
    .addOption(new Option(`--body <${tell('place-name')}>`, tell('option-decided-body')))
    .addOption(new Option(`--date <${tell('place-date')}>`, tell('option-decided-date')).argParser(date))
    .addOption(new Option(`--section <${tell('place-text')}>`, tell('option-decided-section')))
    .addOption(new Option(`--case <${tell('place-text')}>`, tell('option-decided-case')))
    .addOption(new Option(`--delegation <${tell('place-text')}>`, tell('option-decided-delegation')))
    .addOption(new Option(`--final <${tell('place-date')}>`, tell('option-decided-final')).argParser(date))
    .addOption(new Option(`--remark <${tell('place-text')}>`, tell('option-remark')))
  return addRecordOptions(own, tell)
}

/** Which deadline was met, and when. Here `--date` is the day on which it was. */
export function addDoneOptions(command: Command, tell: Tell): Command {
  const { date } = optionReaders(tell)
  const own = command
    .addOption(new Option(`--deadline <${tell('place-id')}>`, tell('option-done-deadline')))
    .addOption(new Option(`--date <${tell('place-date')}>`, tell('option-done-date')).argParser(date))
    .addOption(new Option(`--instance <${tell('place-id')}>`, tell('option-done-instance')))
    .addOption(new Option(`--remark <${tell('place-text')}>`, tell('option-remark')))
  return addRecordOptions(own, tell)
}

/** In which version something is recorded, and a list of it in place of one. */
function addRecordOptions(command: Command, tell: Tell): Command {
  return command
    .addOption(new Option(`--of <${tell('place-version')}>`, tell('option-signed-of')))
    .addOption(listOption(tell))
    .addOption(contentOption(tell))
    .addOption(templatesOption(tell))
    .addOption(jsonOption(tell))
}

function listOption(tell: Tell): Option {
  return new Option(`--from <${tell('place-path')}>`, tell('option-record-from')).argParser(optionReaders(tell).path)
}

/** What has happened to copies, and what is written about it. */
export function addRoundOptions(command: Command, tell: Tell): Command {
  const { date, list, listOfDates, numbers, path } = optionReaders(tell)
  const [day, items] = [`<${tell('place-date')}>`, `<${tell('place-list')}>`]
  return command
    .addOption(new Option(`--sent ${day}`, tell('option-round-sent')).argParser(date))
    .addOption(new Option(`--returned ${day}`, tell('option-round-returned')).argParser(date))
    .addOption(new Option(`--reminded ${day}`, tell('option-round-reminded')).argParser(date))
    .addOption(new Option(`--lost ${day}`, tell('option-round-lost')).argParser(date))
    .addOption(new Option(`--to ${items}`, tell('option-round-to')).argParser(list))
    .addOption(new Option(`--instance ${items}`, tell('option-round-instance')).argParser(list))
    .addOption(new Option(`--copies ${items}`, tell('option-round-copies')).argParser(numbers))
    .addOption(new Option(`--reply ${day}`, tell('option-round-reply')).argParser(date))
    .addOption(new Option(`--remind-on ${items}`, tell('option-round-remind-on')).argParser(listOfDates))
    .addOption(new Option(`--original <${tell('place-path')}>`, tell('option-round-original')).argParser(path))
    .addOption(new Option(`--by <${tell('place-name')}>`, tell('option-round-by')))
    .addOption(new Option(`--of <${tell('place-version')}>`, tell('option-signed-of')))
    .addOption(new Option(`--out <${tell('place-folder')}>`, tell('option-round-out')).argParser(path))
    .addOption(new Option(`--file <${tell('place-path')}>`, tell('option-round-file')).argParser(path))
}

/** Who gives notice, how, and what is written about it. */
export function addNoticeOptions(command: Command, tell: Tell): Command {
  const { date, list, path } = optionReaders(tell)
  return command
    .addOption(new Option(`--from <${tell('place-id')}>`, tell('option-notice-from')).makeOptionMandatory())
    .addOption(
      new Option(`--way <${tell('place-text')}>`, tell('option-notice-way')).choices(noticeWays).default('end'),
    )
    .addOption(new Option(`--instance <${tell('place-list')}>`, tell('option-round-instance')).argParser(list))
    .addOption(new Option('--next', tell('option-notice-next')))
    .addOption(new Option(`--given <${tell('place-date')}>`, tell('option-notice-given')).argParser(date))
    .addOption(new Option(`--dispatch <${tell('place-text')}>`, tell('option-notice-dispatch')))
    .addOption(new Option(`--by <${tell('place-name')}>`, tell('option-round-by')))
    .addOption(new Option(`--of <${tell('place-version')}>`, tell('option-signed-of')))
    .addOption(new Option(`--out <${tell('place-folder')}>`, tell('option-notice-out')).argParser(path))
}

/** Formats, copies, output folder, threads. */
export function addOutputOptions(command: Command, tell: Tell): Command {
  const { listOf } = optionReaders(tell)
  const marked = formatIds.filter((format) => formats[format].copies).map((format) => format.toUpperCase())
  const both = phrase('items-last', { items: marked.slice(0, -1).join(', '), last: marked.at(-1) ?? '' })
  addShardOptions(command, tell)
  return command
    .addOption(
      new Option(`--format <${tell('place-list')}>`, formatIds.join(', '))
        .argParser(listOf(formatIds, 'syntax-format'))
        .default(formatIds, formatIds.join(',')),
    )
    .addOption(new Option('--copies', tell('option-copies', { formats: both })))
    .addOption(new Option(`--for <${tell('place-purpose')}>`, tell('option-for')).choices(['negotiation']))
    .addOption(new Option(`--to <${tell('place-recipient')}>`, tell('option-to')))
    .addOption(new Option(`--pdfa <${tell('place-level')}>`, tell('option-pdfa')).choices(['2a', '3a']).default('2a'))
    .addOption(outOption(tell, tell('option-out')))
    .addOption(jobsOption(tell))
}

/** Which packages, and whose archive they are for. */
export function addArchiveOptions(command: Command, tell: Tell): Command {
  const { date, editions, list, listOf } = optionReaders(tell)
  const items = tell('place-list')
  addShardOptions(command, tell)
  return command
    .addOption(
      new Option(`--profile <${items}>`, profiles.join(', '))
        .argParser(listOf(profiles, 'syntax-profile'))
        .default(['folder'] satisfies Profile[], 'folder'),
    )
    .addOption(new Option(`--lang <${items}>`, tell('option-archive-lang')).argParser(editions))
    .addOption(new Option(`--party <${items}>`, tell('option-archive-party')).argParser(list))
    .addOption(new Option(`--signed <${items}>`, tell('option-signed')).argParser(list))
    .addOption(new Option(`--attested-by <${tell('place-name')}>`, tell('option-attested-by')))
    .addOption(new Option(`--attested <${tell('place-date')}>`, tell('option-attested')).argParser(date))
    .addOption(new Option(`--received <${tell('place-date')}>`, tell('option-received')).argParser(date))
    .addOption(new Option('--replace', tell('option-replace')))
    .addOption(new Option(`--reason <${tell('place-text')}>`, tell('option-archive-reason')))
    .addOption(trustOption(tell))
    .addOption(outOption(tell, tell('option-out')))
    .addOption(jobsOption(tell))
}

/** What is planned, for how many shards, and where the list goes. */
export function addPlanOptions(command: Command, tell: Tell): Command {
  const { path, shards } = optionReaders(tell)
  return command
    .addOption(
      new Option(`--command <${tell('place-name')}>`, tell('option-plan-command'))
        .choices(shardedCommands)
        .default('build'),
    )
    .addOption(new Option('--copies', tell('option-plan-copies')))
    .addOption(new Option('--preview', tell('option-plan-preview')))
    .addOption(new Option(`--shards <${tell('place-count')}>`, tell('option-shards')).argParser(shards))
    .addOption(new Option(`--file <${tell('place-path')}>`, tell('option-plan-file')).argParser(path))
    .addOption(outOption(tell, tell('option-plan-out')))
}

/** Where the whole goes. */
export function addMergeOptions(command: Command, tell: Tell): Command {
  return command.addOption(outOption(tell, tell('option-merge-out'))).addOption(jsonOption(tell))
}

/** Which part is made, and by which weights the work is shared out. */
function addShardOptions(command: Command, tell: Tell): Command {
  const { path, shard } = optionReaders(tell)
  return command
    .addOption(new Option(`--shard <${tell('place-shard')}>`, tell('option-shard')).argParser(shard))
    .addOption(new Option(`--plan <${tell('place-path')}>`, tell('option-plan')).argParser(path))
}

/** How far it is looked. */
export function addVerifyOptions(command: Command, tell: Tell): Command {
  const { path } = optionReaders(tell)
  return command
    .addOption(new Option('--no-rebuild', tell('option-no-rebuild')))
    .addOption(new Option(`--schemas <${tell('place-folder')}>`, tell('option-schemas')).argParser(path))
    .addOption(trustOption(tell))
    .addOption(outOption(tell, tell('option-verify-out')))
    .addOption(jobsOption(tell).default(1, tell('option-jobs-verify')))
    .addOption(jsonOption(tell))
}

/** Where the site goes, and what it shows. */
export function addPublishOptions(command: Command, tell: Tell): Command {
  const { address, list } = optionReaders(tell)
  const agreement = tell('place-agreement')
  addShardOptions(command, tell)
  return command
    .addOption(new Option(`--base <${tell('place-url')}>`, tell('option-base')).argParser(address))
    .addOption(new Option('--record', tell('option-record')))
    .addOption(new Option(`--notice <${agreement}>`, tell('option-notice')))
    .addOption(new Option(`--withdraw <${agreement}>`, tell('option-withdraw')))
    .addOption(new Option(`--reason <${tell('place-text')}>`, tell('option-reason')))
    .addOption(new Option(`--of <${tell('place-version')}>`, tell('option-publish-of')))
    .addOption(new Option(`--instance <${tell('place-list')}>`, tell('option-publish-instance')).argParser(list))
    .addOption(new Option('--preview', tell('option-preview')))
    .addOption(outOption(tell, tell('option-publish-out')))
    .addOption(jobsOption(tell))
}

/** Where the content lies unless said otherwise. */
export const usualContent = 'content'

export function contentOption(tell: Tell): Option {
  return new Option(`--content <${tell('place-folder')}>`, tell('option-content'))
    .argParser(optionReaders(tell).path)
    .default(usualContent)
}

export function jsonOption(tell: Tell): Option {
  return new Option('--json', tell('option-json'))
}

function trustOption(tell: Tell): Option {
  return new Option(`--trust <${tell('place-folder')}>`, tell('option-trust')).argParser(optionReaders(tell).path)
}

export function templatesOption(tell: Tell): Option {
  return new Option(`--templates <${tell('place-folder')}>`, tell('option-templates')).argParser(
    optionReaders(tell).path,
  )
}

function outOption(tell: Tell, about: string): Option {
  return new Option(`--out <${tell('place-folder')}>`, about).argParser(optionReaders(tell).path).default('output')
}

function jobsOption(tell: Tell): Option {
  return new Option(`--jobs <${tell('place-count')}>`, tell('option-jobs'))
    .argParser(optionReaders(tell).count)
    .default(availableParallelism(), tell('option-jobs-default'))
}

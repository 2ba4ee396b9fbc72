// What there is to say on the command line: commands and options, and from their words to an exit status.

import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import type { Problem } from '../base/problem.js'
import type { MessageLanguage } from '../base/sentence.js'
import { readGenerator } from '../io/assets.js'
import { mendFolder } from '../io/mend-folder.js'
import { separateFolders } from '../io/separate-folders.js'
import { foldersAround } from '../io/verify/verify-path.js'
import { archive } from './archive.js'
import { build } from './build.js'
import { check, type CheckOptions } from './check.js'
import { speakIn, syntaxError } from './commander-words.js'
import { confirm, type ConfirmOptions } from './confirm.js'
import { costs, type CostsOptions } from './costs.js'
import { dateFormats, dates, type DatesOptions } from './dates.js'
import { issue, type IssueOptions } from './issue.js'
import { messageLanguage, tellIn } from './language.js'
import { limits } from './limits.js'
import { list } from './list.js'
import { UsageError } from './load.js'
import { createLibrary, type NewLibraryOptions } from './new-library.js'
import { createAgreement, type NewOptions } from './new.js'
import { optionReaders } from './option-values.js'
import {
  addArchiveOptions,
  addIssueOptions,
  addOutputOptions,
  addPublishOptions,
  addSelectionOptions,
  addSignedOptions,
  addSourceOptions,
  addVerifyOptions,
  contentOption,
  jsonOption,
  messagesOption,
  templatesOption,
  type ArchiveOptions,
  type BuildOptions,
  type CommonOptions,
  type SourceOptions,
  type VerifyOptions,
} from './options.js'
import { publish, type PublishOptions } from './publish.js'
import { internalFault, printProblems, usageError, type Status } from './report.js'
import { signed, type SignedOptions } from './signed.js'
import { status as showStatus, type StatusOptions } from './status.js'
import { verify } from './verify.js'

/** Runs one command, which prints what it has to say. `args` are the words after the program's name. */
export async function runCommand(args: readonly string[]): Promise<Status> {
  let status: Status = 0
  const mended: Problem[] = []
  const language = messageLanguage(args, process.env)
  const program = commandsIn(language, (ended) => {
    status = ended
  })
  program.hook('preAction', async (_, command) => {
    for (const folder of foldersOf(command)) mended.push(...(await mendFolder(folder)))
    command.setOptionValue('mended', mended)
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (cause) {
    if (cause instanceof UsageError) {
      printProblems(mended, { messages: language, json: false })
      return usageError(cause.texts, language)
    }
    if (!(cause instanceof CommanderError)) return internalFault(cause, args, language)
    process.stderr.write(syntaxError(cause, tellIn(language)))
    return cause.exitCode === 0 ? 0 : 2
  }
}

/** The folders that a command reads or writes, where a run before it may have been stopped. */
function foldersOf(command: Command): string[] {
  const { content, out } = command.opts<{ content?: string; out?: string }>()
  const named = command.name() === 'verify' ? command.args.flatMap(foldersAround) : []
  const library = command.name() === 'library' ? command.args : []
  const output = [out ?? [], named]
    .flat()
    .flatMap((folder) => [folder, ...separateFolders.map((name) => join(folder, name))])
  return [...new Set([content ?? [], library, output].flat())]
}

/** What is thrown where no command catches it: a fault of the program. */
export function endByFault(cause: unknown, args: readonly string[]): Status {
  return internalFault(cause, args, messageLanguage(args, process.env))
}

/** All commands, which speak a language; what a command ends with is handed on. */
function commandsIn(language: MessageLanguage, end: (status: Status) => void): Command {
  const tell = tellIn(language)
  const { date, list: items, path: readPath, year } = optionReaders(tell)
  const [agreement, agreements] = [`<${tell('place-agreement')}>`, `[${tell('place-agreement')}...]`]
  const [path, listed] = [`<${tell('place-path')}>`, `<${tell('place-list')}>`]
  const program = speakIn(new Command('avtal'), tell)
    .description(tell('help-program'))
    .version(readGenerator().version, '-V, --version', tell('help-version'))
    .exitOverride()
  const overSources = (name: string): Command => addSourceOptions(program.command(name), tell)
  const overSome = (name: string): Command => addSelectionOptions(overSources(name), tell)

  addOutputOptions(overSome('build').argument(agreements, tell('help-agreements')), tell)
    .description(tell('help-build'))
    .action(async (ids: string[], options: BuildOptions) => end(await build(ids, options)))

  overSome('check')
    .argument(agreements, tell('help-agreements'))
    .description(tell('help-check'))
    .addOption(new Option('--details', tell('option-details')))
    .action((ids: string[], options: CheckOptions) => end(check(ids, options)))

  overSome('dates')
    .argument(agreement, tell('help-agreement'))
    .description(tell('help-dates'))
    .addOption(new Option('--explain', tell('option-explain')))
    .addOption(new Option(`--of <${tell('place-version')}>`, tell('option-dates-of')))
    .addOption(new Option(`--signed <${tell('place-date')}>`, tell('option-dates-signed')).argParser(date))
    .addOption(new Option(`--from <${tell('place-date')}>`, tell('option-dates-from')).argParser(date))
    .addOption(new Option(`--until <${tell('place-date')}>`, tell('option-dates-until')).argParser(date))
    .addOption(
      new Option(`--format <${tell('place-format')}>`, tell('option-dates-format'))
        .choices(dateFormats)
        .default('text'),
    )
    .addOption(new Option(`--file ${path}`, tell('option-dates-file')).argParser(readPath))
    .action((id: string, options: DatesOptions) => end(dates(id, options)))

  overSome('costs')
    .argument(agreement, tell('help-agreement'))
    .description(tell('help-costs'))
    .addOption(new Option(`--year <${tell('place-year')}>`, tell('option-year')).argParser(year).makeOptionMandatory())
    .addOption(new Option('--unadjusted', tell('option-unadjusted')))
    .addOption(new Option(`--file ${path}`, tell('option-file')).argParser(readPath))
    .action((id: string, options: CostsOptions) => end(costs(id, options)))

  overSources('confirm')
    .argument(`[${tell('place-clause')}...]`, tell('help-clauses'))
    .description(tell('help-confirm'))
    .addOption(new Option(`--lang ${listed}`, tell('option-confirm-lang')).argParser(items))
    .addOption(new Option('--all', tell('option-all')))
    .action(async (clauses: string[], options: ConfirmOptions) => end(await confirm(clauses, options)))

  overSources('list')
    .description(tell('help-list'))
    .action((options: SourceOptions) => end(list(options)))

  program
    .command('limits')
    .description(tell('help-limits'))
    .addOption(jsonOption(tell))
    .action((options: CommonOptions) => end(limits(options)))

  addIssueOptions(overSources('issue').argument(agreement, tell('help-agreement')), tell)
    .description(tell('help-issue'))
    .action(async (id: string, options: IssueOptions) => end(await issue(id, options)))

  addSignedOptions(program.command('signed').argument(agreement, tell('help-agreement')), tell)
    .description(tell('help-signed'))
    .action(async (id: string, options: SignedOptions) => end(await signed(id, options)))

  addArchiveOptions(overSources('archive').argument(agreements, tell('help-agreements')), tell)
    .description(tell('help-archive'))
    .action(async (ids: string[], options: ArchiveOptions) => end(await archive(ids, options)))

  addVerifyOptions(program.command('verify').argument(path, tell('help-path'), readPath), tell)
    .description(tell('help-verify'))
    .action(async (given: string, options: VerifyOptions) => end(await verify(given, options)))

  overSources('status')
    .description(tell('help-status'))
    .action((options: StatusOptions) => end(showStatus(options)))

  addPublishOptions(overSources('publish'), tell)
    .description(tell('help-publish'))
    .action(async (options: PublishOptions) => end(await publish(options)))

  const begin = program.command('new').description(tell('help-new'))
  begin
    .command('library')
    .argument(`<${tell('place-folder')}>`, tell('help-new-folder'), readPath)
    .description(tell('help-new-library'))
    .addOption(new Option(`--language <${tell('place-code')}>`, tell('option-library-language')).default('sv'))
    .addOption(jsonOption(tell))
    .action(async (folder: string, options: NewLibraryOptions) => end(await createLibrary(folder, options)))
  begin
    .command('agreement')
    .argument(`<${tell('place-id')}>`, tell('help-new-id'))
    .description(tell('help-new-agreement'))
    .addOption(contentOption(tell))
    .addOption(templatesOption(tell))
    .addOption(new Option(`--language <${tell('place-code')}>`, tell('option-new-language')).default('sv'))
    .addOption(new Option('--series', tell('option-series')))
    .addOption(jsonOption(tell))
    .action(async (id: string, options: NewOptions) => end(await createAgreement(id, options)))

  const all = [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]
  for (const command of all) command.addOption(messagesOption(language, tell))
  return program
}

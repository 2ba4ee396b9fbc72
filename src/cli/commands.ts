// What there is to say on the command line: commands and options, and from their words to an exit status.

import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import type { Problem } from '../base/problem.js'
import type { MessageLanguage } from '../base/sentence.js'
import { readGenerator } from '../io/installation.js'
import { separateFolders } from '../base/agreement-id.js'
import { foldersAround } from '../io/verify/folders-around.js'
import { speakIn, syntaxError } from './commander-words.js'
import { messageLanguage } from './language.js'
import { phrase } from '../base/phrases/phrases.js'
import { tellIn } from '../base/phrases/tell.js'
import { optionReaders } from './option-values.js'
import {
  addArchiveOptions,
  addDecidedOptions,
  addDoneOptions,
  addMergeOptions,
  addIssueOptions,
  addNoticeOptions,
  addOutputOptions,
  addPlanOptions,
  addPublishOptions,
  addRoundOptions,
  addSelectionOptions,
  addSignedOptions,
  addSourceOptions,
  addStudioOptions,
  addVerifyOptions,
  compareFormats,
  contentOption,
  dateFormats,
  jsonOption,
  messagesOption,
  usualContent,
  templatesOption,
} from './options.js'
import type { Status } from './report.js'
import { endUnread } from './unbegun.js'
import { UsageError } from './usage-error.js'

/** Runs one command, which prints what it has to say. `args` are the words after the program's name. */
export async function runCommand(args: readonly string[]): Promise<Status> {
  let status: Status = 0
  const mended: Problem[] = []
  const language = messageLanguage(args, process.env)
  const program = commandsIn(language, (ended) => {
    status = ended
  })
  program.hook('preAction', async (_, command) => {
    await keepLibrary(command)
    const { mendFolder } = await import('../io/mend-folder.js').catch(endUnread)
    for (const folder of foldersOf(command)) mended.push(...(await mendFolder(folder)))
    command.setOptionValue('mended', mended)
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (cause) {
    if (cause instanceof CommanderError) {
      process.stderr.write(syntaxError(cause, tellIn(language)))
      return cause.exitCode === 0 ? 0 : 2
    }
    const { internalFault, printProblems, usageError } = await import('./report.js')
    if (!(cause instanceof UsageError)) return internalFault(cause, args, language)
    printProblems(mended, { messages: language, json: false })
    return usageError(cause.texts, language)
  }
}

/**
 * Nothing that is written on request lies where the library is kept.
 * @throws `UsageError` where it would
 */
async function keepLibrary(command: Command): Promise<void> {
  const { content = usualContent, templates, out, file } = command.opts<Readonly<Record<string, string | undefined>>>()
  if (out === undefined && file === undefined) return
  const { isKeptFile, isKeptFolder } = await import('../io/kept-places.js').catch(endUnread)
  const { ownTemplates } = await import('./load.js').catch(endUnread)
  const kept = { content, templates: templates ?? ownTemplates() }
  if (out !== undefined && isKeptFolder(out, kept)) throw new UsageError(phrase('usage-kept', { path: out }))
  if (file !== undefined && isKeptFile(file, kept)) throw new UsageError(phrase('usage-kept', { path: file }))
}

/** The folders that a command reads or writes, where a run before it may have been stopped. */
function foldersOf(command: Command): string[] {
  const { content, out } = command.opts<{ content?: string; out?: string }>()
  const named = command.name() === 'verify' ? command.args.flatMap(foldersAround) : []
  const library = command.name() === 'library' ? command.args : []
  const parts = command.name() === 'merge' ? command.args : []
  const output = [out ?? [], named, parts]
    .flat()
    .flatMap((folder) => [folder, ...separateFolders.map((name) => join(folder, name))])
  return [...new Set([content ?? [], library, output].flat())]
}

/** What is thrown where no command catches it: a fault of the program. */
export async function endByFault(cause: unknown, args: readonly string[]): Promise<Status> {
  const { internalFault } = await import('./report.js')
  return internalFault(cause, args, messageLanguage(args, process.env))
}

/**
 * All commands, which speak a language; what a command ends with is handed on. What a command does is loaded when it is asked for, so
 * that none waits for what another needs.
 */
function commandsIn(language: MessageLanguage, end: (status: Status) => void): Command {
  const tell = tellIn(language)
  const runs =
    <Args extends readonly unknown[]>(load: () => Promise<(...args: Args) => Status | Promise<Status>>) =>
    async (...args: Args): Promise<void> =>
      end(await (await load().catch(endUnread))(...args))
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
    .action(runs(async () => (await import('./commands/build.js')).build))

  addPlanOptions(overSome('plan').argument(agreements, tell('help-agreements')), tell)
    .description(tell('help-plan'))
    .action(runs(async () => (await import('./commands/plan.js')).plan))

  addMergeOptions(program.command('merge').argument(`<${tell('place-part')}...>`, tell('help-merge-parts')), tell)
    .description(tell('help-merge'))
    .action(runs(async () => (await import('./commands/merge.js')).merge))

  overSome('check')
    .argument(agreements, tell('help-agreements'))
    .description(tell('help-check'))
    .addOption(new Option('--details', tell('option-details')))
    .action(runs(async () => (await import('./commands/check.js')).check))

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
    .action(runs(async () => (await import('./commands/dates.js')).dates))

  overSome('costs')
    .argument(agreement, tell('help-agreement'))
    .description(tell('help-costs'))
    .addOption(new Option(`--year <${tell('place-year')}>`, tell('option-year')).argParser(year).makeOptionMandatory())
    .addOption(new Option('--unadjusted', tell('option-unadjusted')))
    .addOption(new Option(`--file ${path}`, tell('option-file')).argParser(readPath))
    .action(runs(async () => (await import('./commands/costs.js')).costs))

  overSources('confirm')
    .argument(`[${tell('place-clause')}...]`, tell('help-clauses'))
    .description(tell('help-confirm'))
    .addOption(new Option(`--lang ${listed}`, tell('option-confirm-lang')).argParser(items))
    .addOption(new Option('--all', tell('option-all')))
    .action(runs(async () => (await import('./commands/confirm.js')).confirm))

  overSources('compare')
    .argument(path, tell('help-compare-file'), readPath)
    .description(tell('help-compare'))
    .addOption(new Option(`--with <${tell('place-path')}>`, tell('option-compare-with')).argParser(readPath))
    .addOption(
      new Option(`--format <${tell('place-format')}>`, tell('option-compare-format'))
        .choices(compareFormats)
        .default('text'),
    )
    .addOption(new Option(`--file ${path}`, tell('option-compare-file')).argParser(readPath))
    .action(runs(async () => (await import('./commands/compare.js')).compare))

  overSome('redline')
    .argument(`<${tell('place-before')}>`, tell('help-redline-side'), readPath)
    .argument(`<${tell('place-after')}>`, tell('help-redline-side'), readPath)
    .description(tell('help-redline'))
    .addOption(new Option(`--file ${path}`, tell('option-redline-file')).argParser(readPath))
    .action(runs(async () => (await import('./commands/redline.js')).redline))

  overSources('import')
    .argument(`<${tell('place-path')}>`, tell('help-import-file'), readPath)
    .description(tell('help-import'))
    .addOption(new Option(`--id <${tell('place-id')}>`, tell('option-import-id')))
    .addOption(new Option(`--language <${tell('place-code')}>`, tell('option-import-language')))
    .action(runs(async () => (await import('./commands/import.js')).importFile))

  overSources('list')
    .description(tell('help-list'))
    .action(runs(async () => (await import('./commands/list.js')).list))

  overSources('laws')
    .argument(agreements, tell('help-agreements'))
    .description(tell('help-laws'))
    .addOption(new Option(`--lang ${listed}`, tell('option-lang')).argParser(optionReaders(tell).editions))
    .action(runs(async () => (await import('./commands/laws.js')).laws))

  program
    .command('limits')
    .description(tell('help-limits'))
    .addOption(jsonOption(tell))
    .action(runs(async () => (await import('./commands/limits.js')).limits))

  addIssueOptions(overSources('issue').argument(agreement, tell('help-agreement')), tell)
    .description(tell('help-issue'))
    .action(runs(async () => (await import('./commands/issue.js')).issue))

  overSources('party')
    .argument(`<${tell('place-id')}>`, tell('help-party-id'))
    .description(tell('help-party'))
    .addOption(new Option(`--year <${tell('place-year')}>`, tell('option-party-year')).argParser(year))
    .addOption(new Option(`--file ${path}`, tell('option-party-file')).argParser(readPath))
    .action(runs(async () => (await import('./commands/party.js')).party))

  overSources('ready')
    .argument(agreement, tell('help-agreement'))
    .description(tell('help-ready'))
    .addOption(new Option(`--party ${listed}`, tell('option-party')).argParser(items))
    .addOption(new Option(`--file ${path}`, tell('option-ready-file')).argParser(readPath))
    .action(runs(async () => (await import('./commands/ready.js')).ready))

  addNoticeOptions(overSources('notice').argument(agreement, tell('help-agreement')), tell)
    .description(tell('help-notice'))
    .action(runs(async () => (await import('./commands/notice.js')).notice))

  addRoundOptions(overSources('round').argument(agreement, tell('help-agreement')), tell)
    .description(tell('help-round'))
    .action(runs(async () => (await import('./commands/round.js')).round))

  addSignedOptions(program.command('signed').argument(agreement, tell('help-agreement')), tell)
    .description(tell('help-signed'))
    .action(runs(async () => (await import('./commands/signed.js')).signed))

  addDecidedOptions(program.command('decided').argument(agreement, tell('help-agreement')), tell)
    .description(tell('help-decided'))
    .action(runs(async () => (await import('./commands/signed.js')).decided))

  addDoneOptions(program.command('done').argument(agreement, tell('help-agreement')), tell)
    .description(tell('help-done'))
    .action(runs(async () => (await import('./commands/signed.js')).done))

  addArchiveOptions(overSources('archive').argument(agreements, tell('help-agreements')), tell)
    .description(tell('help-archive'))
    .action(runs(async () => (await import('./commands/archive.js')).archive))

  addVerifyOptions(program.command('verify').argument(path, tell('help-path'), readPath), tell)
    .description(tell('help-verify'))
    .action(runs(async () => (await import('./commands/verify.js')).verify))

  overSources('status')
    .description(tell('help-status'))
    .action(runs(async () => (await import('./commands/status.js')).status))

  overSources('uses')
    .argument(`<${tell('place-name')}>`, tell('help-uses-name'))
    .description(tell('help-uses'))
    .action(runs(async () => (await import('./commands/uses.js')).uses))

  addStudioOptions(overSources('studio'), tell)
    .description(tell('help-studio'))
    .action(runs(async () => (await import('./commands/studio.js')).studio))

  addPublishOptions(overSources('publish'), tell)
    .description(tell('help-publish'))
    .action(runs(async () => (await import('./commands/publish.js')).publish))

  const begin = program.command('new').description(tell('help-new'))
  begin
    .command('library')
    .argument(`<${tell('place-folder')}>`, tell('help-new-folder'), readPath)
    .description(tell('help-new-library'))
    .addOption(new Option(`--language <${tell('place-code')}>`, tell('option-library-language')).default('sv'))
    .addOption(jsonOption(tell))
    .action(runs(async () => (await import('./commands/new-library.js')).createLibrary))
  begin
    .command('agreement')
    .argument(`<${tell('place-id')}>`, tell('help-new-id'))
    .description(tell('help-new-agreement'))
    .addOption(contentOption(tell))
    .addOption(templatesOption(tell))
    .addOption(new Option(`--language <${tell('place-code')}>`, tell('option-new-language')).default('sv'))
    .addOption(new Option('--series', tell('option-series')))
    .addOption(jsonOption(tell))
    .action(runs(async () => (await import('./commands/new.js')).createAgreement))

  const all = [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]
  for (const command of all) command.addOption(messagesOption(language, tell))
  return program
}

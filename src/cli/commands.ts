// What there is to say on the command line: commands and options, and from their words to an exit status.

import { Command, CommanderError, Option } from 'commander'
import { readGenerator } from '../io/assets.js'
import { archive } from './archive.js'
import { build } from './build.js'
import { check } from './check.js'
import { confirm, type ConfirmOptions } from './confirm.js'
import { costs, type CostsOptions } from './costs.js'
import { dateFormats, dates, type DatesOptions } from './dates.js'
import { issue, type IssueOptions } from './issue.js'
import { list } from './list.js'
import { UsageError } from './load.js'
import { createAgreement, type NewOptions } from './new.js'
import { publish, type PublishOptions } from './publish.js'
import {
  addArchiveOptions,
  addIssueOptions,
  addOutputOptions,
  addPublishOptions,
  addSelectionOptions,
  addSignedOptions,
  addSourceOptions,
  addVerifyOptions,
  dateOption,
  listOption,
  yearOption,
  type ArchiveOptions,
  type BuildOptions,
  type SelectionOptions,
  type SourceOptions,
  type VerifyOptions,
} from './options.js'
import { internalFault, usageError, type Status } from './report.js'
import { signed, type SignedOptions } from './signed.js'
import { status as showStatus, type StatusOptions } from './status.js'
import { verify } from './verify.js'

/** Runs one command, which prints what it has to say. `args` are the words after the program's name. */
export async function runCommand(args: readonly string[]): Promise<Status> {
  let status: Status = 0
  const program = new Command('avtal')
    .description('Agreements between public bodies: generated from a clause library, ready to sign.')
    .version(readGenerator().version)
    .showHelpAfterError('(avtal --help shows what there is)')
    .exitOverride()

  addOutputOptions(
    addSelectionOptions(addSourceOptions(program.command('build').argument('[agreement...]', 'ids; all unless given'))),
  )
    .description('write the agreements as PDF, DOCX and HTML')
    .action(async (agreements: string[], options: BuildOptions) => {
      status = await build(agreements, options)
    })

  addSelectionOptions(addSourceOptions(program.command('check').argument('[agreement...]', 'ids; all unless given')))
    .description('show all problems of the content and write nothing')
    .action((agreements: string[], options: SourceOptions & SelectionOptions) => {
      status = check(agreements, options)
    })

  addSelectionOptions(addSourceOptions(program.command('dates').argument('<agreement>', 'id of an agreement')))
    .description('show every date of an agreement with the rule it follows from')
    .addOption(new Option('--explain', 'each step of the computation'))
    .addOption(
      new Option('--signed <date>', 'as if the last party had signed on this day, YYYY-MM-DD').argParser(dateOption),
    )
    .addOption(new Option('--format <format>', 'how it is printed').choices(dateFormats).default('text'))
    .addOption(new Option('--file <path>', 'write ics or csv to this file instead of printing it'))
    .action((agreement: string, options: DatesOptions) => {
      status = dates(agreement, options)
    })

  addSelectionOptions(addSourceOptions(program.command('costs').argument('<agreement>', 'id of an agreement')))
    .description('write what each party pays in a year, as CSV for invoicing')
    .addOption(new Option('--year <year>', 'the year of the amounts').argParser(yearOption).makeOptionMandatory())
    .addOption(new Option('--file <path>', 'write to this file instead of printing'))
    .action((agreement: string, options: CostsOptions) => {
      status = costs(agreement, options)
    })

  addSourceOptions(program.command('confirm').argument('[clause...]', 'ids of clauses: amendments, dalarna-rss/role'))
    .description('record that translations say what their sources say')
    .addOption(new Option('--lang <list>', 'languages of the translations').argParser(listOption))
    .addOption(new Option('--all', 'every translation that is not confirmed as it stands'))
    .action((clauses: string[], options: ConfirmOptions) => {
      status = confirm(clauses, options)
    })

  addSourceOptions(program.command('list'))
    .description('show the agreements of the library')
    .action((options: SourceOptions) => {
      status = list(options)
    })

  addIssueOptions(addSourceOptions(program.command('issue').argument('<agreement>', 'id of an agreement')))
    .description('freeze the version for signing: what is built from then on never changes')
    .action((agreement: string, options: IssueOptions) => {
      status = issue(agreement, options)
    })

  addSignedOptions(program.command('signed').argument('<agreement>', 'id of an agreement'))
    .description('record a signature of the issued version')
    .action((agreement: string, options: SignedOptions) => {
      status = signed(agreement, options)
    })

  addArchiveOptions(addSourceOptions(program.command('archive').argument('[agreement...]', 'ids; all unless given')))
    .description('write packages for case and archive systems')
    .action(async (agreements: string[], options: ArchiveOptions) => {
      status = await archive(agreements, options)
    })

  addVerifyOptions(program.command('verify').argument('<path>', 'a package, a copy, or an output folder'))
    .description('check that files are as they were written, and that packages can be made again')
    .action(async (path: string, options: VerifyOptions) => {
      status = await verify(path, options)
    })

  addSourceOptions(program.command('status'))
    .description('show where all agreements stand, soonest deadline first')
    .action((options: StatusOptions) => {
      status = showStatus(options)
    })

  addPublishOptions(addSourceOptions(program.command('publish')))
    .description('write the website of all agreements that have been issued')
    .action(async (options: PublishOptions) => {
      status = await publish(options)
    })

  program
    .command('new')
    .description('lay out files to be filled in')
    .command('agreement')
    .argument('<id>', 'id of the new agreement: a–z, 0–9 and hyphens')
    .description('lay out a new agreement')
    .addOption(new Option('--content <dir>', 'folder of the content library').default('content'))
    .addOption(new Option('--templates <dir>', 'folder of the templates (the program’s own unless given)'))
    .addOption(
      new Option('--language <code>', 'authentic language; one of the skeletons in templates/new').default('sv'),
    )
    .addOption(new Option('--series', 'one instance for each of several counterparties'))
    .addOption(new Option('--json', 'print one JSON object and nothing else'))
    .action((id: string, options: NewOptions) => {
      status = createAgreement(id, options)
    })

  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2
    return cause instanceof UsageError ? usageError(cause.message) : internalFault(cause)
  }
}

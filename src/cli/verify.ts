// avtal verify: a package, a whole output folder, or a single file -> whether everything is as it was written.

import type { Seen } from '../app/verify.js'
import { verifyPath } from '../io/verify-path.js'
import { hasErrors, type Problem } from '../base/problem.js'
import { accepted } from './load.js'
import type { VerifyOptions } from './options.js'
import { counted, printJson, printProblems, type Status } from './report.js'

/** Verifies what lies at a path, and says what was looked at and what was not. */
export async function verify(path: string, options: VerifyOptions): Promise<Status> {
  const { result, problems } = accepted(await verifyPath(path, options))
  if (options.json === true) return printJson('result', { path, ...result }, problems)
  const status = printProblems(problems)
  for (const line of inWords(result)) process.stdout.write(`${line}\n`)
  process.stdout.write(`${verdict(problems)}\n`)
  return status
}

/** Another program may make other files of the same sources: then nothing is proved but that the checksums hold. */
function verdict(problems: readonly Problem[]): string {
  if (hasErrors(problems)) return 'It is not as it was written.'
  return problems.some(({ rule }) => rule === 'verify/rebuild')
    ? 'The checksums hold. Whether the files named above follow from the sources, this version of the program cannot show.'
    : 'Everything is as it was written.'
}

function inWords({ packages, rebuilt, files, xml, listed }: Seen): string[] {
  if (listed !== null)
    return [
      `listed in ${listed.manifest} as ${listed.path}`,
      ...(listed.added === 0
        ? []
        : [
            `${counted(listed.added, 'byte')} added behind it, as electronic signatures are; these are not verified here`,
          ]),
    ]
  return [
    `${counted(files, 'file')} compared with their checksums`,
    ...(packages === 0
      ? []
      : [`${counted(packages, 'package')}, ${rebuilt} of them made again from their sources and compared`]),
    ...(xml.bySchema === 0 ? [] : [`${counted(xml.bySchema, 'XML file')} valid by a schema`]),
    ...(xml.wellFormed === 0
      ? []
      : [
          `${counted(xml.wellFormed, 'XML file')} well formed, not checked: no schema for it was given (--schemas DIR)`,
        ]),
  ]
}

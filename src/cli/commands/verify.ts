// avtal verify: a package, a whole output folder, or a single file -> whether everything is as it was written.

import type { Seen } from '../../app/verify.js'
import { trustInWords } from '../../archive/trust/trust-in-words.js'
import { phrase } from '../../base/phrases/phrases.js'
import { printable } from '../../base/printable.js'
import type { MessageLanguage } from '../../base/sentence.js'
import { verifyPath } from '../../io/verify/verify-path.js'
import { hasErrors, type Problem } from '../../base/problem.js'
import { accepted } from '../load.js'
import type { VerifyOptions } from '../options.js'
import { tellIn, type Tell } from '../../base/phrases/tell.js'
import { listsInWords } from '../trusted-lists.js'
import { printJson, printLines, printProblems, type Status } from '../report.js'

/** Verifies what lies at a path, and says what was looked at and what was not. */
export async function verify(path: string, options: VerifyOptions): Promise<Status> {
  const { result, problems } = accepted(await verifyPath(path, options))
  if (options.json === true) return printJson('result', { path, ...result }, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(options.messages)
  printLines([...inWords(result, tell), ...signaturesInWords(result, options.messages), tell(verdict(problems))])
  return status
}

/** Another program may make other files of the same sources: then nothing is proved but that the checksums hold. */
function verdict(problems: readonly Problem[]): 'verify-wrong' | 'verify-only-checksums' | 'verify-right' {
  if (hasErrors(problems)) return 'verify-wrong'
  return problems.some(({ rule }) => rule === 'verify/rebuild') ? 'verify-only-checksums' : 'verify-right'
}

/** What was found of each certificate; where that was not asked, of how many it was not. */
function signaturesInWords(
  { signatures, trustedLists }: Pick<Seen, 'signatures' | 'trustedLists'>,
  language: MessageLanguage,
): string[] {
  const tell = tellIn(language)
  const unchecked = signatures.filter(({ trust }) => trust.kind === 'not-checked').length
  const found = signatures.flatMap(({ file, signer, trust }) => {
    if (trust.kind === 'not-checked') return []
    const values = { file: file.split('/').at(-1) ?? file, signer: printable(signer ?? '–') }
    return [tell('verify-signature', { ...values, found: trustInWords(trust) })]
  })
  const left = tell('verify-signatures-unchecked', {
    signatures: unchecked,
    found: phrase('trust-not-checked', {}),
  })
  return [
    ...found,
    ...(unchecked === 0 ? [] : [left]),
    ...(found.length === 0 ? [] : listsInWords(trustedLists, language)),
  ]
}

function inWords({ packages, rebuilt, files, xml, listed }: Seen, tell: Tell): string[] {
  if (listed !== null)
    return [
      tell('verify-listed', { manifest: listed.manifest, path: listed.path }),
      ...(listed.added === 0 ? [] : [tell('verify-added', { bytes: listed.added })]),
    ]
  return [
    tell('verify-files', { files }),
    ...(packages === 0 ? [] : [tell('verify-packages', { packages, rebuilt })]),
    ...(xml.bySchema === 0 ? [] : [tell('verify-xml-schema', { files: xml.bySchema })]),
    ...(xml.wellFormed === 0 ? [] : [tell('verify-xml-well-formed', { files: xml.wellFormed })]),
  ]
}

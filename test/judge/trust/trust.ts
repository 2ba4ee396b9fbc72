// Judge: EU DSS validates signed files with the same trusted authorities as this program, good and bad ones. Both have to say
// of each what the table says (cases.ts); and this program trusts nothing that EU DSS does not.

import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { judgeTrust } from '../../../src/archive/trust/judge-trust.js'
import { revocationListIn } from '../../../src/archive/trust/revocation.js'
import { storeOf } from '../../../src/archive/trust/store.js'
import { asDer } from '../../support/authorities.js'
import { run } from '../run.js'
import type { Finding, Judge } from '../verdict.js'
import { trustCases, type TrustCase } from './cases.js'

export const trustedSignatures: Judge = {
  name: 'trusted signatures (EU DSS)',
  formats: [],
  run: async (_, { tools, folder }) => {
    const cases = trustCases()
    const root = join(folder, 'trust')
    for (const one of cases) await lay(one, join(root, one.name))
    const { stdout } = await run('java', [
      '-cp',
      [tools.dss.classes, tools.dss.jars].join(delimiter),
      'JudgeTrust',
      root,
    ])
    const verdicts = new Map(stdout.split('\n').map((line) => [line.split('\t')[0] ?? '', line.split('\t')]))
    const findings = await Promise.all(cases.map((one) => findingsOf(one, verdicts.get(one.name) ?? [])))
    const stricter = cases.filter((one) => one.stricter !== null)
    return {
      files: cases.length,
      findings: findings.flat(),
      remarks: stricter.map(({ name, stricter: why }) => `${name}: refused here; ${why}`),
    }
  },
}

async function lay({ file, trusted, lists, at }: TrustCase, folder: string): Promise<void> {
  for (const name of ['trusted', 'lists']) await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, 'file.pdf'), file)
  await writeFile(join(folder, 'time.txt'), at)
  for (const [index, one] of trusted.entries()) await writeFile(join(folder, 'trusted', `${index}.der`), asDer(one))
  for (const [index, one] of lists.entries()) await writeFile(join(folder, 'lists', `${index}.crl`), one)
}

/** @param verdict the line of EU DSS: name, verdict and errors by its own policy, the same without a demand for revocation data */
async function findingsOf(
  one: TrustCase,
  [, strict = '', , lenient = '', why = '']: readonly string[],
): Promise<Finding[]> {
  const found = await foundIn(one)
  const finding = (rule: string, message: string): Finding => ({ file: one.name, rule, message })
  const isTrusted = found.includes(' ')
  const isKnown = found.endsWith(' checked')
  return [
    ...(found === one.found ? [] : [finding('trust/found', `This program finds ${found}, and not ${one.found}.`)]),
    ...(lenient === one.dss ? [] : [finding('trust/dss', `EU DSS says ${lenient}, and not ${one.dss}. ${why}`)]),
    ...(isTrusted && lenient !== passed
      ? [finding('trust/laxer', `This program trusts it; EU DSS: ${lenient}. ${why}`)]
      : []),
    ...(isKnown && strict !== passed
      ? [finding('trust/revocation', `Nothing is revoked, says this program; EU DSS: ${strict}.`)]
      : []),
    ...(one.stricter === null && isTrusted && !isKnown && strict === passed
      ? [finding('trust/unknown', 'EU DSS knows of no revocation, and this program does not know.')]
      : []),
  ]
}

const passed = 'TOTAL_PASSED'

async function foundIn({ file, trusted, lists }: TrustCase): Promise<string> {
  const anchors = trusted.map(({ certificate }) => ({ certificate, recognised: null, scope: 'all' }) as const)
  const [judged] = await judgeTrust(
    file,
    storeOf(
      anchors,
      lists.flatMap((one) => revocationListIn(one) ?? []),
    ),
  )
  if (judged === undefined) return 'no signature'
  const { trust } = judged
  return trust.kind === 'trusted' ? `${trust.proof} ${trust.revocation}` : trust.fault.kind
}

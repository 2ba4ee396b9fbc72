// Judges of E-ARK packages as a whole: commons-ip (KEEP Solutions), which archives in many countries run at their door,
// and eark-validator (E-ARK Foundation, Open Preservation Foundation). Each reads the zip as it would be sent.

import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { run, twoAtATime } from '../run.js'
import type { Tools } from '../tools.js'
import type { Finding, Judge } from '../verdict.js'
import { isMisfire, misfires } from './misfires.js'
import type { JudgedPackage } from './packages.js'
import { ofProfile } from './shared.js'

const commonsIpReport = z.object({
  summary: z.object({ result: z.string(), errors: z.number(), warnings: z.number() }),
  validation: z.array(
    z.object({
      id: z.string(),
      testing: z.object({ outcome: z.string(), issues: z.array(z.string()), warnings: z.array(z.string()) }),
    }),
  ),
})

export const commonsIp: Judge = {
  name: 'packages: E-ARK SIP 2.1.0 (commons-ip)',
  formats: [],
  run: async (_, { packages, tools, folder }) => {
    const eark = ofProfile(packages, 'eark-sip')
    const findings = await twoAtATime(eark, async (one) => {
      const reports = await mkdtemp(join(folder, 'commons-ip-'))
      return await saidByCommonsIp(one, reports, tools)
    })
    return { files: eark.length, findings: findings.flat(), remarks: [] }
  },
}

/** Errors and warnings, each a finding. It takes one package at a time: given several, it ends after the first. */
async function saidByCommonsIp({ zip, name }: JudgedPackage, reports: string, tools: Tools): Promise<Finding[]> {
  const program = ['-cp', tools.commonsIp, 'org.roda_project.commons_ip2.cli.Main', 'validate']
  const { stdout } = await run(
    'java',
    [...program, '-i', zip, '-o', reports, '--specification-version', '2.1.0'],
    [0, 1],
  )
  const [report] = await readdir(reports)
  if (report === undefined) return [{ file: name, rule: 'commons-ip', message: `There is no report: ${stdout.trim()}` }]
  const { summary, validation } = commonsIpReport.parse(JSON.parse(await readFile(join(reports, report), 'utf8')))
  // What a rule does not apply to is told, too, by rules that have passed or were skipped.
  const broken = validation.filter(({ testing }) => !['PASSED', 'SKIPPED'].includes(testing.outcome))
  const findings = broken.map(({ id, testing }) => ({
    file: name,
    rule: id,
    message: [...testing.issues, ...testing.warnings].slice(0, 3).join('\n          '),
  }))
  const isRight = summary.result === 'VALID' && summary.errors + summary.warnings === 0
  if (isRight || findings.length > 0) return findings
  return [{ file: name, rule: 'commons-ip', message: JSON.stringify(summary) }]
}

const message = z.object({ rule_id: z.string(), severity: z.string(), message: z.string(), location: z.unknown() })
const results = z.object({ status: z.string(), messages: z.array(message) })
const validatorReports = z.array(
  z.object({
    path: z.string(),
    structure: results,
    metadata: z.object({ schema_results: results, schematron_results: results }).nullable(),
  }),
)

export const earkValidator: Judge = {
  name: 'packages: E-ARK SIP 2.1.0 (eark-validator)',
  formats: [],
  run: async (_, { packages, tools, folder }) => {
    const eark = ofProfile(packages, 'eark-sip')
    const script = fileURLToPath(new URL('eark-validator.py', import.meta.url))
    const { stdout } = await run(tools.earkValidator, [script, ...eark.map(({ zip }) => zip)], [0], { TMPDIR: folder })
    const reports = validatorReports.parse(JSON.parse(stdout))
    const findings = eark.flatMap(({ zip, name }): Finding[] => {
      const report = reports.find(({ path }) => path === zip)
      const said = (rule: string, text: string): Finding => ({ file: name, rule, message: text })
      if (report === undefined) return [said('eark-validator', 'There is no report on this package.')]
      const { structure, metadata } = report
      if (structure.status !== 'WellFormed' || metadata === null)
        return [said('eark-validator/structure', structure.messages.map((one) => one.message).join('; '))]
      const told = [...structure.messages, ...metadata.schema_results.messages, ...metadata.schematron_results.messages]
      return told
        .filter(({ severity, rule_id: rule }) => /^(?:error|warn)/i.test(severity) && !isMisfire(rule))
        .map((one) => said(one.rule_id, one.message))
    })
    return { files: reports.length, findings, remarks: [`left out: ${[...misfires].join(', ')} (see misfires.ts)`] }
  },
}

// Judges: veraPDF finds that a PDF keeps to PDF/A-2a (ISO 19005-2) and to PDF/UA-1 (ISO 14289-1).

import { z } from 'zod'
import { run } from './run.js'
import { nameOf, verdict, type Finding, type Judge, type NamedFile } from './verdict.js'
import type { Tools } from './tools.js'

const answer = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        taskException: z.unknown().optional(),
        validationResult: z
          .array(
            z.object({
              compliant: z.boolean(),
              details: z.object({
                ruleSummaries: z.array(
                  z.object({
                    clause: z.string(),
                    testNumber: z.number(),
                    description: z.string(),
                    failedChecks: z.number(),
                    checks: z.array(z.object({ context: z.string(), errorMessage: z.string().optional() })),
                  }),
                ),
              }),
            }),
          )
          .optional(),
      }),
    ),
  }),
})

export const pdfArchiving: Judge = {
  name: 'PDF/A-2a (veraPDF)',
  formats: ['pdf'],
  run: async (subjects, { tools }) => verdict(subjects, await validate('2a', subjects, tools)),
}

export const pdfAccessibility: Judge = {
  name: 'PDF/UA-1 (veraPDF)',
  formats: ['pdf'],
  run: async (subjects, { tools }) => verdict(subjects, await validate('ua1', subjects, tools)),
}

/** Validates all files in one process. A file without a result is a finding too. */
export async function validate(
  flavour: '2a' | 'ua1',
  subjects: readonly NamedFile[],
  tools: Tools,
): Promise<readonly Finding[]> {
  if (subjects.length === 0) return []
  const options = ['--flavour', flavour, '--format', 'json', '--maxfailuresdisplayed', '3']
  const program = ['-cp', tools.veraPdf, 'org.verapdf.apps.GreenfieldCliWrapper']
  const paths = subjects.map((subject) => subject.path)
  const { stdout } = await run('java', [...program, ...options, ...paths], [0, 1])
  const { jobs } = answer.parse(JSON.parse(stdout)).report
  const judged = jobs.flatMap((job) => (job.validationResult === undefined ? [] : [job.itemDetails.name]))
  return [
    ...jobs.flatMap((job) =>
      (job.validationResult ?? []).flatMap((result) =>
        result.details.ruleSummaries.map((rule) => ({
          file: nameOf(job.itemDetails.name, subjects),
          rule: `${flavour} ${rule.clause}-${rule.testNumber} (${rule.failedChecks} times)`,
          message: [rule.description, ...rule.checks.map((each) => `${each.errorMessage ?? ''} ${each.context}`)].join(
            '\n          ',
          ),
        })),
      ),
    ),
    ...subjects
      .filter((subject) => !judged.some((name) => name.endsWith(subject.path)))
      .map((subject) => ({
        file: subject.name,
        rule: `${flavour} unread`,
        message: 'veraPDF could not read the file.',
      })),
  ]
}

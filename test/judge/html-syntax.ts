// Judge: the Nu HTML Checker has nothing to say on a page, neither errors nor warnings.

import { join } from 'node:path'
import { z } from 'zod'
import { run } from './run.js'
import type { Tools } from './tools.js'
import { nameOf, verdict, type Finding, type Judge, type NamedFile } from './verdict.js'

const answer = z.object({
  messages: z.array(
    z.object({ type: z.string(), url: z.string().optional(), lastLine: z.number().optional(), message: z.string() }),
  ),
})

export const htmlSyntax: Judge = {
  name: 'HTML (Nu HTML Checker)',
  formats: ['html'],
  run: async (subjects, { tools }) => verdict(subjects, await syntaxFindings(subjects, tools)),
}

/** What the checker says of pages. */
export async function syntaxFindings(subjects: readonly NamedFile[], tools: Tools): Promise<Finding[]> {
  if (subjects.length === 0) return []
  const jar = join(tools.packages, 'vnu-jar/build/dist/vnu.jar')
  const paths = subjects.map((subject) => subject.path)
  const { stdout } = await run('java', ['-jar', jar, '--format', 'json', '--stdout', ...paths], [0, 1])
  const { messages } = answer.parse(JSON.parse(stdout))
  return messages.map(({ type, url, lastLine, message }) => ({
    file: `${nameOf(url ?? '', subjects)}:${lastLine ?? 1}`,
    rule: `nu/${type}`,
    message,
  }))
}

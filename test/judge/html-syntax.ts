// Judge: the Nu HTML Checker has nothing to say on a page, neither errors nor warnings.

import { join } from 'node:path'
import { z } from 'zod'
import { run } from './run.js'
import { nameOf, verdict, type Judge } from './verdict.js'

const answer = z.object({
  messages: z.array(
    z.object({ type: z.string(), url: z.string().optional(), lastLine: z.number().optional(), message: z.string() }),
  ),
})

export const htmlSyntax: Judge = {
  name: 'HTML (Nu HTML Checker)',
  formats: ['html'],
  run: async (subjects, { tools }) => {
    if (subjects.length === 0) return verdict(subjects, [])
    const jar = join(tools.packages, 'vnu-jar/build/dist/vnu.jar')
    const paths = subjects.map((subject) => subject.path)
    const { stdout } = await run('java', ['-jar', jar, '--format', 'json', '--stdout', ...paths], [0, 1])
    const { messages } = answer.parse(JSON.parse(stdout))
    const findings = messages.map(({ type, url, lastLine, message }) => ({
      file: `${nameOf(url ?? '', subjects)}:${lastLine ?? 1}`,
      rule: `nu/${type}`,
      message,
    }))
    return verdict(subjects, findings)
  },
}

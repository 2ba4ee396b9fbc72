// What keeps a command from beginning, since its own files cannot be read here -> said in one sentence, and the end of the process.

import { phrase } from '../base/phrases/phrases.js'
import { say, type Sentence } from '../base/sentence.js'
import { messageLanguage } from './language.js'

/** Says why nothing has begun, in the language of the command line, and ends with status 1. */
export function endUnbegun(why: Sentence): never {
  process.stderr.write(`avtal: ${say(why, messageLanguage(process.argv.slice(2), process.env))}\n`)
  process.exit(1)
}

/** The same for what kept the program's own files from being read; a fault of the program is thrown. */
export function endUnread(cause: unknown): never {
  const { code = '' } = cause as { code?: string }
  if (code === 'EMFILE' || code === 'ENFILE') endUnbegun(phrase('usage-few-files', {}))
  if (cause instanceof Error && /out of memory/i.test(cause.message)) endUnbegun(phrase('usage-no-memory', {}))
  throw cause
}

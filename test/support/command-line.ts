// Commands run within the test: what they print and how they end, without the time that a new process takes.

import { runCommand } from '../../src/cli/commands.js'
import type { Run } from './program.js'

/** Runs `avtal ARGS` in a folder; one after the other, since the folder is that of the process. */
export async function runIn(folder: string, args: readonly string[]): Promise<Run> {
  const before = process.cwd()
  const out = listenTo(process.stdout)
  const error = listenTo(process.stderr)
  process.chdir(folder)
  try {
    const status = await runCommand(args)
    return { status, stdout: out.text(), stderr: error.text() }
  } finally {
    process.chdir(before)
    out.close()
    error.close()
  }
}

function listenTo(stream: NodeJS.WriteStream): { text: () => string; close: () => void } {
  const write = stream.write.bind(stream)
  const heard: string[] = []
  stream.write = (piece: string | Uint8Array): boolean => {
    heard.push(typeof piece === 'string' ? piece : new TextDecoder().decode(piece))
    return true
  }
  return {
    text: () => heard.join(''),
    close: () => {
      stream.write = write
    },
  }
}

// avtal studio: the studio in the browser, over the same functions and files.

import { spawn } from 'node:child_process'
import { tellIn } from '../../base/phrases/tell.js'
import { phrase } from '../../base/phrases/phrases.js'
import { reasonOf } from '../../io/reason.js'
import { UnreadFolder } from '../../io/sources.js'
import { openStudio, type Studio } from '../../studio/server.js'
import { ownTemplates, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printLines, printProblems, type Status } from '../report.js'
import { UsageError } from '../usage-error.js'

export interface StudioOptions extends SourceOptions {
  readonly out: string
  readonly jobs: number
  readonly port: number
  readonly date: string | undefined
  /** False: no browser is opened. */
  readonly open: boolean
}

/**
 * Opens the studio, prints its address on a line of its own, and stays until it is ended. What was mended in the folders is told here and
 * on its first page.
 */
export async function studio(options: StudioOptions): Promise<Status> {
  const { content, templates = ownTemplates(), out, jobs, port, messages, date, open, mended } = options
  const folders = { content, templates, out, jobs, mended }
  today(date)
  const opened = await openStudio({ ...folders, port, language: messages, today: () => today(date) }).catch(
    (cause: unknown): never => {
      if (cause instanceof UnreadFolder) throw new UsageError(cause.why)
      if (isOfPort(cause)) throw new UsageError(phrase('studio-port', { port, reason: reasonOf(cause) }))
      throw cause
    },
  )
  printProblems([], options)
  printLines([tellIn(messages)('studio-open'), opened.address])
  if (open) openBrowser(opened.address)
  await ended(opened)
  return 0
}

function isOfPort(cause: unknown): boolean {
  return ['EADDRINUSE', 'EACCES', 'ERR_SOCKET_BAD_PORT'].includes((cause as { code?: string }).code ?? '')
}

/** Waits for the signal that ends the studio. */
async function ended(opened: Studio): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await opened.close()
}

/** With the system's own command; where there is none, the address has been printed. */
function openBrowser(address: string): void {
  const [command, ...words] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(command ?? '', [...words, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

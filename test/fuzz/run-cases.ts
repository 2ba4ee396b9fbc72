// Cases, or seeds of them -> what does not hold of each. They run in processes of their own, each with a deadline and a limit of
// memory, so that a case that hangs is one fault more and no end.

import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Fault, FuzzCase } from './case.js'

/** What a process is asked: a case by its seed, or one that is given. */
export interface Question {
  readonly index: number
  readonly seed?: number
  readonly given?: FuzzCase
}

export type Answer =
  | { readonly ready: true }
  | { readonly index: number; readonly begun: FuzzCase }
  | { readonly index: number; readonly faults: readonly Fault[]; readonly milliseconds: number }

export interface Ran {
  readonly index: number
  /** Null where no case could be made. */
  readonly one: FuzzCase | null
  readonly faults: readonly Fault[]
  readonly milliseconds: number
}

export interface Running {
  /** How many processes run at once. */
  readonly jobs: number
  /** Seconds after which a case is said to hang. */
  readonly deadline: number
  readonly onRan?: (ran: Ran) => void
}

const megabytes = 1500

/** Runs the cases and gives what was found, in their order. */
export async function runCases(
  questions: readonly Omit<Question, 'index'>[],
  { jobs, deadline, onRan }: Running,
): Promise<Ran[]> {
  const found: Ran[] = []
  let next = 0
  const processes = Array.from({ length: Math.min(jobs, questions.length) }, async () => {
    let child = await start()
    while (next < questions.length) {
      const index = next++
      const ran = await ask(child, { ...questions[index], index }, deadline)
      found.push(ran)
      onRan?.(ran)
      if (child.exitCode !== null || child.signalCode !== null) child = await start()
    }
    await stop(child)
  })
  await Promise.all(processes)
  return found.sort((a, b) => a.index - b.index)
}

async function start(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${megabytes}`],
    env: { ...process.env, LC_ALL: 'C' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', () => reject(new Error('the process that runs cases does not start')))
  })
  return child
}

function ask(child: ChildProcess, question: Question, deadline: number): Promise<Ran> {
  const { index } = question
  return new Promise((resolve) => {
    let one = question.given ?? null
    const timer = setTimeout(() => child.kill('SIGKILL'), deadline * 1000)
    const end = (faults: readonly Fault[], milliseconds: number): void => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      resolve({ index, one, faults, milliseconds })
    }
    const onExit = (_code: number | null, signal: string | null): void => {
      const isHang = signal === 'SIGKILL'
      const detail = isHang ? `more than ${deadline} s` : `the process ended (more than ${megabytes} MB?)`
      const key = `${one?.act ?? ''} ${Object.keys(one?.files ?? one?.edits ?? {}).join(' ')}`
      end([{ kind: isHang ? 'hang' : 'memory', key, detail }], deadline * 1000)
    }
    const onMessage = (answer: Answer): void => {
      if ('begun' in answer) one = answer.begun
      else if ('faults' in answer) end(answer.faults, answer.milliseconds)
    }
    child.on('message', onMessage)
    child.on('exit', onExit)
    child.send(question)
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

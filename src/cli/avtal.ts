#!/usr/bin/env node
// The program: the words of the command line go in, an exit status comes out. What there is to say stands in commands.ts, which is
// read only where there is room for it.

import { getHeapStatistics } from 'node:v8'
import { phrase } from '../base/phrases/phrases.js'
import { addressSpace, fileHandles } from '../io/process-limits.js'
import { spareMemory } from '../io/memory/spare-memory.js'
import { loadInTurn } from './load-in-turn.js'
import { endUnbegun, endUnread } from './unbegun.js'

/** Megabytes below which libraries of the usual size are not read to their end, and Node ends the process in the middle. */
const leastMemory = 100

/** And of what it may address: the engine reserves more than it uses, and ends the process where it may not. */
const leastAddresses = 2_000

/** With fewer files that may be open the program is loaded file by file. */
const leastToLoadAtOnce = 256

const words = process.argv.slice(2)
// No handler for signals: the system ends the program at once, in the middle of a computation too, and the shell hears of the signal.
// What is written is safe at any moment (io/transaction.ts).
// Nobody reads on (`avtal list | head`), or the disk is full.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1))
const megabytes = Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20)
if (megabytes < leastMemory) endUnbegun(phrase('usage-memory', { megabytes, least: leastMemory }))
if (addressSpace() < leastAddresses) endUnbegun(phrase('usage-no-memory', {}))
// Before anything else is loaded, which would have taken the room.
if (words.includes('verify')) spareMemory()
if (fileHandles() < leastToLoadAtOnce) await loadInTurn().catch(endUnread)
const { endByFault, runCommand } = await import('./commands.js').catch(endUnread)
process.on('uncaughtException', (cause) => void endByFault(cause, words).then(process.exit))

process.exitCode = await runCommand(words)

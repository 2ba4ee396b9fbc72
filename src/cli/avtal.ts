#!/usr/bin/env node
// The program: the words of the command line go in, an exit status comes out. What there is to say stands in commands.ts.

import { endByFault, runCommand } from './commands.js'

// No handler for signals: the system ends the program at once, in the middle of a computation too, and the shell hears of the signal.
// What is written is safe at any moment (io/transaction.ts).
const words = process.argv.slice(2)
// Nobody reads on (`avtal list | head`), or the disk is full.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1))
process.on('uncaughtException', (cause) => void endByFault(cause, words).then(process.exit))

process.exitCode = await runCommand(words)

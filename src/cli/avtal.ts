#!/usr/bin/env node
// The program: the words of the command line go in, an exit status comes out. What there is to say stands in commands.ts.

import { runCommand } from './commands.js'

// A signal waits for the step that runs, so that files and manifest are written together or not at all.
process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))
// Nobody reads on (`avtal list | head`), or the disk is full.
process.stdout.on('error', () => process.exit(1))

process.exitCode = await runCommand(process.argv.slice(2))

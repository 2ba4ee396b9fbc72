// Laid under a process by `node --require`: tells on file descriptor 3 what it has used, all its threads included.

const { writeSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')
const { peakMemory } = require('./peak-memory.cjs')

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    writeSync(3, JSON.stringify({ time: (user + system) / 1000, wall: performance.now(), peak: peakMemory() }))
  })

// What is installed with the program -> known faults in it, as npm's registry has them: status 1 where there is one of at least
// moderate gravity, 2 where the registry in use answers no such questions, so that nothing was looked up.

import { spawnSync } from 'node:child_process'

const { stdout } = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], {
  cwd: new URL('..', import.meta.url),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
})
const found = parsed(stdout)?.metadata?.vulnerabilities
if (found === undefined) {
  process.stdout.write('audit: not checked, the registry in use does not answer what is known of packages\n')
  process.exitCode = 2
} else {
  const { moderate, high, critical } = found
  const grave = moderate + high + critical
  process.stdout.write(`${grave === 0 ? 'audit: no known fault in what is installed' : stdout}\n`)
  process.exitCode = grave === 0 ? 0 : 1
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

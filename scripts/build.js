// Makes the program (bundle.js) and puts `avtal` beside the commands of the dependencies, where `npx avtal` looks first. With a `bin` in
// package.json npx would install the folder into a cache of the user's and compile it there once more. On Windows, where
// links need rights, the three files that npm writes for the commands of packages take the link's place.

import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join('dist', 'cli', 'avtal.js')
const command = join(root, 'node_modules', '.bin', 'avtal')

await bundle(join(root, 'src'), join(root, 'dist'))

chmodSync(join(root, program), 0o755)
mkdirSync(dirname(command), { recursive: true })
if (process.platform === 'win32') {
  const { default: cmdShim } = await import('cmd-shim')
  await cmdShim(join(root, program), command)
} else {
  rmSync(command, { force: true })
  symlinkSync(join('..', '..', program), command)
}

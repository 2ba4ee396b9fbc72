// package-lock.json -> what a user installs with the program: packages, versions, licences; as a table for docs/dependencies.md.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../support/library.js'

/** A package that runs in a user's hands: not one that only tests, lint or judges need. */
export type InstalledPackage = { name: string; version: string; licence: string }

/** The licences under which the program may be handed on together with a package (EUPL-1.2, article 5 and appendix). */
export const permittedLicences = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
] as const

/** Every package of the lock file that is not for development alone, in order of name and version, each once. */
export function installedPackages(): InstalledPackage[] {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as LockFile
  const packages = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? licenceOfText(path),
    }))
  const byName = new Map(packages.map((entry) => [`${entry.name}@${entry.version}`, entry]))
  return [...byName.values()].sort((left, right) => {
    const [a, b] = [`${left.name} ${left.version}`, `${right.name} ${right.version}`]
    return a < b ? -1 : a > b ? 1 : 0
  })
}

/** The table of docs/dependencies.md: a row for each licence, with the packages under it. */
export function licenceTable(packages: readonly InstalledPackage[]): string {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort()
  const rows = licences.map((licence) => {
    const under = packages.filter((entry) => entry.licence === licence)
    return `| ${licence} | ${under.length} | ${under.map(({ name, version }) => `${name} ${version}`).join(', ')} |`
  })
  return ['| licence | packages | which |', '|---|---|---|', ...rows, ''].join('\n')
}

type LockFile = {
  packages: Record<string, { version: string; license?: string; dev?: boolean; devOptional?: boolean }>
}

/** The licence of a package that names none in its package.json: by the first line of the licence that it encloses. */
function licenceOfText(path: string): string {
  const file = join(projectRoot, path, 'LICENSE')
  const firstLine = existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[0] ?? '') : ''
  return firstLine.trim() === 'MIT License' ? 'MIT' : 'unknown'
}

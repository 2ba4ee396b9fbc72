// docs/dependencies.md against package.json and the lock file. After a change: UPDATE=1 npx vitest run test/docs/dependencies.test.ts.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../support/library.js'
import { installedPackages, licenceTable, permittedLicences } from './licences.js'

const file = join(projectRoot, 'docs', 'dependencies.md')
const heading = '## What is installed, by licence\n'
const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}

test('the list of installed packages by licence is made from the lock file (UPDATE=1 renews it)', () => {
  const [reasons = '', list = ''] = readFileSync(file, 'utf8').split(heading)
  const intro = list.slice(0, list.indexOf('| licence |'))
  const page = `${reasons}${heading}${intro}${licenceTable(installedPackages())}`
  if (process.env['UPDATE'] !== undefined) writeFileSync(file, page)
  expect(readFileSync(file, 'utf8')).toBe(page)
})

test('every installed package is under a licence that the program may be handed on with', () => {
  const permitted: readonly string[] = permittedLicences
  expect(installedPackages().filter(({ licence }) => !permitted.includes(licence))).toEqual([])
})

test('every package that package.json names has its reason in the page, and is held at one version', () => {
  const reasons = readFileSync(file, 'utf8').split(heading)[0] ?? ''
  const names = Object.keys(manifest.dependencies)
  expect(
    names.filter((name) => !reasons.includes(name.replace(/^(?:mdast-util|micromark-extension)-gfm-.*/, 'mdast'))),
  ).toEqual([])
  expect(Object.values(manifest.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('the bill of materials lists the installed packages with their versions, and no others', () => {
  const printed = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: projectRoot, encoding: 'utf8' })
  const bill = JSON.parse(printed) as BillOfMaterials
  const listed = new Set(bill.components.map(({ name, version }) => `${name} ${version}`))
  const references = new Set(['avtal', ...bill.components.map((component) => component['bom-ref'])])
  expect(bill.bomFormat).toBe('CycloneDX')
  expect(bill.metadata.component.name).toBe('avtal')
  expect([...listed].sort()).toEqual(
    [...new Set(installedPackages().map(({ name, version }) => `${name} ${version}`))].sort(),
  )
  expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((other) => !references.has(other))).toEqual([])
})

type BillOfMaterials = {
  bomFormat: string
  metadata: { component: { name: string } }
  components: { name: string; version: string; 'bom-ref': string }[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

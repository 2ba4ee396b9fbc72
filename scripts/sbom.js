// package-lock.json -> a bill of materials (CycloneDX, JSON) on standard output: what runs in a user's hands. npm makes it; what is
// for development alone is taken out here, since `npm sbom --omit dev` also leaves out what a package and a tool both need.

import { execFileSync } from 'node:child_process'

const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], {
  cwd: new URL('..', import.meta.url),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
})
const bill = JSON.parse(printed)

// npm names the program after its folder.
bill.metadata.component.name = bill.metadata.component.purl.replace(/^pkg:npm\/|@.*$/g, '')
bill.components = bill.components.filter((component) => !isForDevelopment(component))

const kept = new Set([bill.metadata.component, ...bill.components].map((component) => component['bom-ref']))
bill.dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }))

process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`)

function isForDevelopment({ properties = [] }) {
  return properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')
}

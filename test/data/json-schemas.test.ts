import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../src/library/json-schemas.js'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'schemas')

describe('JSON Schemas for editors', () => {
  const schemas = jsonSchemas()
  if (process.env['UPDATE'] === '1') {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of Object.entries(schemas)) writeFileSync(join(folder, name), text)
  }

  it.each(Object.keys(schemas))('%s in docs/schemas is that of the program (UPDATE=1 renews it)', (name) => {
    const path = join(folder, name)
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(schemas[name])
  })

  it('there are no others in docs/schemas', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(schemas).sort())
  })

  it('describe the fields, so that an editor can show what they mean', () => {
    expect(schemas['agreement.schema.json']).toContain('date of the version; the only date that goes into files')
  })
})

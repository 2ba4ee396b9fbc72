// A folder of trusted authorities as it lies on a disk: what is read of it, and what is told of the rest.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readTrust } from '../../src/io/trust-folder.js'
import { isRefusal } from '../../src/app/request/outcome.js'
import { asDer, asPem, madeBy, revocationList, trustedList } from '../support/authorities.js'
import { withLimit } from '../support/limits.js'
import { signedList } from '../support/signed-list.js'
import type { SeenList } from '../../src/archive/trust/list-signers.js'

const root = madeBy({ name: 'Prov Rot', authority: true })
const other = madeBy({ name: 'Annan Rot', authority: true })
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avtal-trust-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content)

function lists(): readonly SeenList[] {
  const found = readTrust(folder)
  return isRefusal(found) ? [] : found.value.lists
}

function read(): { readonly anchors: number; readonly revocations: number; readonly problems: readonly string[] } {
  const found = readTrust(folder)
  if (isRefusal(found)) throw new Error('refused')
  const { value, problems } = found
  return {
    anchors: value.anchors.size,
    revocations: value.revocations.length,
    problems: problems.map(({ entry, place }) => `${entry} ${place.file.replace(folder, '')}`),
  }
}

describe('a folder of trusted authorities', () => {
  test('holds certificates in every form, lists and trusted lists, in folders too', () => {
    write('both.pem', `some words before\n${asPem(root, other)}`)
    write('one.der', asDer(root))
    mkdirSync(join(folder, 'lists'))
    write('lists/SE.xml', trustedList([{ signer: madeBy({ name: 'Tredje', authority: true }) }]))
    write('lists/root.crl', revocationList(root))
    const pem = Buffer.from(revocationList(other)).toString('base64')
    write('lists/other.CRL', `-----BEGIN X509 CRL-----\r\n${pem}\r\n-----END X509 CRL-----\r\n`)
    write('README.md', 'where they come from')
    expect(read()).toEqual({ anchors: 3, revocations: 2, problems: ['trust/list#unsigned /lists/SE.xml'] })
  })

  test.each<[string, string, string | Uint8Array]>([
    ['trust/file#certificates', 'a.pem', 'nothing'],
    ['trust/file#certificates', 'a.crt', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    ['trust/file#certificates', 'a.cer', Buffer.concat([asDer(root), Buffer.from('more')])],
    ['trust/file#certificates', 'a.der', revocationList(root)],
    ['trust/file#revoked', 'a.crl', asDer(root)],
    ['trust/file#list', 'a.xml', '<list/>'],
    ['trust/file#list', 'a.xml', '<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#">'],
    [
      'trust/file#list',
      'a.xml',
      trustedList([]).replace('?>', '?><!DOCTYPE TrustServiceStatusList [<!ENTITY a "b">]>'),
    ],
    [
      'trust/list#broken',
      'a.xml',
      signedList(root, { services: [{ signer: other }] }).replace('granted', 'accredited'),
    ],
  ])('is told to hold a faulty file: %s, %s', (entry, name, content) => {
    write('right.pem', asPem(root))
    write(name, content)
    expect(read()).toEqual({ anchors: 1, revocations: 0, problems: [`${entry} /${name}`] })
  })

  test('is told to be empty', () => {
    write('README.md', 'nothing yet')
    expect(read().problems).toEqual(['trust/empty '])
  })

  test('is told where a link leads out of it', () => {
    write('right.pem', asPem(root))
    symlinkSync('/etc/hostname', join(folder, 'out.pem'))
    expect(read().problems).toEqual(['sources/link /out.pem'])
  })

  test('is told to be past a limit', () => {
    write('a.pem', asPem(root))
    write('b.pem', asPem(other))
    write('c.pem', asPem(madeBy({ name: 'Tredje', authority: true })))
    expect(withLimit('trust-files', 2, () => read().problems)).toEqual(['limit/exceeded '])
    expect(withLimit('trust-certificates', 1, () => read().problems)).toEqual(['limit/exceeded '])
    expect(withLimit('trust-file-size', 10, () => read().problems[0])).toBe('limit/exceeded /a.pem')
    expect(withLimit('trust-list-size', 10, () => read().problems[0])).toBe('limit/exceeded /a.pem')
  })

  test('has lists, each with who has signed it and how that is known', () => {
    write('a.pem', asPem(root))
    expect(lists()).toEqual([])
    write('SE.xml', signedList(root, { services: [{ signer: other }] }))
    write('NO.xml', signedList(other, {}))
    expect(lists()).toMatchObject([
      { file: `${folder}/NO.xml`, signer: 'Annan Rot', known: null },
      { file: `${folder}/SE.xml`, signer: 'Prov Rot', known: 'certificate' },
    ])
    expect(read()).toEqual({ anchors: 2, revocations: 0, problems: [] })
  })

  test('is refused where it is none', () => {
    expect(isRefusal(readTrust(join(folder, 'nowhere')))).toBe(true)
  })
})

// Packages with signed originals whose certificates are held against who is trusted: what is written, what is refused, what is
// verified again, and what all of it says.

import { beforeAll, describe, expect, test } from 'vitest'
import { originalSignatures, seenSignatures } from '../../src/app/packages/trusted-signatures.js'
import { packageManifestSchema } from '../../src/archive/package/manifest.js'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import { storeOf, type TrustStore } from '../../src/archive/trust/store.js'
import { packagesOf, thisProgram } from '../support/archive.js'
import { threeSteps } from '../support/authorities.js'
import { librarySources } from '../support/library.js'
import { withSignature, type Signer } from '../support/signed-pdf.js'
import type { ArchiveAsked } from '../../src/app/archive.js'

const sources = librarySources()
const { root, signer } = threeSteps()
const other = threeSteps()
const trusting = ({ certificate }: Signer): TrustStore => storeOf([{ certificate, recognised: null, scope: 'all' }], [])
const place = { file: 'package/original.pdf', line: 1, column: 1 }
let original: Uint8Array
beforeAll(async () => {
  const [made] = (await packagesOf(sources)).packages
  const issued = made?.files.get('documents/cooperation-all-sv.pdf') ?? new Uint8Array()
  original = withSignature(issued, signer, { beside: 'D:20260302101500Z' })
})

const archived = (asked: Partial<ArchiveAsked>): ReturnType<typeof packagesOf> =>
  packagesOf(sources, { signed: [{ path: 'signed.pdf', bytes: original, instance: null }], ...asked })

describe('a package whose original is signed', () => {
  test('tells who is trusted, and verifies, made again too', async () => {
    const { packages, problems } = await archived({ trust: trusting(root), profiles: ['eark-sip'] })
    const [{ files } = { files: new Map<string, Uint8Array>() }] = packages
    const text = (path: string): string => new TextDecoder().decode(files.get(path))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const { originals } = packageManifestSchema.parse(JSON.parse(text('metadata/other/manifest.json')))
    expect(originals[0]?.signatures?.[0]?.trust).toMatchObject({
      anchor: 'Prov Rot',
      time: '2026-03-02T10:15:00Z',
      proof: 'claimed',
      revocation: 'not-checked',
      checked: '2030-01-01',
    })
    expect(text('representations/original/metadata/preservation/premis.xml')).toContain(
      'leads to the trusted authority Prov Rot',
    )
    expect(text('documentation/cover.html')).toContain('Certifikatkedjan leder till den betrodda utfärdaren Prov Rot')
    expect(text('documentation/cover.html')).toContain(
      'tiden är den som underskriften själv anger; om något certifikat',
    )
    const verified = await verifyPackage(files, 'package', thisProgram, new Map(), trusting(root))
    expect(verified.problems).toEqual([])
    expect(verified.signatures).toMatchObject([{ signer: 'Eva Lind', trust: { kind: 'trusted' } }])
    const again = await verifyPackage(files, 'package', null, new Map(), trusting(other.root))
    expect(again.problems).toMatchObject([{ rule: 'trust/signature' }])
    const unasked = await verifyPackage(files, 'package', null)
    expect(unasked.signatures).toMatchObject([{ signer: 'Eva Lind', trust: { kind: 'not-checked' } }])
  })

  test('is not written where the original leads to nobody who is trusted', async () => {
    const { packages, problems } = await archived({ trust: trusting(other.root) })
    expect(packages).toEqual([])
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'trust/signature', place: { file: 'signed.pdf' } },
    ])
  })

  test('tells nothing of trust where that was not asked, and says so', async () => {
    const [made] = (await archived({})).packages
    const text = (path: string): string => new TextDecoder().decode(made?.files.get(path))
    expect(text('manifest.json')).not.toContain('"trust"')
    expect(text('cover.html')).toContain('inte kontrollerat mot någon förteckning över betrodda utfärdare')
  })
})

describe('what was found of a signature', () => {
  test('stays with the same one where it is not asked again', async () => {
    const asked = { store: trusting(root), today: '2026-12-03' }
    const { value: before } = await originalSignatures(original, place, asked, [])
    const { value } = await originalSignatures(original, place, null, before)
    expect(before[0]?.trust).toMatchObject({ checked: '2026-12-03' })
    expect(value).toEqual(before)
    const strange = before.map((one) => ({ ...one, certificate: 'another' }))
    expect((await originalSignatures(original, place, null, strange)).value[0]).not.toHaveProperty('trust')
  })

  test('is that it cannot be read, in a file that is none', async () => {
    const { problems } = await seenSignatures(Buffer.from('%PDF-1.7'), place, trusting(root))
    expect(problems).toMatchObject([{ rule: 'trust/signature', values: { file: 'original.pdf', signer: '–' } }])
  })
})

// Which files belong to the agreement and to its annexes, and what each is, as ERMS names them (`appendix`).

import { namedFormat } from './formats.js'
import { element } from './xml.js'
import type { ArchivedAnnex, ArchivedInstance, PackageFile } from '../package/instance.js'
import { earkLayout } from '../package/layout.js'
import { editionInWords, kindInWords, translationInWords } from '../package/words.js'
import type { XmlElement } from '../package/xml.js'

/** A file of a record, and what it is. */
export interface DescribedFile extends PackageFile {
  readonly description: string | null
  /** True where it has electronic signatures. */
  readonly isSigned: boolean
}

/** The files of the agreement: what was signed, then each edition in its formats, and as far as it is public. */
export function filesOfAgreement(instance: ArchivedInstance): DescribedFile[] {
  const { editions, originals, language } = instance
  return [
    ...originals.map((original) => ({
      path: earkLayout('original', original.name),
      bytes: original.bytes,
      description: kindInWords(original, language),
      isSigned: original.kind !== 'scan',
    })),
    ...editions.flatMap((edition) => {
      const what = [editionInWords(edition, language), translationInWords(edition, language)]
      const texts = (...more: readonly string[]): string =>
        [...what.flatMap((one) => one?.replace(/\.$/, '') ?? []), ...more].join('. ')
      const { files, masked } = edition
      return [
        ...files.map(({ format, name, bytes }) => {
          return { path: earkLayout(format, name), bytes, description: texts(), isSigned: false }
        }),
        ...(masked === null
          ? []
          : [
              {
                path: earkLayout('pdf', masked.name),
                bytes: masked.bytes,
                description: texts(language.archive.masked),
                isSigned: false,
              },
            ]),
      ]
    }),
  ]
}

/** The file of an annex that has one. */
export function filesOfAnnex({ file }: ArchivedAnnex): DescribedFile[] {
  if (file === null) return []
  return [{ path: earkLayout('annex', file.name), bytes: file.bytes, description: null, isSigned: false }]
}

/** The files as a record names them; nothing where it has none. */
export function appendices(files: readonly DescribedFile[]): XmlElement[] {
  if (files.length === 0) return []
  const appendix = (file: DescribedFile): XmlElement => {
    const { pronom, mediaType } = namedFormat(file)
    const name = file.path.split('/').at(-1) ?? file.path
    return element(
      'appendix',
      { name, description: file.description ?? undefined, fileFormat: pronom ?? mediaType, path: file.path },
      ...(file.isSigned ? [element('eSignature', { present: 'true' })] : []),
    )
  }
  return [element('additionalInformation', {}, ...files.map(appendix))]
}

// A Document as it was issued -> the one that the public gets, by the publication profile of its agreement: confidential
// passages masked, no lines to sign, names of those who sign only by choice.

import type { PublicationData } from '../data/agreement.js'
import type { LanguageForms } from '../data/language.js'
import type { Document, RunningText, SignatureBlock } from '../model/document.js'
import { gatherer, map, type PlainNode } from '../model/map.js'
import { maskedDocument, maskPassages } from '../text/masked.js'

type Languages = ReadonlyMap<string, LanguageForms>

/** The public edition, without places in source files. Nothing that it leaves out is in it. */
export function publicDocument(document: Document, profile: PublicationData, languages: Languages): Document {
  return maskedDocument(withoutSigning(document, profile, languages), languages)
}

/** The same with the places of what is left, for those who tell problems of it. */
export function publicDocumentWithPlaces(document: Document, profile: PublicationData, languages: Languages): Document {
  return maskPassages(withoutSigning(document, profile, languages), languages)
}

/** Without what only the original is for: lines to sign and boxes for initials. Its pages say what it is. */
function withoutSigning(document: Document, profile: PublicationData, languages: Languages): Document {
  const changed = map(document, (node, within) => {
    if (isSigned(node)) return publicBlock(node as unknown as SignatureBlock, profile)
    return signedIn(node).length === 0 ? node : within(node)
  })
  return { ...changed, furniture: publicFurniture(document, languages) }
}

function isSigned({ field, lines }: PlainNode): boolean {
  return typeof field === 'string' && Array.isArray(lines)
}

const signedIn = gatherer((node) => (isSigned(node) ? [true] : []))

function publicBlock(block: SignatureBlock, { signatories }: PublicationData): SignatureBlock {
  const shown = signatories === 'names' ? ['name', 'title'] : ['title']
  return {
    ...block,
    lines: block.lines.filter(({ kind, value }) => shown.includes(kind) && value !== null),
    name: signatories === 'names' ? block.name : null,
  }
}

function publicFurniture({ furniture, languages: codes }: Document, languages: Languages): RunningText {
  const marks = [...new Set(codes.flatMap((code) => languages.get(code)?.words.publicEdition ?? []))]
  const mark = [...(furniture.mark === null ? [] : [furniture.mark]), marks.join(' / ')].join(' · ')
  return { ...furniture, mark, copy: null, initials: null }
}

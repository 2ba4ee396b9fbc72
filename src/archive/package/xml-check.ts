// XML and the schemas at hand -> whether it is well formed, and valid where a schema knows its namespace. Nothing is
// fetched: a schema finds those that it imports among the others, by path or else by name.

import {
  closeBuffer,
  openBuffer,
  readBuffer,
  xmlCleanupInputProvider,
  XmlDocument,
  XmlLibError,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm'

export interface XmlChecked {
  /** False where no schema was there for its namespace: then it is known to be well formed, and no more. */
  readonly bySchema: boolean
  /** What is wrong, each with its line; empty for what is right. */
  readonly faults: readonly { readonly line: number; readonly message: string }[]
}

/** Schemas by the paths of their files. */
export type Schemas = ReadonlyMap<string, Uint8Array>

/** Checks one XML file. */
export function checkXml(bytes: Uint8Array, schemas: Schemas): XmlChecked {
  xmlRegisterInputProvider({
    match: (name) => imported(name, schemas) !== null,
    open: (name) => openBuffer(imported(name, schemas) ?? new Uint8Array()),
    read: readBuffer,
    close: (handle) => {
      closeBuffer(handle)
      return true
    },
  })
  try {
    return checkParsed(bytes, schemas)
  } finally {
    xmlCleanupInputProvider()
  }
}

function checkParsed(bytes: Uint8Array, schemas: Schemas): XmlChecked {
  let document: XmlDocument
  try {
    document = XmlDocument.fromBuffer(bytes)
  } catch (cause) {
    return { bySchema: false, faults: faultsOf(cause) }
  }
  try {
    const name = schemaOf(document.root.namespaceUri, schemas)
    if (name === null) return { bySchema: false, faults: [] }
    validate(document, schemas.get(name) ?? new Uint8Array(), name)
    return { bySchema: true, faults: [] }
  } catch (cause) {
    return { bySchema: true, faults: faultsOf(cause) }
  } finally {
    document.dispose()
  }
}

function validate(document: XmlDocument, schema: Uint8Array, name: string): void {
  const parsed = XmlDocument.fromBuffer(schema, { url: name })
  try {
    const validator = XsdValidator.fromDoc(parsed)
    try {
      validator.validate(document)
    } finally {
      validator.dispose()
    }
  } finally {
    parsed.dispose()
  }
}

/** The schema for a namespace that has elements to begin with; catalogues of types have none. */
function schemaOf(namespace: string, schemas: Schemas): string | null {
  const fits = [...schemas].filter(([, bytes]) => {
    const text = new TextDecoder().decode(bytes)
    return text.includes(`targetNamespace="${namespace}"`) && /<(?:\w+:)?element name=/.test(text)
  })
  return fits[0]?.[0] ?? null
}

function faultsOf(cause: unknown): XmlChecked['faults'] {
  const details = cause instanceof XmlLibError ? cause.details : undefined
  if (details !== undefined && details.length > 0)
    return details.map(({ line, message }) => ({ line, message: message.trim().replace(/\{[^}]*\}/g, '') }))
  return [{ line: 1, message: cause instanceof Error ? cause.message.trim() : String(cause) }]
}

/** The schema that another one asks for: at that place, or of that name, where it is asked for by an address. */
function imported(path: string, schemas: Schemas): Uint8Array | null {
  const name = path.split('/').at(-1) ?? path
  const other = [...schemas.keys()].find((one) => one === name || one.endsWith(`/${name}`))
  return schemas.get(path) ?? schemas.get(other ?? '') ?? null
}

// How YAML is parsed, by whoever reads a file and by whoever changes it.

import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml'

/** Core schema of YAML 1.2, so that dates stay text and `no` is a word. */
export const yamlOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  /* The parser compares each key with all before it: whoever has to know looks for himself. */
  uniqueKeys: false,
  prettyErrors: false,
} as const satisfies ParseOptions & DocumentOptions & SchemaOptions

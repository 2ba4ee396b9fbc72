// The shape of content/glossary.yaml: words that have an agreed counterpart in other languages, and words that look alike
// and mean different things.

import * as z from 'zod'
import { withTexts } from './form-name.js'
import { languageCode } from './scalars.js'

const words = z.string().min(1)

const term = z
  .strictObject({
    area: z
      .enum(['basis', 'body', 'structure', 'money', 'term', 'dispute', 'data', 'registry', 'signing'])
      .describe('what the word is about'),
    attested: z
      .record(languageCode, z.enum(['confirmed', 'partly', 'general']))
      .describe('how well the counterpart is attested: by a source, in parts by a source, by general knowledge'),
    accepted: z.record(languageCode, z.array(words)).optional().describe('what may stand for it besides, by language'),
    alone: z
      .literal(true)
      .optional()
      .describe('the word counts only where it stands alone, not at the end of a compound'),
    note: z.string().optional(),
  })
  .catchall(words.describe('the word in a language, by its code, in its basic form'))

const falseFriend = z.strictObject({ note: z.string() }).catchall(words.describe('the word in a language, by its code'))

/** Shape of content/glossary.yaml. */
export const glossarySchema = withTexts(
  z.strictObject({ terms: z.array(term), falseFriends: z.array(falseFriend) }),
  'glossary',
)

export type Glossary = z.infer<typeof glossarySchema>
export type GlossaryTerm = Glossary['terms'][number]

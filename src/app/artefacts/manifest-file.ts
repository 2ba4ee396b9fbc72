// What is read of an earlier manifest, checked before any of its paths is trusted: a file that it lists may be deleted.

import * as z from 'zod'
import { listOf } from '../../data/first-fault.js'
import { innerPath } from '../../data/scalars.js'

export const manifestFile = {
  list: 'instances',
  lists: {
    instances: z.object({
      agreement: z.string(),
      instance: z.string(),
      version: z.string(),
      editions: listOf(
        z.object({
          language: z.string(),
          files: listOf(z.object({ path: innerPath, sha256: z.string() })),
        }),
      ),
    }),
  },
} as const

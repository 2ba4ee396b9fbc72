// Everything that can be asked, by its name in the address.

import type { Ask } from './ask.js'
import { agreement } from './views/agreement.js'
import { clauses } from './views/clauses.js'
import { edit, editSchema, file, save, saveSchema } from './views/files.js'
import { home } from './views/home.js'
import { insertables } from './views/insertables.js'
import { page, pages, reading } from './views/pages.js'
import { search } from './views/search.js'

/** Asks: nothing changes by them. */
export const questions: Readonly<Record<string, (ask: Ask) => unknown>> = {
  agreement,
  clauses,
  file,
  home,
  insertables,
  pages,
  search,
}

/** Asks whose answer is a document of its own, with its type. */
export const documents: Readonly<Record<string, { readonly type: string; readonly answer: (ask: Ask) => string }>> = {
  page: { type: 'image/svg+xml; charset=utf-8', answer: page },
  reading: { type: 'text/html; charset=utf-8', answer: reading },
}

/** Changes, each with the shape of what is sent. */
export const changes: Readonly<Record<string, (ask: Ask, body: unknown) => unknown>> = {
  edit: (ask, body) => edit(ask, editSchema.parse(body)),
  save: (ask, body) => save(ask, saveSchema.parse(body)),
}

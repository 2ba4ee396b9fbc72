// Everything that can be asked, by its name in the address.

import type { Ask } from './ask.js'
import { accept, acceptSchema } from './acts/accept.js'
import { annex, annexSchema } from './acts/annex.js'
import { importFile, importSchema } from './acts/import.js'
import { beginAgreement, beginSchema } from './acts/begin.js'
import { build, buildSchema } from './acts/build.js'
import { commit, commitSchema } from './acts/commit.js'
import { archive, archiveSchema, publish, publishSchema, verify, verifySchema } from './acts/deliver.js'
import {
  confirm,
  confirmSchema,
  issue,
  issueSchema,
  record,
  recordSchema,
  withdraw,
  withdrawSchema,
} from './acts/record.js'
import type { ActName, Done } from './protocol.js'
import { agreement } from './views/agreement.js'
import { archiving } from './views/archiving.js'
import { changes as changesView, lines, undo, undoSchema } from './views/changes.js'
import { clauses } from './views/clauses.js'
import { confirmation } from './views/confirmation.js'
import { edit, editSchema, file, problems, save, saveSchema } from './views/files.js'
import {
  addBody,
  addClause,
  blank,
  bodies,
  changeForm,
  effects,
  fields,
  form,
  formChangeSchema,
  newBodySchema,
  ownClauseSchema,
} from './views/forms.js'
import { counts, home } from './views/home.js'
import { insertables } from './views/insertables.js'
import { page, pages, reading } from './views/pages.js'
import { list, listSchema, register, sheet } from './views/register.js'
import { search } from './views/search.js'
import { start } from './views/start.js'

/** Asks: nothing changes by them. */
export const questions: Readonly<Record<string, (ask: Ask) => unknown>> = {
  agreement,
  archiving,
  blank,
  bodies,
  changes: changesView,
  clauses,
  confirmation,
  counts,
  effects,
  fields,
  file,
  form,
  home,
  insertables,
  lines,
  pages,
  problems,
  register,
  search,
  start,
}

/** Asks whose answer is a document of its own, with its type. */
export const documents: Readonly<Record<string, { readonly type: string; readonly answer: (ask: Ask) => string }>> = {
  page: { type: 'image/svg+xml; charset=utf-8', answer: page },
  reading: { type: 'text/html; charset=utf-8', answer: reading },
}

/** What is sent, each with its shape: changes, and what is only read. */
export const changes: Readonly<Record<string, (ask: Ask, body: unknown) => unknown>> = {
  body: (ask, body) => addBody(ask, newBodySchema.parse(body)),
  clause: (ask, body) => addClause(ask, ownClauseSchema.parse(body)),
  form: (ask, body) => changeForm(ask, formChangeSchema.parse(body)),
  edit: (ask, body) => edit(ask, editSchema.parse(body)),
  list: (ask, body) => list(ask, listSchema.parse(body)),
  save: (ask, body) => save(ask, saveSchema.parse(body)),
  undo: (ask, body) => undo(ask, undoSchema.parse(body)),
}

/** What a file is sent with, by its bytes; the rest of what is asked stands in a header. */
export const uploads: Readonly<Record<string, (ask: Ask, asked: unknown, bytes: Uint8Array) => unknown>> = {
  'act/annex': (ask, asked, bytes) => annex(ask, annexSchema.parse(asked), bytes),
  'act/import': (ask, asked, bytes) => importFile(ask, importSchema.parse(asked), bytes),
  sheet: (ask, _, bytes) => sheet(ask, bytes),
}

/** Acts on the files as they lie on the disk: they take their time, and other questions are answered meanwhile. */
export const acts: Readonly<Record<Exclude<ActName, 'annex' | 'import'>, (ask: Ask, body: unknown) => Promise<Done>>> =
  {
    accept: (ask, body) => accept(ask, acceptSchema.parse(body)),
    archive: (ask, body) => archive(ask, archiveSchema.parse(body)),
    build: (ask, body) => build(ask, buildSchema.parse(body)),
    commit: (ask, body) => commit(ask, commitSchema.parse(body)),
    confirm: (ask, body) => confirm(ask, confirmSchema.parse(body)),
    issue: (ask, body) => issue(ask, issueSchema.parse(body)),
    new: (ask, body) => beginAgreement(ask, beginSchema.parse(body)),
    publish: (ask, body) => publish(ask, publishSchema.parse(body)),
    record: (ask, body) => record(ask, recordSchema.parse(body)),
    verify: (ask, body) => verify(ask, verifySchema.parse(body)),
    withdraw: (ask, body) => withdraw(ask, withdrawSchema.parse(body)),
  }

// Home, an agreement as a page, and its facts by form, as a person goes through them.

import { type CheckGroup } from '../check.js'

export const agreementsAndPages: CheckGroup = { name: 'agreement', checks: [] }

// How wide the window is, in the three ways in which views are laid out.

import { signal } from '@preact/signals'

export type Width = 'narrow' | 'middle' | 'wide'

const middle = matchMedia('(min-width: 45rem)')
const wide = matchMedia('(min-width: 80rem)')

const now = (): Width => (wide.matches ? 'wide' : middle.matches ? 'middle' : 'narrow')

export const width = signal<Width>(now())

for (const query of [middle, wide])
  query.addEventListener('change', () => {
    width.value = now()
  })

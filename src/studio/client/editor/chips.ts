// Slots in an editor: with their present value where it is known, as they are written where the cursor stands in one. The text itself
// is never changed by it.

import { StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'
import { ownWords, slotKey, slotsIn } from './slots.js'

/** Values of slots, by how they are written (`slotKey`). */
export type SlotValues = ReadonlyMap<string, string>

const setValues = StateEffect.define<SlotValues>()

/** Gives an editor the values of the instance that is looked at. */
export function showValues(view: EditorView, values: SlotValues): void {
  if (view.state.field(valuesField, false) !== values) view.dispatch({ effects: setValues.of(values) })
}

class Chip extends WidgetType {
  constructor(
    readonly slot: string,
    readonly value: string,
  ) {
    super()
  }

  override eq(other: Chip): boolean {
    return other.slot === this.slot && other.value === this.value
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'cm-chip'
    chip.textContent = this.value
    chip.title = this.slot
    return chip
  }

  override ignoreEvent(): boolean {
    return false
  }
}

const valuesField = StateField.define<SlotValues>({
  create: () => new Map(),
  update: (values, { effects }) => effects.reduce((now, effect) => (effect.is(setValues) ? effect.value : now), values),
})

const marks = StateField.define<DecorationSet>({
  create: decorated,
  update: (before, { state, docChanged, selection, effects }) =>
    docChanged || selection !== undefined || effects.some((effect) => effect.is(setValues)) ? decorated(state) : before,
  provide: (field) => EditorView.decorations.from(field),
})

const value = Decoration.mark({ class: 'cm-slot' })
const block = Decoration.mark({ class: 'cm-slot cm-slot-block' })

function decorated(state: EditorState): DecorationSet {
  const values = state.field(valuesField)
  const { ranges } = state.selection
  const decorations = slotsIn(state.doc.toString()).map(({ from, to, text, kind }): Range<Decoration> => {
    if (kind === 'block') return block.range(from, to)
    const now = ownWords(text) ?? values.get(slotKey(text))
    const isTouched = ranges.some((range) => range.from <= to && range.to >= from)
    if (now === undefined || isTouched) return value.range(from, to)
    return Decoration.replace({ widget: new Chip(text, now) }).range(from, to)
  })
  return Decoration.set(decorations)
}

export const chips: Extension = [valuesField, marks]

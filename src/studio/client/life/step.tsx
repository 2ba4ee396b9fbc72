// What all steps of an agreement's life have in common: their words, the dialog, and the choice of a document.

import type { ComponentChildren } from 'preact'
import type { AgreementView, ToldProblem } from '../../protocol.js'
import { languageName, word } from '../words.js'
import type { Acting } from '../act.js'
import { ActDialog } from './act-dialog.js'
import { Asked } from '../parts/questions.js'

/** In the order in which an agreement goes through them. */
export const stepNames = [
  ...(['annex', 'build', 'issue', 'signed', 'copy', 'decision', 'done'] as const),
  ...(['publish', 'archive', 'verify', 'withdraw'] as const),
] as const
export type StepName = (typeof stepNames)[number]

/** What a step is shown with. */
export interface StepOf {
  readonly view: AgreementView
  readonly close: () => void
  readonly show: (problem: ToldProblem) => void
  /** Goes on to another step: that which has to come first. */
  readonly begin: (step: StepName) => void
}

interface StepDialogOf<Asked> {
  readonly name: StepName
  /** What it will do, and what its button says, where that is not what the step has. */
  readonly about?: string
  readonly button?: string
  readonly acting: Acting<Asked>
  /** Null while something that it asks for is missing. */
  readonly asked: Asked | null
  readonly close: () => void
  readonly show: (problem: ToldProblem) => void
  readonly children?: ComponentChildren
}

export function Step<Asked extends object>({ name, about, button, ...given }: StepDialogOf<Asked>) {
  return (
    <ActDialog
      title={word(`studio-life-${name}`)}
      about={about ?? (name === 'issue' ? '' : word(`studio-life-${name}-will`))}
      button={button ?? word(`studio-life-${name}-button`)}
      {...given}
    />
  )
}

/** `sv+nb` by the names of its languages. */
function editionName(edition: readonly string[]): string {
  const [left = '', right] = edition.map(languageName)
  return right === undefined ? left : word('studio-side-by-side', { left, right })
}

export function editionsIn({ editions }: AgreementView): readonly { readonly id: string; readonly name: string }[] {
  return editions.map((one) => ({ id: one.join('+'), name: editionName(one) }))
}

interface InstanceAskedOf {
  readonly view: Pick<AgreementView, 'instances'>
  readonly value: string
  readonly set: (instance: string) => void
  readonly about?: string
}

/** One document of several, or all; nothing where there is but one. */
export function InstanceAsked({ view: { instances }, value, set, about }: InstanceAskedOf) {
  if (instances.length < 2) return null
  return (
    <Asked
      id="act-instance"
      label={word('studio-instance')}
      value={value}
      set={set}
      options={[
        { id: '', name: word('studio-act-all') },
        ...instances.map(({ id, name }) => ({ id, name: name === '' ? id : name })),
      ]}
      {...(about === undefined ? {} : { about })}
    />
  )
}

// A new agreement from a Word file or a PDF: the file, and in which language its text is. Then what was found in it.

import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { useAct } from '../act.js'
import { tellImport, type ImportAsked } from '../ask.js'
import { factsAs } from '../choices.js'
import { go } from '../navigate.js'
import { Dialog } from '../parts/dialog.js'
import { FileField } from '../parts/file-field.js'
import { Asked } from '../parts/questions.js'
import { Said } from '../parts/said.js'
import { agreementRoute } from '../route.js'
import { languageName, word } from '../words.js'
import { ActDialog } from './act-dialog.js'

interface FromFileOf {
  /** Codes of languages in which an agreement can be begun. */
  readonly languages: readonly string[]
  readonly close: () => void
  /** What the agreement begins from. */
  readonly children: ComponentChildren
}

export function FromFile({ languages, close, children }: FromFileOf) {
  const acting = useAct<ImportAsked>(tellImport)
  const [file, setFile] = useState<File | null>(null)
  const [language, setLanguage] = useState('')
  const begun = acting.done?.begun
  if (begun !== undefined)
    return (
      <Dialog title={word('studio-new')} close={close} wide>
        <div class="act-result" data-color="success">
          <h3 class="ds-heading" data-size="2xs">
            {word('studio-act-done')}
          </h3>
          {(acting.done?.lines ?? []).map((line, index) => (
            <p key={index}>
              <Said text={line} />
            </p>
          ))}
          <p>{word('studio-new-file-next')}</p>
        </div>
        <div class="buttons">
          <button
            class="ds-button"
            type="button"
            onClick={() => {
              factsAs.value = 'form'
              close()
              go(agreementRoute(begun, `agreements/${begun}.yaml`))
            }}
          >
            {word('studio-new-open')}
          </button>
        </div>
      </Dialog>
    )
  return (
    <ActDialog
      title={word('studio-new')}
      about={word('studio-new-file-will')}
      button={word('studio-new-button')}
      acting={acting}
      asked={file === null ? null : { file, language: language === '' ? null : language }}
      close={close}
      show={() => undefined}
    >
      {children}
      <FileField
        id="new-file"
        label={word('studio-new-file')}
        accept=".docx,.pdf,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        about={word('studio-new-file-about')}
        fault={null}
        set={setFile}
      />
      <Asked
        id="new-file-language"
        label={word('studio-new-file-language')}
        value={language}
        set={setLanguage}
        options={[
          { id: '', name: word('studio-new-file-found') },
          ...languages.map((one) => ({ id: one, name: languageName(one) })),
        ]}
      />
    </ActDialog>
  )
}

// A PDF becomes an annex of the agreement.

import { useState } from 'preact/hooks'
import { languageName } from '../forms/reference-field.js'
import { word } from '../words.js'
import { useAct } from './act.js'
import { Asked } from './act-dialog.js'
import { Step, type StepOf } from './step.js'

export function Annex({ view, close, show }: StepOf) {
  const acting = useAct('annex')
  const [file, setFile] = useState<{ readonly name: string; readonly data: string } | null>(null)
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  const languages = [...new Set(view.editions.filter((edition) => edition.length === 1).flat())].slice(0, 2)
  const isTitled = languages.every((code) => (titles[code] ?? '').trim() !== '')
  const asked = file === null || !isTitled ? null : { agreement: view.id, title: titles, ...file }
  const act = async (what: object) => {
    const done = await acting.act(what)
    if (done?.done === true) {
      setFile(null)
      setTitles({})
    }
    return done
  }
  return (
    <Step name="annex" acting={{ ...acting, act }} {...{ asked, close, show }}>
      <div class="fact">
        <label class="ds-label" for="annex-file">
          {word('studio-annex-file')}
        </label>
        <input
          class="ds-input"
          id="annex-file"
          type="file"
          accept=".pdf,application/pdf"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? []
            if (chosen === undefined) setFile(null)
            else
              void readData(chosen).then((data) => {
                setFile({ name: chosen.name, data })
              })
          }}
        />
      </div>
      {languages.map((code) => (
        <Asked
          key={code}
          id={`annex-title-${code}`}
          label={word('studio-annex-title', { language: languageName(code) })}
          value={titles[code] ?? ''}
          set={(text) => {
            setTitles({ ...titles, [code]: text })
          }}
        />
      ))}
    </Step>
  )
}

/** The file in base 64. */
function readData(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      resolve(String(reader.result).replace(/^[^,]*,/, ''))
    })
    reader.addEventListener('error', () => {
      reject(reader.error ?? new Error(file.name))
    })
    reader.readAsDataURL(file)
  })
}

// A PDF becomes an annex of the agreement.

import { useState } from 'preact/hooks'
import { tellAnnex, type AnnexAsked } from '../ask.js'
import { languageName, word } from '../words.js'
import { useAct } from '../act.js'
import { FileField } from '../parts/file-field.js'
import { Asked } from '../parts/questions.js'
import { Step, type StepOf } from './step.js'

const megabyte = 1024 * 1024

export function Annex({ view, close, show }: StepOf) {
  const acting = useAct(tellAnnex)
  const [file, setFile] = useState<File | null>(null)
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  /* A field for a file is emptied by another in its place. */
  const [added, setAdded] = useState(0)
  const languages = view.writtenIn
  const isTitled = languages.every((code) => (titles[code] ?? '').trim() !== '')
  const isTooLarge = file !== null && file.size > view.largestAnnex
  const asked = file === null || isTooLarge || !isTitled ? null : { agreement: view.id, title: titles, file }
  const most = view.largestAnnex / megabyte
  const act = async (what: AnnexAsked) => {
    const done = await acting.act(what)
    if (done?.done === true) {
      setFile(null)
      setTitles({})
      setAdded(added + 1)
    }
    return done
  }
  return (
    <Step name="annex" acting={{ ...acting, act }} {...{ asked, close, show }}>
      <FileField
        key={added}
        id="annex-file"
        label={word('studio-annex-file')}
        accept=".pdf,application/pdf"
        about={word('studio-annex-largest', { most })}
        fault={isTooLarge ? word('studio-annex-too-large', { most }) : null}
        set={setFile}
      />
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

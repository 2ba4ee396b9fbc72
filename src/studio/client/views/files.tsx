// The files that an agreement is made of, in the order in which they are read.

import type { UsedFile } from '../../protocol.js'
import { titleOf } from '../file-title.js'
import { beginning, isUnsaved, textAt } from '../state.js'
import { word } from '../words.js'

interface FilesOf {
  readonly files: readonly UsedFile[]
  readonly chosen: string | null
  readonly choose: (path: string) => void
}

export function Files({ files, chosen, choose }: FilesOf) {
  const languages = new Set(files.flatMap(({ language }) => (language === null ? [] : [language])))
  return (
    <nav class="files" aria-label={word('studio-files')}>
      <ol>
        {files.map((file) => (
          <li key={file.path}>
            <button
              type="button"
              aria-current={file.path === chosen ? 'true' : undefined}
              data-kind={file.kind}
              onClick={() => {
                choose(file.path)
              }}
            >
              <span class="title" lang={file.language ?? undefined}>
                {titleOf(file)}
              </span>
              {languages.size > 1 && file.language !== null && <span class="code-of-language">{file.language}</span>}
              {isChanged(file) && <span class="unsaved">{word('studio-unsaved')}</span>}
              {file.usedBy.length > 1 && (
                <span class="shared">{word('studio-shared', { count: file.usedBy.length })}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
      <button
        class="ds-button files-add"
        type="button"
        data-variant="tertiary"
        aria-haspopup="dialog"
        onClick={() => {
          beginning.value = 'section'
        }}
      >
        + {word('studio-clause-new')}
      </button>
    </nav>
  )
}

/** What this page knows is newer than what it was told. */
function isChanged({ path, unsaved }: UsedFile): boolean {
  const open = textAt(path).value
  return open === null ? unsaved : isUnsaved(open)
}

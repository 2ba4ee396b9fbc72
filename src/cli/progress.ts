// A progress bar on a terminal; silence where standard error is a file or a pipe.

export interface Progress {
  readonly step: () => void
  readonly end: () => void
}

/** Opens a bar of `total` steps. */
export function openProgress(total: number, quiet: boolean): Progress {
  if (quiet || process.stderr.isTTY !== true || total === 0) return { step: () => undefined, end: () => undefined }
  const width = 30
  let done = 0
  const draw = (): void => {
    const filled = Math.round((done / total) * width)
    process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`)
  }
  draw()
  return {
    step: () => {
      done += 1
      draw()
    },
    end: () => {
      process.stderr.write('\r\u001B[K')
    },
  }
}

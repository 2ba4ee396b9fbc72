// The language in which the command line speaks to its user: what `--messages` says, or else the locale of the process.

import { messageLanguages, type MessageLanguage } from '../base/sentence.js'

/**
 * The language of help and messages. It is found before commands and options are defined, since what they say depends on it.
 * @param args the words of the command line; the last `--messages nb` or `--messages=nb` among them counts first
 * @param environment of the process: LC_ALL, LC_MESSAGES and LANG, the first that is set (POSIX, 8.2)
 */
export function messageLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): MessageLanguage {
  const given = args
    .flatMap((arg, index) =>
      arg === '--messages' ? [args[index + 1]] : (/^--messages=(.*)$/.exec(arg)?.slice(1) ?? []),
    )
    .at(-1)
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return messageLanguages.find((language) => language === given) ?? languageOf(LC_ALL || LC_MESSAGES || LANG || '')
}

/** `sv_SE.UTF-8` is Swedish; `nb_NO`, `nn_NO` and `no` are answered in bokmål. */
function languageOf(locale: string): MessageLanguage {
  if (/^sv\b/i.test(locale.replace('_', '-'))) return 'sv'
  return /^n[bno]\b/i.test(locale.replace('_', '-')) ? 'nb' : 'en'
}

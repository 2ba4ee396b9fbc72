// What commander says by itself, in the language of the command line: the words around help, and what is wrong with words
// that it cannot read. Goes in: a program, before its commands are defined. Comes out: the same, which speaks the language.

import { Help, type Command, type CommanderError } from 'commander'
import { visible } from '../base/printable.js'
import type { Tell } from '../base/phrases/tell.js'

/** Sets the headings of help and what it says of itself; commands that are added to the program take this over. */
export function speakIn(program: Command, tell: Tell): Command {
  const usual = new Help()
  const inUsage = (text: string): string =>
    text.replace('[options]', `[${tell('place-options')}]`).replace('[command]', `[${tell('place-command')}]`)
  const titles: Readonly<Record<string, string>> = {
    'Usage:': tell('title-usage'),
    'Arguments:': tell('title-arguments'),
    'Options:': tell('title-options'),
    'Commands:': tell('title-commands'),
  }
  return program
    .helpOption('-h, --help', tell('help-help'))
    .helpCommand(`help [${tell('place-command')}]`, tell('help-help'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) => inUsage(usual.commandUsage(command)),
      subcommandTerm: (command) => inUsage(usual.subcommandTerm(command)),
      optionDescription: (option) =>
        usual
          .optionDescription(option)
          .replace(/(?<=\()choices(?=: )/, tell('help-choices'))
          .replace(/(?<=[( ])default(?=: )/, tell('help-default')),
    })
    .configureOutput({ outputError: () => undefined })
}

/** What is wrong with the words of the command line, and where to read on; empty where help itself was asked for. */
export function syntaxError({ message, exitCode }: CommanderError, tell: Tell): string {
  if (exitCode === 0 || !message.startsWith('error: ')) return ''
  const [, wrong = '', several, near] = /^(.*?)(?:\n\(Did you mean (one of )?(.*)\?\))?$/s.exec(message) ?? []
  const suggestion =
    near === undefined
      ? []
      : [
          several === undefined
            ? tell('syntax-suggestion', { name: near })
            : tell('syntax-suggestions', { names: near }),
        ]
  return [inWords(wrong, tell), ...suggestion, tell('help-after-error')].map((line) => `${visible(line)}\n`).join('')
}

/** Sentences of commander (lib/command.js, lib/argument.js), with the phrases that say the same. */
const sentences: readonly (readonly [RegExp, (found: readonly string[], tell: Tell) => string])[] = [
  [/^error: unknown command '(.*)'$/s, ([command = ''], tell) => tell('syntax-unknown-command', { command })],
  [/^error: unknown option '(.*)'$/s, ([option = ''], tell) => tell('syntax-unknown-option', { option })],
  [/^error: missing required argument '(.*)'$/s, ([argument = ''], tell) => tell('syntax-missing', { argument })],
  [/^error: option '(.*)' argument missing$/s, ([option = ''], tell) => tell('syntax-option-empty', { option })],
  [/^error: required option '(.*)' not specified$/s, ([option = ''], tell) => tell('syntax-mandatory', { option })],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/s,
    ([command = '', expected, count], tell) =>
      tell('syntax-excess', { command, expected: Number(expected), count: Number(count) }),
  ],
  [
    /^error: option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    ([option = '', value = '', reason = ''], tell) =>
      tell('syntax-option', { option, value, reason: inWords(reason, tell) }),
  ],
  [/^Allowed choices are (.*)\.$/s, ([choices = ''], tell) => tell('syntax-choices', { choices })],
]

/** A sentence of commander in the language; as it is, where nothing is known of it: what this program says itself. */
function inWords(text: string, tell: Tell): string {
  for (const [pattern, sentence] of sentences) {
    const found = pattern.exec(text)
    if (found !== null) return sentence(found.slice(1), tell)
  }
  return text
}

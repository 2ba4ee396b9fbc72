// Text that may come from anywhere -> text that can stand in a message.

/** Without what could pass for something else on a screen: control characters, and the mark around names. */
export function printable(text: string): string {
  return text.replace(/[\p{C}`]/gu, '\uFFFD').slice(-300)
}

// A sentence of the program, in which names stand between backticks: these are set as what they are.

export function Said({ text }: { readonly text: string }) {
  return <>{text.split('`').map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece))}</>
}

// A paragraph -> its atoms: the smallest things that are kept, deleted or inserted, each with the text that it stands for.

import { wordOf } from '../../docx/read/pieces.js'
import { childOf, childrenOf, textOf, attributeOf, type Element } from '../../docx/read/xml.js'
import { made, withChildren } from './elements.js'

export interface Atom {
  /** Empty for what stands between letters: a note, a picture, a bookmark. */
  readonly text: string
  /**
   * `text` can be cut; `whole` cannot (a field, a tab); `note` calls one; `fixed` is a picture and the like; `mark` is the end of a range.
   */
  readonly kind: 'text' | 'whole' | 'note' | 'fixed' | 'mark'
  /** Runs, or marks, that say it. */
  readonly elements: readonly Element[]
  /** A link or a content control around it. */
  readonly around: Element | null
  /** For a note: its id. */
  readonly note: string | null
}

/** The atoms of a paragraph in order. */
export function atomsOf(paragraph: Element): Atom[] {
  const atoms: Atom[] = []
  const field: { elements: Element[]; text: string; depth: number; isResult: boolean } = {
    elements: [],
    text: '',
    depth: 0,
    isResult: false,
  }
  const push = (atom: Partial<Atom> & Pick<Atom, 'kind' | 'elements'>, around: Element | null): void => {
    atoms.push({ text: '', note: null, around, ...atom })
  }
  const visitRun = (run: Element, around: Element | null): void => {
    const properties = childOf(run, 'w:rPr')
    const alone = (child: Element): Element => made('w:r', {}, properties === null ? [child] : [properties, child])
    for (const child of childrenOf(run)) {
      if (child === properties) continue
      const type = child.name === 'w:fldChar' ? attributeOf(child, 'fldCharType') : null
      if (type === 'begin') field.depth += 1
      if (field.depth > 0) {
        field.elements.push(alone(child))
        if (type === 'separate' && field.depth === 1) field.isResult = true
        else if (field.isResult) field.text += saidBy(child)
        if (type === 'end') field.depth -= 1
        if (field.depth > 0) continue
        push({ kind: 'whole', text: field.text, elements: field.elements }, around)
        Object.assign(field, { elements: [], text: '', isResult: false })
        continue
      }
      switch (child.name) {
        case 'w:t':
          push({ kind: 'text', text: textOf(child), elements: [alone(child)] }, around)
          break
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          push(
            { kind: 'note', elements: [alone(child)], note: `${child.name} ${attributeOf(child, 'id') ?? ''}` },
            around,
          )
          break
        case 'w:lastRenderedPageBreak':
        case 'w:annotationRef':
          break
        default: {
          const text = saidBy(child)
          push({ kind: text === '' ? 'fixed' : 'whole', text, elements: [alone(child)] }, around)
        }
      }
    }
  }
  const visit = (element: Element, around: Element | null): void => {
    for (const child of childrenOf(element))
      switch (child.name) {
        case 'w:r':
          visitRun(child, around)
          break
        case 'w:hyperlink':
          visit(child, child)
          break
        case 'w:sdt': {
          const content = childOf(child, 'w:sdtContent')
          if (content !== null) visit(content, child)
          break
        }
        case 'w:fldSimple':
          push({ kind: 'whole', text: runsText(child), elements: [child] }, around)
          break
        case 'w:bookmarkStart':
        case 'w:bookmarkEnd':
          push({ kind: 'mark', elements: [child] }, around)
          break
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:sdtContent':
          visit(child, around)
          break
        case 'm:oMath':
        case 'm:oMathPara':
          push({ kind: 'fixed', elements: [child] }, around)
          break
        default:
      }
  }
  visit(paragraph, null)
  /* A field that goes on in the next paragraph: of a table of contents, which is not compared. */
  if (field.elements.length > 0) push({ kind: 'fixed', elements: field.elements }, null)
  return atoms
}

/** The text of atoms, one after the other. */
export function textOfAtoms(atoms: readonly Atom[]): string {
  return atoms.map(({ text }) => text).join('')
}

/** The part of a text atom between two places in it. */
export function sliced(atom: Atom, from: number, to: number): Atom {
  if (from === 0 && to === atom.text.length) return atom
  const text = atom.text.slice(from, to)
  const elements = atom.elements.map((run) =>
    withChildren(
      run,
      run.children.map((child) =>
        typeof child !== 'string' && child.name === 'w:t' ? made('w:t', { 'xml:space': 'preserve' }, [text]) : child,
      ),
    ),
  )
  return { ...atom, text, elements }
}

/** What an element of a run stands for in the text; signs of other typefaces and what has gone are none of it. */
function saidBy(child: Element): string {
  if (child.name === 'w:sym' || child.name === 'w:delText') return ''
  return (wordOf(child) ?? '').replace('\f', '')
}

function runsText(element: Element): string {
  return childrenOf(element)
    .map((child) => (child.name === 'w:r' ? childrenOf(child).map(saidBy).join('') : runsText(child)))
    .join('')
}

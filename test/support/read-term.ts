// A text on the term of an agreement, in Swedish, bokmål or nynorsk, goes in; what a reader learns from it comes out. It
// shares nothing with the program: words, months and numbers are its own.

export interface ReadTerm {
  start: string | null
  end: string | null
  notice: string | null
  nonRenewal: string | null
  renewal: string | null
  review: string | null
  renegotiation: string | null
  nextRevision: string | null
  approval: string | null
  workingDays: boolean
}

const numbers = [
  ['en', 'ett', 'én', 'éin', 'ein', 'eitt', 'ei'],
  ['två', 'to'],
  ['tre'],
  ['fyra', 'fire'],
  ['fem'],
  ['sex', 'seks'],
  ['sju'],
  ['åtta', 'åtte'],
  ['nio', 'ni'],
  ['tio', 'ti'],
  ['elva', 'elleve'],
  ['tolv'],
]
const below20 = ['tretton', 'tretten', 'fjorton', 'fjorten']
const ordinals = [
  [],
  [],
  ['tredje'],
  ['fjärde', 'fjerde'],
  ['femte'],
  ['sjätte', 'sjette'],
  ['sjunde', 'sjuende', 'sjuande'],
  ['åttonde', 'åttende', 'åttande'],
  ['nionde', 'niende', 'niande'],
  ['tionde', 'tiende', 'tiande'],
  ['elfte', 'ellevte'],
  ['tolfte', 'tolvte'],
]
const units: Readonly<Record<string, RegExp>> = {
  day: /^dag(?:ar|er|s|ars|ers)?$/,
  week: /^(?:vecka|veckas|veckor|veckors|uke|ukes|uker|ukers|veke|vekes|veker|vekers)$/,
  month: /^(?:månad|måned)(?:er|s|ers|ar|ars)?$/,
  year: /^års?$/,
}
const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober']
const norwegianMonths = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober']
const lastMonths = ['november', 'desember', 'december']

/** "sex månaders" is `6 month`. */
export function periodIn(text: string): string {
  const [count = '', unit = ''] = text.trim().split(' ')
  const name = Object.keys(units).find((one) => units[one]?.test(unit))
  if (name === undefined) throw new Error(`no period: ${text}`)
  return `${numberIn(count)} ${name}`
}

/** "vartannat år" is `2 year`. */
function oftenIn(text: string): string {
  const words = text.trim().split(' ')
  if (words.length === 1) return { årlig: '1 year', årleg: '1 year' }[text.trim()] ?? `? ${text}`
  const unit = Object.keys(units).find((one) => units[one]?.test(words.at(-1) ?? '')) ?? '?'
  if (/^(?:varje|hver|hvert|kvar|kvart)$/.test(words[0] ?? '') && words.length === 2) return `1 ${unit}`
  if (words.length === 2) return /^(?:varannan|vartannat|annen|annet|anna)/.test(words[0] ?? '') ? `2 ${unit}` : '?'
  const word = words[1] ?? ''
  const index = ordinals.findIndex((forms) => forms.includes(word))
  return `${index >= 0 ? index + 1 : parseInt(word, 10)} ${unit}`
}

function numberIn(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  const index = numbers.findIndex((forms) => forms.includes(word))
  const teen = below20.indexOf(word)
  if (index < 0 && teen < 0) throw new Error(`no number: ${word}`)
  return index >= 0 ? index + 1 : teen < 2 ? 13 : 14
}

/** "den 3 mars 2027", "3. mars 2027". */
export function dateIn(text: string): string {
  const [, day = '', month = '', year = ''] = /(\d+)\.? (\p{L}+) (\d{4})/u.exec(text) ?? []
  const index = [months, norwegianMonths].map((names) => names.indexOf(month)).find((one) => one >= 0)
  const number = index ?? (month === 'november' ? 10 : lastMonths.includes(month) ? 11 : -1)
  if (number < 0) throw new Error(`no date: ${text}`)
  return `${year}-${String(number + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const day = String.raw`(?:den )?\d+\.? \p{L}+ \d{4}`
const period = String.raw`[\p{L}\d]+ \p{L}+`

/** What the clause on the term says; null for what it does not say. */
export function readClause(text: string, language: 'sv' | 'nb'): ReadTerm {
  const plain = text.replace(/[\s\u00a0]+/g, ' ')
  const find = (pattern: string): RegExpExecArray['groups'] => new RegExp(pattern, 'u').exec(plain)?.groups
  const isSwedish = language === 'sv'
  const valid = isSwedish
    ? find(
        `Avtalet gäller från och med (?<start>${day}|den dag då .+?undertecknar det|den dag då .+?är undertecknat) (?<end>tills vidare|till och med ${day}|och ${period} framåt)\\.`,
      )
    : find(
        `Avtalen gjelder (?:i (?<length>${period}) )?fra og med (?<start>${day}|den dagen da .+?undertegner den|den dagen da .+?er undertegnet)(?: (?<end>til den sies opp|til og med ${day}))?\\.`,
      )
  const { start = '', end = '', length } = valid ?? {}
  const notice = isSwedish
    ? find(
        `kan (?<any>när som helst )?sägas upp (?<written>skriftligen )?(?:till den löpande avtalstidens utgång, senast (?<before>${period}) dessförinnan|med (?<after>${period}) uppsägningstid)\\.`,
      )
    : find(
        `kan (?<any>når som helst )?sies opp (?<written>skriftlig )?(?:til utløpet av inneværende avtaleperiode, senest (?<before>${period}) før perioden utløper|med (?<after>${period}) oppsigelsesfrist)\\.`,
      )
  const nonRenewal = isSwedish
    ? find(`Sägs avtalet inte upp (?<written>skriftligen )?senast (?<period>${period}) före utgången förlängs`)
    : find(`Blir avtalen ikke sagt opp (?<written>skriftlig )?senest (?<period>${period}) før den utløper, forlenges`)
  const renewal = isSwedish
    ? find(
        `(?<lead>i tid |utgången |Därefter )förlängs (?:det|avtalet) (?<once>en gång )?med (?<period>${period})(?<each> åt gången)?(?:, högst (?<times>\\S+) gånger)?(?<ended>, om det inte dessförinnan har upphört efter uppsägning)?\\.`,
      )
    : find(
        `(?<lead>i tide, |utløper, |Deretter )forlenges (?:den|avtalen) (?<once>én gang )?med (?<period>${period})(?<each> om gangen)?(?:, høyst (?<times>\\S+) ganger)?(?<ended>, hvis den ikke før det er opphørt etter oppsigelse)?\\.`,
      )
  const review = isSwedish
    ? find('Parterna ska (?<often>.+?)(?<counted>, räknat från avtalets första dag,)? gå igenom avtalet')
    : find('Partene skal (?<often>.+?)(?<counted>, regnet fra avtalens første dag,)? gå gjennom avtalen')
  const renegotiation = isSwedish
    ? find(`begära omförhandling med (?<period>${period}) (?<written>skriftligt )?varsel`)
    : find(`be om reforhandling med (?<period>${period}) (?<written>skriftlig )?varsel`)
  const revision = isSwedish
    ? find(`Nästa revidering av avtalet sker (?:under (?<year>\\d{4})|(?<day>${day}))\\.`)
    : find(`Neste revisjon av avtalen skjer (?:i løpet av (?<year>\\d{4})|(?<day>${day}))\\.`)
  const approval = isSwedish
    ? find(`Det är giltigt endast om det godkänns(?: senast (?<by>${day}))?\\.`)
    : find(`Den er gyldig bare hvis den blir godkjent(?: senest (?<by>${day}))?\\.`)
  return {
    start: startIn(start),
    end: endIn(length ?? end),
    notice: notice === undefined ? null : noticeOf(notice),
    nonRenewal: nonRenewal === undefined ? null : written(periodIn(nonRenewal['period'] ?? ''), nonRenewal['written']),
    renewal: renewal === undefined ? null : renewalOf(renewal),
    review: review === undefined ? null : reviewOf(review),
    renegotiation:
      renegotiation === undefined ? null : written(periodIn(renegotiation['period'] ?? ''), renegotiation['written']),
    nextRevision: revision === undefined ? null : (revision['year'] ?? dateIn(revision['day'] ?? '')),
    approval: approval === undefined ? null : approval['by'] === undefined ? 'always' : dateIn(approval['by']),
    workingDays: /inte en arbetsdag, får åtgärden|ikke en arbeidsdag, kan handlingen/.test(plain),
  }
}

type Groups = Readonly<Record<string, string | undefined>>

function written(text: string, isWritten: string | undefined): string {
  return isWritten === undefined ? text : `${text} written`
}

function startIn(text: string): string {
  if (/serien/.test(text)) return 'series signed'
  return /undertecknar|undertegner/.test(text) ? 'signed' : dateIn(text)
}

function endIn(text: string): string {
  if (/tills vidare|sies opp/.test(text)) return 'open'
  return /till? og med|till och med/.test(text) ? dateIn(text) : periodIn(text.replace(/^och | framåt$/g, ''))
}

function noticeOf({ any, written: isWritten, before, after }: Groups): string {
  const kind =
    before === undefined && any !== undefined ? 'any' : before !== undefined && any === undefined ? 'end' : '?'
  return written(`${kind} ${periodIn(before ?? after ?? '')}`, isWritten)
}

function renewalOf({ lead = '', once, period: length = '', each, times, ended }: Groups): string {
  const count = once !== undefined ? 1 : times !== undefined ? numberIn(times) : each === undefined ? '?' : 'unlimited'
  const unless = ended !== undefined ? 'ended' : /^(?:Därefter|Deretter)/.test(lead) ? 'never' : 'in time'
  return `${periodIn(length)} × ${count} unless ${unless}`
}

function reviewOf({ often = '', counted }: Groups): string {
  if (/kalenderår$/.test(often)) return 'during calendar-year'
  return `${counted === undefined ? 'during' : 'every'} ${oftenIn(often)}`
}

/** What the rules of the schedule say, by the id of the row, in any of the three languages. */
export function readRule(id: string, text: string): string | null {
  const plain = text.replace(/[\s\u00a0]+/g, ' ')
  const isWritten = /[Ss]krift/.test(plain) ? 'yes' : undefined
  const find = (pattern: RegExp): string => pattern.exec(plain)?.[1] ?? ''
  if (id === 'notice') {
    const any = find(/med (\S+ \S+) (?:uppsägningstid|oppsigelsesfrist|oppseiingsfrist)/)
    const before = find(/(?:senast|senest|seinast) (\S+ \S+) (?:före|før)/)
    return any === '' ? written(`end ${periodIn(before)}`, isWritten) : written(`any ${periodIn(any)}`, isWritten)
  }
  if (id === 'non-renewal')
    return written(periodIn(find(/(?:senast|senest|seinast) (\S+ \S+) (?:före|før)/)), isWritten)
  if (id === 'renegotiation') return written(periodIn(find(/med (\S+ \S+) (?:\S+ )?varsel/)), isWritten)
  if (id === 'renewal-1') {
    const times = /(?:högst|høyst|høgst) (\S+) (?:gånger|ganger|gonger)/.exec(plain)?.[1]
    const once = /en gång|én gang|éin gong/.test(plain)
    const count = once ? 1 : times === undefined ? 'unlimited' : numberIn(times)
    const unless = /upphört|opphørt|teke slutt/.test(plain) ? 'ended' : /i tid/.test(plain) ? 'in time' : 'never'
    return `${periodIn(find(/med (\S+ [^ .,]+)/))} × ${count} unless ${unless}`
  }
  if (id === 'review-1') {
    if (/kalenderår/.test(plain)) return 'during calendar-year'
    const every = find(/(?:Återkommer|Gjentas|Blir teken opp att) (.+?), /)
    return every === '' ? `during ${oftenIn(find(/(?:gång|gang|gong) (.+?), /))}` : `every ${oftenIn(every)}`
  }
  return null
}

// How a rule stands in the catalogue: how grave it is, whether an agreement or a clause may allow it with a reason, and
// what is said, each fact with what to do about it.

export type Severity = 'error' | 'warning'

/** A fact with names in backticks, then what to do; without the second where each report has a remedy of its own. */
export type Told<Fact extends string = string, Hint extends string = string> = readonly [fact: Fact, hint?: Hint]

/** What is said, in every language of the catalogue. */
type InAll<Fact extends string, Hint extends string> = Readonly<{
  en: Told<Fact, Hint>
  sv: Told
  nb: Told
}>

export interface Entry<Fact extends string = string, Hint extends string = string> {
  readonly severity: Severity
  /** Whether `allow:` in an agreement or a clause waives it: where right text can look like a fault, and for warnings. */
  readonly waivable: boolean
  /** Whether it keeps a version from being issued although it is a warning: what the parties have still to settle. */
  readonly stopsIssue?: boolean
  readonly sentences: InAll<Fact, Hint>
}

/** A rule that stops the instances concerned from being written. */
export function error<const Fact extends string, const Hint extends string = never>(
  sentences: InAll<Fact, Hint>,
): Entry<Fact, Hint> {
  return { severity: 'error', waivable: false, sentences }
}

/** An error that patterns find, so that right text can have it: it may be allowed with a reason. */
export function waivableError<const Fact extends string, const Hint extends string = never>(
  sentences: InAll<Fact, Hint>,
): Entry<Fact, Hint> {
  return { severity: 'error', waivable: true, sentences }
}

/** A rule that is reported and stops nothing; it may be allowed with a reason. */
export function warning<const Fact extends string, const Hint extends string = never>(
  sentences: InAll<Fact, Hint>,
): Entry<Fact, Hint> {
  return { severity: 'warning', waivable: true, sentences }
}

/** A warning of what is to be settled before signing: `issue` refuses it unless it is allowed with a reason. */
export function unsettled<const Fact extends string, const Hint extends string = never>(
  sentences: InAll<Fact, Hint>,
): Entry<Fact, Hint> {
  return { severity: 'warning', waivable: true, stopsIssue: true, sentences }
}

// Rules of the Schematron of eark-validator 1.1.3 that no package can keep which keeps to the standard. What the standard
// asks for in their place is judged by commons-ip, under the same number; docs/archive.md tells archivists.

const reasons: Readonly<Record<string, string>> = {
  CSIP63: 'wants an attribute to be another than OTHER and to be absent at once; fires on every group of files',
  SIP2: 'asks for the address that the profile had before it had versions; commons-ip asks for the one of version 2.1.0',
  SIP14: 'asks for an attribute without a namespace, which the METS schema forbids; the profile has csip:NOTETYPE',
  CSIP12: 'takes the organisation that submits (SIP15 to 17) for the program, which is another agent',
  CSIP13: 'as CSIP12',
  CSIP16: 'as CSIP12',
  CSIP105: 'a warning: looks for divisions of representations one level further in than the profile has them',
}

export const misfires: ReadonlySet<string> = new Set(Object.keys(reasons))

export function isMisfire(rule: string): boolean {
  return misfires.has(rule)
}

// The names of the profiles.

export const profiles = ['folder', 'noark5', 'eformidling', 'eark-sip'] as const

/**
 * `folder`: plain files for anyone. `noark5`: Fiks Arkiv. `eformidling`: the message of eFormidling. `eark-sip`: E-ARK SIP
 * 2.1.0, which is Riksarkivet's FGS Paketstruktur 2.0.
 */
export type Profile = (typeof profiles)[number]

export function isProfile(name: string): name is Profile {
  return (profiles as readonly string[]).includes(name)
}

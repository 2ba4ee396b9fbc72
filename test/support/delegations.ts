// Bodies that say who may sign for them, and agreements that say who does.

/** The delegations of a party, by which one office may sign for two years. */
export const delegated = (who: string): string => `  delegations:
    - { point: A.1, office: { sv: ${who} }, longest: 2 years }
`
export const director = 'Kommundirektör'
/** Who sign for the region, and for the municipalities. */
export const signs = (title: string): string => `
  - role: region
    party: region-dalarna
    signatories: [{ title: { sv: Regiondirektör } }]
  - role: municipalities
    members: [falu-kommun, mora-kommun]
    signatories: [{ title: { sv: ${title} } }]`

/** The parties of the library, each with who may sign for it. */
export const parties = (falun = delegated(director)): string => `
- id: falu-kommun
  name: Falu kommun
  short: Falun
  country: SE
  kind: municipality
  number: 212000-2239
${falun}- id: mora-kommun
  name: Mora kommun
  short: Mora
  country: SE
  kind: municipality
  number: 212000-2213
${delegated(director)}- id: region-dalarna
  name: Region Dalarna
  short: Dalarna
  country: SE
  kind: region
  number: 232100-0180
${delegated('Regiondirektör')}`

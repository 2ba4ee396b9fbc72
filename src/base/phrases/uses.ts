// What `avtal uses` says of the versions that use something.

export const usesPhrases = {
  'uses-clause': {
    en: 'The clause <name> is used by <versions:version|versions>:',
    sv: 'Klausulen <name> används i <versions:version|versioner>:',
    nb: 'Klausulen <name> brukes i <versions:versjon|versjoner>:',
  },
  'uses-draft': { en: 'draft', sv: 'utkast', nb: 'utkast' },
  'uses-entered': {
    en: 'entered in the register: keeps its text',
    sv: 'infört i registret: behåller sin text',
    nb: 'ført inn i registeret: beholder teksten',
  },
  'uses-issued': {
    en: 'issued: keeps its text',
    sv: 'utfärdat: behåller sin text',
    nb: 'utferdiget: beholder teksten',
  },
  'uses-none': {
    en: '<name> is used by no agreement.',
    sv: '<name> används inte i något avtal.',
    nb: '<name> brukes ikke i noen avtale.',
  },
  'uses-party': {
    en: 'The party <name> is in <versions:version|versions>:',
    sv: 'Parten <name> finns i <versions:version|versioner>:',
    nb: 'Parten <name> er med i <versions:versjon|versjoner>:',
  },
  'uses-ready': { en: 'ready, not issued', sv: 'klart, inte utfärdat', nb: 'ferdig, ikke utferdiget' },
  'uses-statute': {
    en: '<name> is cited by <versions:version|versions>:',
    sv: '<name> åberopas i <versions:version|versioner>:',
    nb: '<name> påberopes i <versions:versjon|versjoner>:',
  },
  'uses-words': {
    en: '“<name>” stands in <versions:version|versions>:',
    sv: '”<name>” står i <versions:version|versioner>:',
    nb: '«<name>» står i <versions:versjon|versjoner>:',
  },
} as const

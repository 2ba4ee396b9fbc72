// What the fields of files hold, each after "expected": the messages of the schemas in src/data.

/** How values are spelt. */
export const spellings = {
  'a-clause-path': {
    en: 'the path of a clause under clauses/LANGUAGE, without .md',
    sv: 'sökvägen till en klausul under clauses/SPRÅK, utan .md',
    nb: 'stien til en klausul under clauses/SPRÅK, uten .md',
  },
  'a-colour': { en: 'a colour such as #1a2b3c', sv: 'en färg, t.ex. #1a2b3c', nb: 'en farge, f.eks. #1a2b3c' },
  'a-currency': { en: 'a currency such as `EUR`', sv: 'en valuta, t.ex. `EUR`', nb: 'en valuta, f.eks. `EUR`' },
  'a-date': { en: 'a date such as 2023-01-31', sv: 'ett datum, t.ex. 2023-01-31', nb: 'en dato, f.eks. 2023-01-31' },
  'a-date-or-year': {
    en: 'a date or a year in quotes',
    sv: 'ett datum eller ett årtal inom citattecken',
    nb: 'en dato eller et årstall i anførselstegn',
  },
  'a-day-of-the-calendar': {
    en: 'a day that the calendar has',
    sv: 'en dag som finns i kalendern',
    nb: 'en dag som finnes i kalenderen',
  },
  'a-domain': {
    en: 'a domain such as falun.se',
    sv: 'en domän, t.ex. falun.se',
    nb: 'et domene, f.eks. falun.se',
  },
  'a-name-of-no-device': {
    en: 'a name that a file has in Windows too, where con, prn, aux, nul, com1 and lpt1 mean devices',
    sv: 'ett namn som en fil kan ha även i Windows, där con, prn, aux, nul, com1 och lpt1 står för enheter',
    nb: 'et navn som en fil kan ha også i Windows, der con, prn, aux, nul, com1 og lpt1 står for enheter',
  },
  'a-page-with-room': {
    en: 'margins that leave at least 100 points for the text, each way',
    sv: 'marginaler som lämnar minst 100 punkter åt texten, på höjden och på bredden',
    nb: 'marger som gir teksten minst 100 punkter, i høyden og i bredden',
  },
  'a-language-code': {
    en: 'a language code such as `sv` or `nb`',
    sv: 'en språkkod, t.ex. `sv` eller `nb`',
    nb: 'en språkkode, f.eks. `sv` eller `nb`',
  },
  'a-locale': {
    en: 'a language with a region such as `sv-SE` or `nb-NO`',
    sv: 'ett språk med region, t.ex. `sv-SE` eller `nb-NO`',
    nb: 'et språk med region, f.eks. `sv-SE` eller `nb-NO`',
  },
  'a-parameter-name': {
    en: 'a name of letters and digits that begins with a small letter',
    sv: 'ett namn av bokstäver och siffror som börjar med liten bokstav',
    nb: 'et navn av bokstaver og sifre som begynner med liten bokstav',
  },
  'a-period': {
    en: 'a period such as `12 months` or `1 year`',
    sv: 'en tidsperiod, t.ex. `12 months` eller `1 year`',
    nb: 'en tidsperiode, f.eks. `12 months` eller `1 year`',
  },
  'a-reason': { en: 'a reason in words', sv: 'ett skäl i ord', nb: 'en begrunnelse i ord' },
  'a-sha-256': {
    en: 'a SHA-256 in 64 hexadecimal digits',
    sv: 'en kontrollsumma (SHA-256) med 64 hexadecimala siffror',
    nb: 'en kontrollsum (SHA-256) med 64 heksadesimale sifre',
  },
  'a-shorter-id': {
    en: 'an id of at most 80 characters: it becomes the name of a file',
    sv: 'ett id på högst 80 tecken, eftersom det blir namn på en fil',
    nb: 'en id på høyst 80 tegn, siden den blir navnet på en fil',
  },
  'a-shorter-period': {
    en: 'a period of at most 200 years',
    sv: 'en tidsperiod på högst 200 år',
    nb: 'en tidsperiode på høyst 200 år',
  },
  'a-step': { en: 'a–z, 0–9 and hyphens', sv: 'a–z, 0–9 och bindestreck', nb: 'a–z, 0–9 og bindestrek' },
  'a-text-with-slots': {
    en: 'a text with the slots <slots>',
    sv: 'en text med variablerna <slots>',
    nb: 'en tekst med variablene <slots>',
  },
  'a-text-of-one-line': {
    en: 'a text of one line, without tabs (over several lines of the file it is written after `>-`)',
    sv: 'en text på en rad, utan tabbar (över flera rader i filen skrivs den efter `>-`)',
    nb: 'en tekst på én linje, uten tabulatorer (over flere linjer i filen skrives den etter `>-`)',
  },
  'a-statute': {
    en: 'the number of a statute, such as `SFS 2017:30`, `LOV-2011-06-24-30` or `EU 2016/679`; of a guide `guide/` and a name',
    sv: 'en författnings nummer, t.ex. `SFS 2017:30`, `LOV-2011-06-24-30` eller `EU 2016/679`; för en vägledning `guide/` och ett namn',
    nb: 'nummeret på en lov eller forskrift, f.eks. `SFS 2017:30`, `LOV-2011-06-24-30` eller `EU 2016/679`; for en veileder `guide/` og et navn',
  },
  'a-text-with-words': {
    en: 'a text, not only blanks',
    sv: 'en text, inte bara blanksteg',
    nb: 'en tekst, ikke bare mellomrom',
  },
  'a-text-without-slots': { en: 'a text without slots', sv: 'en text utan variabler', nb: 'en tekst uten variabler' },
  'a-version': {
    en: 'a version such as "2.0": letters and digits, with a point, hyphen, underscore or space between them',
    sv: 'en version, t.ex. "2.0": bokstäver och siffror, med punkt, bindestreck, understreck eller mellanslag emellan',
    nb: 'en versjon, f.eks. "2.0": bokstaver og sifre, med punktum, bindestrek, understrek eller mellomrom imellom',
  },
  'a-web-address': {
    en: 'a web address such as https://avtal.falun.se/',
    sv: 'en webbadress, t.ex. https://avtal.falun.se/',
    nb: 'en nettadresse, f.eks. https://avtal.falun.se/',
  },
  'a-vat-rate': {
    en: 'a rate in percent, such as 25',
    sv: 'en sats i procent, t.ex. 25',
    nb: 'en sats i prosent, f.eks. 25',
  },
  'a-year': { en: 'a year', sv: 'ett årtal', nb: 'et årstall' },
  'each-once': { en: 'each entry once', sv: 'varje post en gång', nb: 'hver oppføring én gang' },
  'an-edition': {
    en: 'a language, or two: `sv`, `sv+nb`',
    sv: 'ett språk eller två: `sv`, `sv+nb`',
    nb: 'ett språk eller to: `sv`, `sv+nb`',
  },
  'an-email-address': { en: 'an e-mail address', sv: 'en e-postadress', nb: 'en e-postadresse' },
  'an-id': {
    en: 'an id of a–z, 0–9 and hyphens',
    sv: 'ett id av a–z, 0–9 och bindestreck',
    nb: 'en id av a–z, 0–9 og bindestrek',
  },
  'an-inner-path': {
    en: 'a path within the folder, with `/` between its steps',
    sv: 'en sökväg inom mappen, med `/` mellan stegen',
    nb: 'en sti innenfor mappen, med `/` mellom trinnene',
  },
  'the-address-of-a-licence': {
    en: 'the address of a licence',
    sv: 'adressen till en licens',
    nb: 'adressen til en lisens',
  },
} as const

/** Which keys a value has, after "expected" or "has to have". */
export const togetherness = {
  'a-clause-or-title': { en: '`clause` or `title`', sv: '`clause` eller `title`', nb: '`clause` eller `title`' },
  'a-text-in-a-language': {
    en: 'a text in at least one language',
    sv: 'text på minst ett språk',
    nb: 'tekst på minst ett språk',
  },
  'one-kind-of-duty': {
    en: '`during` alone, or `within` and `after`',
    sv: 'antingen bara `during` eller `within` och `after`',
    nb: 'enten bare `during` eller `within` og `after`',
  },
  'one-kind-of-end': {
    en: 'exactly one of `length`, `end` and `open: true`',
    sv: 'exakt en av `length`, `end` och `open: true`',
    nb: 'nøyaktig én av `length`, `end` og `open: true`',
  },
  'one-kind-of-party': {
    en: 'exactly one of `party`, `members` and `series`',
    sv: 'exakt en av `party`, `members` och `series`',
    nb: 'nøyaktig én av `party`, `members` og `series`',
  },
  'one-kind-of-review': {
    en: 'exactly one of `every` and `during`',
    sv: 'exakt en av `every` och `during`',
    nb: 'nøyaktig én av `every` og `during`',
  },
  'one-kind-of-share': {
    en: 'exactly one of `percent` and `fixed`',
    sv: 'exakt en av `percent` och `fixed`',
    nb: 'nøyaktig én av `percent` og `fixed`',
  },
  'text-with-publication': {
    en: '`text` with a rule `publication/…`, perhaps with `placeholder/…`, and with no other',
    sv: '`text` vid en regel `publication/…`, eventuellt vid `placeholder/…`, och inte vid någon annan',
    nb: '`text` ved en regel `publication/…`, eventuelt ved `placeholder/…`, og ikke ved noen annen',
  },
  'withdrawn-alone': {
    en: '`withdrawn` without `site` and `files`: a withdrawal is a record of its own',
    sv: '`withdrawn` utan `site` och `files`: ett tillbakadragande registreras för sig',
    nb: '`withdrawn` uten `site` og `files`: en tilbaketrekking registreres for seg',
  },
  'years-with-action': {
    en: '`years` with `destroy` and `review`',
    sv: '`years` vid `destroy` och `review`',
    nb: '`years` ved `destroy` og `review`',
  },
} as const

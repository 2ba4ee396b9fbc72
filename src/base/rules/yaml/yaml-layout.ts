// Rules of how YAML is laid out: indents, colons, dashes, brackets and quotation marks.

import { error } from '../rule.js'

export const yamlLayoutRules = {
  'yaml/duplicate-key#dash': error({
    en: [
      '`<key>` occurs twice in one entry of the list.',
      'where a new entry begins, write `- ` before its first key; otherwise take one of them away',
    ],
    sv: [
      '`<key>` förekommer två gånger i samma post i listan.',
      'skriv `- ` före den första nyckeln om en ny post börjar här; ta annars bort en av dem',
    ],
    nb: [
      '`<key>` forekommer to ganger i samme oppføring i listen.',
      'skriv `- ` foran den første nøkkelen hvis en ny oppføring begynner her; fjern ellers en av dem',
    ],
  }),
  'yaml/syntax#after-bracket': error({
    en: ['`<found>` follows the closing bracket.', 'take it away, or put `# ` before it to make it a remark'],
    sv: ['`<found>` står efter den avslutande parentesen.', 'ta bort det, eller skriv `# ` före det som en anmärkning'],
    nb: ['`<found>` står etter den avsluttende parentesen.', 'fjern det, eller skriv `# ` foran det som en merknad'],
  }),
  'yaml/syntax#after-quote': error({
    en: [
      '`<found>` follows the closing quotation mark.',
      'put `# ` before a remark; a text that holds quotation marks stands in single ones: \'Avtal om "vård"\'',
    ],
    sv: [
      '`<found>` står efter det avslutande citattecknet.',
      'skriv `# ` före en anmärkning; en text med citattecken i sätts inom enkla: \'Avtal om "vård"\'',
    ],
    nb: [
      '`<found>` står etter det avsluttende anførselstegnet.',
      'skriv `# ` foran en merknad; en tekst med anførselstegn i settes i enkle: \'Avtale om "helse"\'',
    ],
  }),
  'yaml/syntax#closes': error({
    en: ['The bracket `<bracket>` closes nothing that was opened so.', 'take it away, or write the one that fits'],
    sv: ['Parentesen `<bracket>` avslutar ingenting.', 'ta bort den, eller skriv den som hör till'],
    nb: ['Parentesen `<bracket>` avslutter ingenting.', 'fjern den, eller skriv den som hører til'],
  }),
  'yaml/syntax#colon-sign': error({
    en: ['After `<key>` stands `<mark>` in place of a colon.', 'write a colon and a space: `<key>: …`'],
    sv: ['Efter `<key>` står `<mark>` i stället för kolon.', 'skriv kolon och mellanslag: `<key>: …`'],
    nb: ['Etter `<key>` står `<mark>` i stedet for kolon.', 'skriv kolon og mellomrom: `<key>: …`'],
  }),
  'yaml/syntax#curly': error({
    en: [
      'The quotation marks of <found> are not straight, and would be part of the text.',
      `write straight ones, "…"; for a text that is printed in quotation marks, both: '"…"'`,
    ],
    sv: [
      'Citattecknen i <found> är inte raka och skulle höra till texten.',
      `skriv raka, "…"; för en text som ska tryckas inom citattecken båda slagen: '"…"'`,
    ],
    nb: [
      'Anførselstegnene i <found> er ikke rette og ville høre til teksten.',
      `skriv rette, "…"; for en tekst som skal trykkes i anførselstegn, begge slag: '"…"'`,
    ],
  }),
  'yaml/syntax#dash': error({
    en: ['`<mark>` makes no entry of a list.', 'write a hyphen and a space: `- `'],
    sv: ['`<mark>` inleder ingen post i en lista.', 'skriv bindestreck och mellanslag: `- `'],
    nb: ['`<mark>` innleder ingen oppføring i en liste.', 'skriv bindestrek og mellomrom: `- `'],
  }),
  'yaml/syntax#indent': error({
    en: [
      'The line is indented by <found:space|spaces>, the lines that it stands with by <expected>.',
      'indent it by <expected:space|spaces>',
    ],
    sv: [
      'Raden är indragen <found:blanksteg|blanksteg>, raderna som den hör ihop med <expected>.',
      'dra in den <expected:blanksteg|blanksteg>',
    ],
    nb: [
      'Linjen er rykket inn <found:mellomrom|mellomrom>, linjene som den hører sammen med, <expected>.',
      'rykk den inn <expected:mellomrom|mellomrom>',
    ],
  }),
  'yaml/syntax#no-colon': error({
    en: ['After `<key>` a colon is missing.', 'write a colon and a space: `<key>: …`'],
    sv: ['Efter `<key>` saknas kolon.', 'skriv kolon och mellanslag: `<key>: …`'],
    nb: ['Etter `<key>` mangler det kolon.', 'skriv kolon og mellomrom: `<key>: …`'],
  }),
  'yaml/syntax#no-space': error({
    en: ['After `<written>` a space is missing.', 'write a space between `<written>` and what follows'],
    sv: ['Efter `<written>` saknas ett mellanslag.', 'skriv mellanslag mellan `<written>` och det som följer'],
    nb: ['Etter `<written>` mangler det et mellomrom.', 'skriv mellomrom mellom `<written>` og det som følger'],
  }),
  'yaml/syntax#quote': error({
    en: ['The quotation mark that opens here is not closed.', 'write the same mark where the text ends'],
    sv: ['Citattecknet som inleder texten här är inte avslutat.', 'skriv samma tecken där texten slutar'],
    nb: ['Anførselstegnet som innleder teksten her, er ikke avsluttet.', 'skriv samme tegn der teksten slutter'],
  }),
  'yaml/syntax#remark': error({
    en: [
      '`<found>` is read as a remark, and lost.',
      'put a text that holds ` #` in quotes; before a remark write `# ` with a space',
    ],
    sv: [
      '`<found>` läses som en anmärkning och går förlorad.',
      'sätt en text med ` #` inom citattecken; skriv `# ` med mellanslag före en anmärkning',
    ],
    nb: [
      '`<found>` leses som en merknad og går tapt.',
      'sett en tekst med ` #` i anførselstegn; skriv `# ` med mellomrom foran en merknad',
    ],
  }),
  'yaml/syntax#space': error({
    en: [
      'A space of another kind (<character>) stands where the file needs an ordinary one.',
      'replace it by an ordinary space; such spaces come along from Word and web pages, and other lines may have them too',
    ],
    sv: [
      'Ett mellanslag av annat slag (<character>) står där filen behöver ett vanligt.',
      'byt det mot ett vanligt mellanslag; sådana följer med från Word och webbsidor, och fler rader kan ha dem',
    ],
    nb: [
      'Et mellomrom av et annet slag (<character>) står der filen trenger et vanlig.',
      'bytt det med et vanlig mellomrom; slike følger med fra Word og nettsider, og flere linjer kan ha dem',
    ],
  }),
}

// Rules of work that is shared out: what a shard may write into, and what keeps parts from being one whole.

import { error } from './rule.js'

export const shardRules = {
  'merge/damaged#file': error({
    en: [
      '`<file>` of part <shard> of <of> is not as it was written.',
      'nothing was merged; make the shard again in its folder: what is as it was stays',
    ],
    sv: [
      '`<file>` i del <shard> av <of> är inte som den skrevs.',
      'inget har sammanfogats; kör delen igen i samma mapp, det som är oförändrat behålls',
    ],
    nb: [
      '`<file>` i del <shard> av <of> er ikke slik den ble skrevet.',
      'ingenting er slått sammen; kjør delen på nytt i samme mappe, det som er uendret, beholdes',
    ],
  }),
  'merge/damaged#manifest': error({
    en: [
      'What the manifest of `<folder>` says of its part is not as it was written.',
      'nothing was merged; delete the folder and make the shard again',
    ],
    sv: [
      'Det som manifestet i `<folder>` säger om delen är inte som det skrevs.',
      'inget har sammanfogats; ta bort mappen och kör delen igen',
    ],
    nb: [
      'Det manifestet i `<folder>` sier om delen, er ikke slik det ble skrevet.',
      'ingenting er slått sammen; slett mappen og kjør delen på nytt',
    ],
  }),
  'merge/gap': error({
    en: [
      '<instances:instance is|instances are> in no part.',
      'nothing was merged; make all shards again with the same program and the same options',
    ],
    sv: [
      '<instances:instans finns|instanser finns> inte i någon del.',
      'inget har sammanfogats; kör alla delar igen med samma program och samma alternativ',
    ],
    nb: [
      '<instances:instans finnes|instanser finnes> ikke i noen del.',
      'ingenting er slått sammen; kjør alle delene på nytt med samme program og samme valg',
    ],
  }),
  'merge/missing': error({
    en: [
      'Part <shard> of <of> is missing.',
      'nothing was merged; make it with `avtal <command> --shard <shard>/<of>`, or name its folder too',
    ],
    sv: [
      'Del <shard> av <of> saknas.',
      'inget har sammanfogats; framställ den med `avtal <command> --shard <shard>/<of>`, eller ange även dess mapp',
    ],
    nb: [
      'Del <shard> av <of> mangler.',
      'ingenting er slått sammen; lag den med `avtal <command> --shard <shard>/<of>`, eller oppgi også mappen dens',
    ],
  }),
  'merge/moved-on': error({
    en: [
      'A translation of `<instance>` was made of content that, by another part, has moved on since the version was issued.',
      'nothing was merged; archive the agreement without --shard',
    ],
    sv: [
      'En översättning av `<instance>` är framställd av innehåll som enligt en annan del har ändrats sedan versionen utfärdades.',
      'inget har sammanfogats; arkivera avtalet utan --shard',
    ],
    nb: [
      'En oversettelse av `<instance>` er laget av innhold som ifølge en annen del er endret siden versjonen ble utferdiget.',
      'ingenting er slått sammen; arkiver avtalen uten --shard',
    ],
  }),
  'merge/no-part': error({
    en: [
      'No part lies in `<folder>`.',
      'name folders that `avtal build`, `publish` or `archive` has written with --shard',
    ],
    sv: [
      'Det ligger ingen del i `<folder>`.',
      'ange mappar som `avtal build`, `publish` eller `archive` har skrivit med --shard',
    ],
    nb: [
      'Det ligger ingen del i `<folder>`.',
      'oppgi mapper som `avtal build`, `publish` eller `archive` har skrevet med --shard',
    ],
  }),
  'merge/original': error({
    en: [
      'The package `<package>` holds a signed original that no part has.',
      'nothing was merged; merge into another folder, or archive the instance there without --shard',
    ],
    sv: [
      'Paketet `<package>` innehåller ett undertecknat original som ingen del har.',
      'inget har sammanfogats; sammanfoga till en annan mapp, eller arkivera instansen där utan --shard',
    ],
    nb: [
      'Pakken `<package>` inneholder en undertegnet original som ingen del har.',
      'ingenting er slått sammen; slå sammen til en annen mappe, eller arkiver instansen der uten --shard',
    ],
  }),
  'merge/other#parts': error({
    en: [
      'The part in `<folder>` is of another whole than that in `<other>`: they differ in <what>.',
      'nothing was merged; name only parts of one content, made by one program with the same options',
    ],
    sv: [
      'Delen i `<folder>` hör till en annan helhet än den i `<other>`: det som skiljer är <what>.',
      'inget har sammanfogats; ange bara delar av samma innehåll, framställda av samma program med samma alternativ',
    ],
    nb: [
      'Delen i `<folder>` hører til en annen helhet enn den i `<other>`: det som skiller dem, er <what>.',
      'ingenting er slått sammen; oppgi bare deler av samme innhold, laget av samme program med samme valg',
    ],
  }),
  'merge/other#program': error({
    en: [
      'The part in `<folder>` was made by another program than the one that merges.',
      'merge with the version that has made the parts',
    ],
    sv: [
      'Delen i `<folder>` är framställd av ett annat program än det som sammanfogar.',
      'sammanfoga med den version som har framställt delarna',
    ],
    nb: [
      'Delen i `<folder>` er laget av et annet program enn det som slår sammen.',
      'slå sammen med den versjonen som har laget delene',
    ],
  }),
  'merge/twice': error({
    en: ['Part <shard> of <of> lies in `<folder>` and in `<other>`.', 'nothing was merged; name each part once'],
    sv: [
      'Del <shard> av <of> ligger både i `<folder>` och i `<other>`.',
      'inget har sammanfogats; ange varje del en gång',
    ],
    nb: [
      'Del <shard> av <of> ligger både i `<folder>` og i `<other>`.',
      'ingenting er slått sammen; oppgi hver del én gang',
    ],
  }),
  'merge/twice#instance': error({
    en: [
      '`<instance>` is in the part in `<folder>` and in that in `<other>`.',
      'nothing was merged; make all shards again with the same program and the same options',
    ],
    sv: [
      '`<instance>` finns både i delen i `<folder>` och i den i `<other>`.',
      'inget har sammanfogats; kör alla delar igen med samma program och samma alternativ',
    ],
    nb: [
      '`<instance>` finnes både i delen i `<folder>` og i den i `<other>`.',
      'ingenting er slått sammen; kjør alle delene på nytt med samme program og samme valg',
    ],
  }),
  'merge/unfinished': error({
    en: [
      'Part <shard> of <of> in `<folder>` is not finished: <made> of its instances have been written.',
      'run `avtal <command> --shard <shard>/<of>` again in the same folder; it goes on where it was stopped',
    ],
    sv: [
      'Del <shard> av <of> i `<folder>` är inte färdig: <made> av dess instanser är skrivna.',
      'kör `avtal <command> --shard <shard>/<of>` igen i samma mapp; den fortsätter där den avbröts',
    ],
    nb: [
      'Del <shard> av <of> i `<folder>` er ikke ferdig: <made> av instansene er skrevet.',
      'kjør `avtal <command> --shard <shard>/<of>` på nytt i samme mappe; den fortsetter der den ble avbrutt',
    ],
  }),
  'shard/folder': error({
    en: [
      '`<folder>` holds what is no part, and a shard would take it away.',
      'give each shard a folder of its own with --out',
    ],
    sv: [
      '`<folder>` innehåller något som inte är en del och som skulle tas bort.',
      'ge varje del en egen mapp med --out',
    ],
    nb: [
      '`<folder>` inneholder noe som ikke er en del, og som ville blitt fjernet.',
      'gi hver del en egen mappe med --out',
    ],
  }),
  'shard/folder#meanwhile': error({
    en: [
      'Another run has written something else in `<folder>` meanwhile.',
      'see that each shard has a folder of its own, and run the command again',
    ],
    sv: [
      'En annan körning har under tiden skrivit något annat i `<folder>`.',
      'se till att varje del har en egen mapp, och kör kommandot igen',
    ],
    nb: [
      'En annen kjøring har i mellomtiden skrevet noe annet i `<folder>`.',
      'sørg for at hver del har en egen mappe, og kjør kommandoen på nytt',
    ],
  }),
  'shard/folder#other': error({
    en: [
      'Part <shard> of <of> lies in `<folder>`, and another would take its place.',
      'give each shard a folder of its own with --out, or delete that one first',
    ],
    sv: [
      'Del <shard> av <of> ligger i `<folder>` och skulle ersättas av en annan.',
      'ge varje del en egen mapp med --out, eller ta först bort den som ligger där',
    ],
    nb: [
      'Del <shard> av <of> ligger i `<folder>` og ville blitt erstattet av en annen.',
      'gi hver del en egen mappe med --out, eller slett først den som ligger der',
    ],
  }),
}

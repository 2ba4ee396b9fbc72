// Compounds of the field, as they stand in agreements: each `=` is a joint, at which the word must be divisible.

import { describe, expect, test } from 'vitest'
import { hyphenationPoints } from '../../src/layout/hyphenate.js'
import { typesetting } from '../locale/languages.js'

const compounds: Readonly<Record<string, string>> = {
  sv: `samverkans=överenskommelse hem=sjukvård sjukvårds=direktör hälso=inriktning läkar=medverkan läkar=insats
    omsorgs=nämnd socialtjänst=lagen patient=säkerhet personuppgifts=ansvarig personuppgifts=biträde
    dataskydds=förordningen uppsägnings=tid avtals=period kostnads=fördelning samverkans=grupp styr=grupp
    lednings=grupp hjälpmedels=verksamhet hjälpmedels=nämnd utskrivnings=klar betalnings=ansvar
    informations=säkerhet kommun=fullmäktige region=styrelsen drifts=kostnader befolknings=andel
    ansvars=fördelning verksamhets=chef avvikelse=hantering tvist=lösning ansöknings=avgift räddnings=nämnd
    övergångs=bestämmelser folkhälso=arbete kvalitets=register samordnings=ansvar utvecklings=arbete
    läkemedels=försörjning upphandlings=lagen allmän=intresse tilläggs=avtal myndighets=utövning
    offentlighets=principen sekretess=bestämmelser grund=bemanningens hälso=gemenskapens`,
  nb: `samarbeids=avtale helse=fellesskap spesialist=helsetjeneste spesialisthelsetjeneste=loven
    kommune=helsetjenesten pasient=sikkerhet taushets=plikt person=opplysninger personopplysnings=loven
    databehandler=avtale behandlings=ansvarlig oppsigelses=tid avtale=periode kostnads=fordeling
    samarbeids=utvalg styrings=gruppe arbeids=gruppe utskrivnings=klar betalings=ansvar
    informasjons=sikkerhet kommune=styret fylkes=kommune verts=kommune helse=foretak sykehus=avdeling
    rehabiliterings=tjeneste lege=vakt tviste=løsning avviks=håndtering ansvars=fordeling virksomhets=leder
    drifts=kostnader brann=vesen rednings=tjeneste beredskaps=plan overgangs=bestemmelser
    folkehelse=arbeid kvalitets=register utviklings=arbeid offentlighets=loven tjeneste=avtale del=avtale
    ramme=avtale merverdi=avgift anskaffelses=loven uenighets=protokoll bruker=medvirkning helse=personell virksomhets=ledere
    kommune=direktørene`,
  nn: `samarbeids=avtale helse=fellesskap spesialist=helseteneste kommune=helsetenesta pasient=tryggleik
    teie=plikt person=opplysningar databehandlar=avtale behandlings=ansvarleg oppseiings=tid avtale=periode
    kostnads=fordeling samarbeids=utval styrings=gruppe arbeids=gruppe utskrivings=klar betalings=ansvar
    informasjons=tryggleik kommune=styret fylkes=kommune verts=kommune helse=føretak sjukehus=avdeling
    rehabiliterings=teneste lege=vakt tviste=løysing avviks=handtering ansvars=fordeling verksemds=leiar
    drifts=kostnader brann=vesen rednings=teneste beredskaps=plan overgangs=føresegner folkehelse=arbeid
    kvalitets=register utviklings=arbeid teneste=avtale del=avtale ramme=avtale meirverdi=avgift
    innkjøps=lova usemje=protokoll brukar=medverknad arbeids=oppgåver tilsyns=verksemd saks=behandling`,
}

describe.each(Object.entries(compounds))('in %s', (language, list) => {
  test.each(list.split(/\s+/))('%s is divided at its joint, and not a letter beside it', (written) => {
    const joint = written.indexOf('=')
    const points = hyphenationPoints(written.replace('=', ''), typesetting[language]?.hyphenation).map(({ at }) => at)
    expect(points).toContain(joint)
    expect(points.filter((at) => Math.abs(at - joint) === 1)).toEqual([])
  })
})

test.each([
  ['sv', 'ordförandeskapet', 'ordförande-skapet'],
  ['sv', 'regionen', 'regionen'],
  ['sv', 'Regiondirektören', 'Region-di-rek-tö-ren'],
  ['nb', 'folkeregistrert', 'folke-registrert'],
  ['nb', 'helsepersonell', 'helse-personell'],
  ['nb', 'taushetsplikten', 'taushets-plikten'],
])('in %s, %s is divided where it does not mislead: %s', (language, word, divided) => {
  const points = hyphenationPoints(word, typesetting[language]?.hyphenation).map(({ at }) => at)
  const parts = [...points, word.length].map((at, index) => word.slice(points[index - 1] ?? 0, at))
  expect(parts.join('-')).toBe(divided)
})

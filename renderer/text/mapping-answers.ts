/** Words for the answers a table does not give by itself. */
export const answersText = {
  proposals: (count: number) =>
    count === 1 ? '1 forslag å se over' : `${count} forslag å se over`,
  proposalsLead:
    'Dette har ingen sagt: appen foreslår det ut fra det som står i fila. Se over, og godta eller endre i feltene under.',
  accept: 'Godta',
  acceptName: (sentence: string) => `Godta forslaget: ${sentence}`,
  acceptAll: 'Godta alle forslag',
  allAccepted: 'Forslagene er godtatt.',
  notAccepted: 'Godta forslagene, eller endre dem, før forhåndsvisningen lages.',
  onePeriod: 'Hele tabellen gjelder én periode',
  fixedPeriod: 'Hvilken periode?',
  fixedPeriodHelp: 'For eksempel 2024, 2024-25, 2024K1, 2024M01 eller 2022-2024.',
  noFixedPeriod: 'Skriv perioden tallene gjelder, eller velg kolonnen med perioder.',
  choosePlace: 'Velg …',
  names: 'Navn flere steder bærer, eller som ikke er kjent',
  leaveOut: 'Ta ikke med raden',
  noName: (name: string) => `Si hvilket sted «${name}» er, eller ta raden ut.`,
  signs: 'Tegn fila ikke forklarer',
  sign: (sign: string) => `«${sign}» betyr`,
  noSign: (sign: string) => `Si hva «${sign}» betyr.`,
  about: 'Om tallene',
  source: 'Hvem er tallene fra?',
  sourceHelp: 'Fila sier det ikke. Uten svar står kilden som «ikke oppgitt».',
  scale: (measure: string) => `Tallene i ${measure} er skrevet som`,
  scaleHelp: 'Alle er mellom 0 og 1, og indikatoren er i prosent.',
  share: 'andel av 1 (0,105 er 10,5 %)',
  percent: 'prosent (0,105 er 0,105 %)',
  noScale: 'Si om tallene er andeler av 1 eller prosent.',
  reason: 'Hvorfor er tallene riktige selv om de avviker fra definisjonen?',
  reasonHere: 'Lagres med importen. Velg ellers en annen kolonne eller indikator.',
  reasonShort: (letters: number) => `Skriv minst ${letters} tegn.`,
  giveReason: 'Godta avviket',
  reasonHelp:
    'Trengs når enhet, nevner eller alder er en annen, eller når fila ikke sier hva tallene handler om. Lagres med importen.',
} as const;

export const tablesText = {
  title: 'Hvilken tabell?',
  lead: (file: string, count: number) =>
    `${file} har ${count} tabeller. Velg den som skal leses. De andre kan leses etterpå.`,
  choose: 'Les denne tabellen',
  chooseName: (number: number, sheet: string) => `Les tabell ${number} i arket ${sheet}`,
  where: (sheet: string, row: number, figures: string) =>
    `Arket «${sheet}» fra rad ${row}, ${figures} tall`,
  caption: (number: number) => `De første radene i tabell ${number}`,
  announce: (file: string, count: number) =>
    `${file} har ${count} tabeller. Velg hvilken som skal leses.`,
} as const;

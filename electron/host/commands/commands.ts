import { demoDay, lastDemoDay, mostTimes } from '../demo/stage.ts';
import type { Command } from './args.ts';

export const usage = `Dreiepunkt fra kommandolinja. Alle kommandoer tar --json.

  init FIL                          ny arbeidsfil med den vedtatte planen
  demo FIL [--today ÅÅÅÅ-MM-DD] [--times N]
                                    oppdiktet arbeidsfil til øving: atten måneders arbeid, stemplet
                                    OPPDIKTET DEMO overalt
      [--today ÅÅÅÅ-MM-DD]          dagen arbeidet er kommet til: ${demoDay} (uten flagget) til
                                    ${lastDemoDay}
      [--times N]                   de samme månedene med N ganger så mange kort, kommentarer,
                                    beslutninger og stemmer, 1 til ${mostTimes}: til å måle på
  import FIL DATAFIL [--indicator NØKKEL] [--dry-run]
                                    ta statistikk i bruk, eller bare vis rapporten. Kan fila leses
                                    på to måter, svarer kommandoen med spørsmålene og slutter med 1.
      [--choose VARIABEL=KODE]      verdi i en variabel som skal med, også målet; kan gjentas
      [--place STED|VARIABEL|NAVN=KODE]
                                    stedet hele tabellen gjelder, kolonnen med steder, eller hva ett
                                    navn betyr (NAVN=- tar raden ut)
      [--period PERIODE|VARIABEL]   perioden hele tabellen gjelder (2024, 2024-25, 2024M01 …), eller
                                    kolonnen med perioder
      [--source NAVN]               hvem tallene er fra, når fila ikke sier det; avgjør også tegnene
      [--sign TEGN=BETYDNING]       hva et tegn betyr: skjult, mangler, null, finnes ikke,
                                    kan ikke beregnes
      [--unit andel|prosent]        om 0,105 betyr 10,5 % eller 0,105 %
      [--reason TEKST]              hvorfor tallet er riktig selv om enhet, nevner eller alder avviker
      [--sheet NAVN] [--table NUMMER]
                                    hvilken tabell i en arbeidsbok med flere
  decode DATAFIL [--cells] [--sheet NAVN] [--table NUMMER]
                                    hva en fil med statistikk inneholder; --cells gir cellene
                                    som tekst med tabulator
  show FIL measures|challenges|indicators|observations|evaluations [--indicator NØKKEL]
  note FIL --measure N --did … --saw … --learned … --change …
       --verdict videreføre|justere|avvikle [--period 2026H] [--reason …]
                                    ferdig evalueringsnotat; --reason er begrunnelsen for å
                                    beholde en tekst som kan peke ut en person
  briefing FIL --format docx|pdf|pptx|xlsx|md|json --out FIL [--title …] [--date ÅÅÅÅ-MM-DD]
      [--kind leadership|committee|project|yearly] [--measure N] [--public]
                                    orientering til ledergruppa av det som står i fila nå
  ics FIL UTFIL                     årshjulet som kalenderfil
  export-cards FIL --measure N --csv UT
                                    kortene på tavla som CSV for regneark
  import-cards FIL KILDE --measure N [--encoding windows|mac] [--dry-run]
                                    kort fra CSV, Trello (JSON) eller Planner (Excel)
  export FIL UT.zip [--full]        utgave til å gi videre: tabeller uten skjulte tall, unntatt tekst
                                    og interne vurderinger. --full gir alt som står i fila, også
                                    det og loggen (JSON, CSV, SQLite, README)
  import-export ZIP NYFIL           ny arbeidsfil av en eksport med --full
  check FIL                         selvsjekk
  backup FIL                        kontrollert sikkerhetskopi
  restore FIL SIKKERHETSKOPI        hent fram en kopi; den gamle fila tas vare på
  restore --drill FIL               øv: hent den nyeste kopien fram til en prøvefil, og si hva som
                                    ville gått tapt
  strike FIL --table T --id ID --field F --reason TEKST [--copies all|none|NAVN …] [--yes]
                                    fjern en tekst for godt: i raden, loggen, søket, kladder og kopiene
                                    du velger. Uten --yes vises bare hva som vil bli borte.
  serve FIL [--port N]              åpne i nettleser på denne maskinen`;

const file = () => import('./file.ts');
const cards = () => import('./cards.ts');
const whole = () => import('./whole.ts');

/** Every command by its name; what it takes to carry one out is read when it is asked for. */
export const commands: Record<string, () => Promise<Command>> = {
  init: async () => (await file()).runInit,
  demo: async () => (await import('./demo.ts')).runDemo,
  import: async () => (await import('./import.ts')).runImport,
  decode: async () => (await import('./decode.ts')).runDecode,
  show: async () => (await import('./show.ts')).runShow,
  note: async () => (await import('./note.ts')).runNote,
  briefing: async () => (await import('./briefing.ts')).runBriefing,
  ics: async () => (await import('./ics.ts')).runIcs,
  'export-cards': async () => (await cards()).runExportCards,
  'import-cards': async () => (await cards()).runImportCards,
  export: async () => (await whole()).runExport,
  'import-export': async () => (await whole()).runImportExport,
  check: async () => (await file()).runCheck,
  backup: async () => (await file()).runBackup,
  restore: async () => (await file()).runRestore,
  strike: async () => (await import('./strike.ts')).runStrike,
  serve: async () => (await import('./serve.ts')).runServe,
};

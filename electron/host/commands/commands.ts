import { runBriefing } from './briefing.ts';
import { runExportCards, runImportCards } from './cards.ts';
import { runBackup, runCheck, runInit, runRestore, runServe } from './file.ts';
import { demoDay, lastDemoDay } from '../demo/stage.ts';
import { mostTimes } from '../demo/times.ts';
import { runDemo } from './demo.ts';
import { runDecode } from './decode.ts';
import { runIcs } from './ics.ts';
import { runImport } from './import.ts';
import { runNote } from './note.ts';
import { runShow } from './show.ts';
import { runStrike } from './strike.ts';
import { runExport, runImportExport } from './whole.ts';
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

export const commands: Record<string, Command> = {
  init: runInit,
  demo: runDemo,
  import: runImport,
  decode: runDecode,
  show: runShow,
  note: runNote,
  briefing: runBriefing,
  ics: runIcs,
  'export-cards': runExportCards,
  'import-cards': runImportCards,
  export: runExport,
  'import-export': runImportExport,
  check: runCheck,
  backup: runBackup,
  restore: runRestore,
  strike: runStrike,
  serve: runServe,
};

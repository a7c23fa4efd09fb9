import { runBriefing } from './briefing.ts';
import { runExportCards, runImportCards } from './cards.ts';
import { runBackup, runCheck, runInit, runRestore, runServe } from './file.ts';
import { runDecode } from './decode.ts';
import { runIcs } from './ics.ts';
import { runImport } from './import.ts';
import { runNote } from './note.ts';
import { runShow } from './show.ts';
import { runExport, runImportExport } from './whole.ts';
import type { Command } from './args.ts';

export const usage = `Dreiepunkt fra kommandolinja. Alle kommandoer tar --json.

  init FIL                          ny arbeidsfil med den vedtatte planen
  import FIL DATAFIL [--indicator NØKKEL] [--choose VARIABEL=KODE] [--dry-run]
                                    ta statistikk i bruk, eller bare vis rapporten
  decode DATAFIL [--cells]          hva en fil med statistikk inneholder; --cells gir cellene
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
  import-cards FIL KILDE --measure N [--dry-run]
                                    kort fra CSV, Trello (JSON) eller Planner (Excel)
  export FIL UT.zip                 hele fila i åpne formater (JSON, CSV, SQLite, README)
  import-export ZIP NYFIL           ny arbeidsfil av en slik eksport
  check FIL                         selvsjekk
  backup FIL                        kontrollert sikkerhetskopi
  restore FIL SIKKERHETSKOPI        hent fram en kopi; den gamle fila tas vare på
  serve FIL [--port N]              åpne i nettleser på denne maskinen`;

export const commands: Record<string, Command> = {
  init: runInit,
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
  serve: runServe,
};

import { counted } from './format.ts';

export const settingsText = {
  title: 'Innstillinger',
  lead: 'Hvem som skriver, hvordan skjermen oppfører seg, og fila med sikkerhetskopiene.',
  writer: 'Hvem skriver',
  role: 'Rollen din',
  roleHelp:
    'Står ved hver endring i loggen. Skriv en rolle, ikke et navn på et barn eller en familie.',
  saveRole: 'Lagre rollen',
  roleSaved: 'Rollen er lagret.',
  roleEmpty: 'Skriv rollen din.',
  readOnly: 'Fila er åpnet for lesing, så rollen kan ikke endres her.',
  screen: 'Skjerm og tastatur',
  hints: 'Vis linja med taster nederst',
  singleKeys: 'Bruk enkeltbokstaver som snarveier',
  singleKeysHelp:
    'Slå av hvis du styrer maskinen med tale. Ctrl- og Alt-snarveier virker fortsatt.',
  textSize: 'Tekststørrelse',
  textSizeHelp:
    'Ctrl og + gjør alt større, Ctrl og − mindre, Ctrl og 0 tilbake. Ved stor tekst blir menyen til ikoner og sidepanelene legger seg under innholdet.',
  allKeys: 'Se alle taster',
  here: 'Gjelder bare på denne maskinen.',
  file: 'Fila',
  fileName: 'Navn',
  folder: 'Ligger i',
  saved: 'Sist lagret',
  version: 'Programversjon',
  kind: 'Innhold',
  sharing: 'OneDrive, SharePoint og fellesområder',
  sharingAdvice: [
    'La én om gangen skrive i fila. De andre kan lese imens.',
    'Lukk Dreiepunkt før du flytter fila, gir den nytt navn eller henter tilbake en eldre versjon fra skyen.',
    'I OneDrive: velg «Behold alltid på denne enheten» for mappa, så fila er der også uten nett.',
    'Blir fila byttet ut mens den er åpen, slutter Dreiepunkt å skrive, lagrer det som var åpent ved siden av, og spør hva som skal brukes.',
    'Fila kan kopieres når som helst: noen sekunder etter siste endring er alt i den ene fila.',
  ],
  backups: 'Sikkerhetskopier',
  backupsWhy: 'Hver kopi blir åpnet og kontrollert før den teller.',
  copyFault: (time: string, sentence: string) =>
    `Dagens kopi ble ikke tatt kl. ${time}. ${sentence} Det prøves igjen av seg selv, og du kan arbeide videre imens.`,
  backupNow: 'Ta sikkerhetskopi nå',
  backupDone: 'Sikkerhetskopien er laget, åpnet og kontrollert.',
  restoreTitle: 'Gjenopprette denne kopien?',
  restoreWhy: (when: string) =>
    `Alt som er skrevet etter ${when}, blir borte fra fila. Fila slik den er nå, blir først tatt vare på som en egen kopi.`,
  check: 'Kontroll av fila',
  checkFine: 'Fila er hel. Ingen feil funnet.',
  checkAgain: 'Kontroller på nytt',
  checkFound: (count: number) =>
    `Kontrollen fant ${counted(count, { one: 'ting', many: 'ting' })}:`,
  whole: 'Hele fila ut',
  wholeWhy:
    'Til å gi videre: planen, arbeidet og tallene slik alle kan se dem, som tabeller i én zip. Skjulte tall, tekst som er unntatt, interne vurderinger, innspill, vedlegg og loggen er ikke med. Den er til å lese og kan ikke leses inn igjen.',
  wholeNow: 'Eksportér til lesing',
  fullWhy:
    'Alt i fila, også skjulte tall, tekst som er unntatt, interne vurderinger, innspill, vedlegg og loggen med hvem som gjorde hva. Bare til den som skal ta over fila, eller til arkiv. Kan leses inn som ny arbeidsfil.',
  fullNow: 'Eksportér alt',
  wholeRunning: 'Eksporterer fila …',
  wholeDone: (name: string) => `Eksport fullført: ${name}`,
  wholeIn: (folder: string, tables: number, rows: string) =>
    `med ${tables} tabeller og ${rows} rader, lest tilbake og kontrollert. Lagt i ${folder}`,
  wholeMissing: 'Fila er skadet. Alt som kunne leses, er med; dette mangler:',
  wholeFailed: 'Fila ble ikke eksportert.',
  log: 'Feillogg',
  logWhy:
    'Feil i programmet skrives i en logg på denne maskinen: hva slags feil, når og hvor i programmet. Ingenting av det dere har skrevet, og ingen tall, står der.',
  noLog: 'Loggen kan ikke skrives på denne maskinen.',
  noChange: 'Ingen endringer ennå',
} as const;

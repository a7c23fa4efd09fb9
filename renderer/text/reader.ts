/** What a reader is told beside the host's own sentence. */
export const readerText = {
  label: 'Leser',
  takeOver: 'Ta over',
  takenOver: 'Du skriver nå. De andre leser.',
  waits: (seconds: number) =>
    `Ingen livstegn fra den som skriver? Du kan ta over om ${seconds} sekunder.`,
  silent: 'Den som skriver, har ikke gitt livstegn på ett minutt.',
  toCopies: 'Se sikkerhetskopiene',
  readAnyway: 'Åpne bare for lesing',
  readAnywayWhy: 'Det som kan leses, kan også eksporteres. Fila blir ikke endret.',
} as const;

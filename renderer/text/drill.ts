export const drillText = {
  title: 'Øv på gjenoppretting',
  why: 'Den nyeste kopien hentes fram til en prøvefil, åpnes og sammenlignes med fila. Fila blir ikke endret.',
  now: 'Øv nå',
  running: 'Øver på gjenoppretting …',
  never: 'Ikke øvd ennå.',
  last: (when: string, isGood: boolean) =>
    `Sist øvd ${when}${isGood ? ', og kopien var hel.' : '. Kopien stemte ikke.'}`,
  steps: {
    copy: 'Henter fram kopien til en prøvefil …',
    check: 'Åpner og kontrollerer prøvefila …',
    count: 'Teller opp det som står i den …',
    compare: 'Sammenligner med fila …',
  },
  broken: 'Øvelsen ble brutt. Verken fila eller kopien er endret. Prøv igjen.',
  counts: (copy: string, present: string) => `Rader: ${copy} i kopien, ${present} i fila.`,
  figures: (copy: string, present: string) => `Tall: ${copy} i kopien, ${present} i fila.`,
} as const;

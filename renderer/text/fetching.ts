import { formatBytes } from './format.ts';

export const fetchingText = {
  title: 'Hent fra kilden',
  show: 'Vis henting over nett',
  promise:
    'Når dere trykker «Hent», sendes ett spørsmål om tall til kilden over nettet, og ingenting annet. Det skjer aldri av seg selv.',
  /** Under the rail, instead of «Frakoblet, ingenting sendes». */
  rail: 'Henter bare når dere ber om det',
  list: 'Spørsmål som kan stilles',
  emptyTitle: 'Ingen lagrede spørringer',
  emptyWhy:
    'Uten en lagret spørring kan ingenting hentes. Last ned fila fra kilden og slipp den over.',
  fetch: 'Hent',
  fetchName: (title: string) => `Hent ${title}`,
  cancel: 'Avbryt',
  cancelName: (title: string) => `Avbryt hentingen av ${title}`,
  retry: 'Prøv igjen',
  retryName: (title: string) => `Prøv igjen: ${title}`,
  never: 'ikke tatt i bruk ennå',
  last: (when: string) => `sist tatt i bruk ${when}`,
  question: 'Se adressen det spørres på',
  asking: (source: string) => `Spør ${source} …`,
  received: (received: number, total: number | null) =>
    total === null
      ? `Henter: ${formatBytes(received)} så langt`
      : `Henter: ${formatBytes(received)} av ${formatBytes(total)}`,
  reading: 'Alt er hentet. Leser tallene …',
  broken: 'Hentingen stoppet før alt var kommet. Ingenting er tatt inn. Prøv igjen.',
  announce: {
    started: (title: string) => `Henter ${title}.`,
    cancelled: 'Hentingen er avbrutt. Ingenting er tatt inn.',
  },
} as const;

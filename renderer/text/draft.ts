import { whenText } from './format.ts';

/** What a text that saves itself says about it. */
export const draftText = {
  saved: 'Lagret',
  waiting: 'Ikke lagret ennå',
  saving: 'Lagrer',
  failedTitle: 'Endringen er ikke lagret.',
  failedKept: 'Teksten din står her ennå.',
  retry: 'Prøv igjen',
  conflictTitle: 'Noen andre har endret det samme feltet mens du skrev.',
  conflictWhy: 'Ingenting er mistet. Velg for hvert felt hvilken tekst som skal stå.',
  mine: 'Din tekst',
  theirs: 'Teksten som er lagret',
  keepMine: 'Behold min',
  useTheirs: 'Bruk den lagrede',
  keepBoth: 'Behold begge',
  empty: 'tomt',
} as const;

/** What a form says of a text that was typed before and not saved. */
export const restoredText = {
  restored: (at: string, today: string) => `Kladd fra ${whenText(at, today)} hentet fram.`,
  overNewer: 'Noe her er endret siden den ble skrevet; se over før du lagrer.',
  discard: 'Forkast kladden',
} as const;

import type { DutyKind, DutyRuleKind } from '../../electron/contract/vocabulary.ts';
import { formatDate } from './format.ts';

export const months = [
  'Januar',
  'Februar',
  'Mars',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

export const weekdayNames = [
  'mandag',
  'tirsdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lørdag',
  'søndag',
] as const;

export const wheelText = {
  title: (year: number) => `Årshjul ${year}`,
  crumb: 'Årshjul',
  next: (when: string, what: string) => `Neste: ${when}, ${what}.`,
  left: (when: string, what: string) => `Gjenstår: ${what} (${when}).`,
  nothingNext: 'Ingenting mer er lagt inn i dette året.',
  earlier: (year: number) => `Vis ${year}`,
  today: 'i dag',
  new: 'Nytt i årshjulet',
  calendar: 'Kalenderfil (.ics)',
  pdf: 'Skriv ut (PDF)',
  show: 'Vis',
  kind: {
    duty: 'Faste oppgaver',
    meeting: 'Møter',
    release: 'Nye tall',
    political: 'Politiske møter',
    sprint: 'Sprinter',
  } satisfies Record<DutyKind | 'sprint', string>,
  one: {
    duty: 'fast oppgave',
    meeting: 'møte',
    release: 'nye tall',
    political: 'politisk møte',
    sprint: 'sprint',
  } satisfies Record<DutyKind | 'sprint', string>,
  holidays: 'Helligdager',
  holiday: 'helligdag',
  halfYear: (isSpring: boolean) => `I løpet av ${isSpring ? 'våren' : 'høsten'}`,
  empty: 'ingenting',
  noPolitical:
    'Ingen politiske møter er lagt inn for dette året. Legg inn datoene når møteplanen er vedtatt, så vises de i sprintene.',
  measure: (id: number) => `tiltak ${id}`,
  fixed: 'Kan ikke endres her',
  rules: {
    title: 'Dette kommer igjen',
    lead: 'Hver linje gir sine egne dager i hjulet og i kalenderfila.',
    what: 'Hva',
    kind: 'Slag',
    when: 'Når',
    owner: 'Ansvar',
    nobody: 'ingen er utpekt',
    edit: (title: string) => `Endre ${title}`,
  },
  hints: { choose: 'velg', month: 'forrige og neste måned', open: 'endre', new: 'nytt' },
  dialog: {
    titleNew: 'Nytt i årshjulet',
    titleEdit: 'Endre i årshjulet',
    what: 'Hva',
    kind: 'Slag',
    rule: 'Hvor ofte',
    rules: {
      once: 'Én gang',
      weekly: 'Hver uke, eller hver N-te uke',
      monthly: 'En bestemt ukedag i måneden',
      half_yearly: 'Hvert halvår, samme dag',
      yearly: 'Hvert år, samme dag',
      each_half_year: 'I løpet av hvert halvår, uten fast dag',
    } satisfies Record<DutyRuleKind, string>,
    start: { once: 'Dato', other: 'Første gang', undated: 'Gjelder fra' },
    end: 'Siste dag (kan stå tomt)',
    every: { weekly: 'Hver N-te uke', monthly: 'Hver N-te måned', yearly: 'Hvert N-te år' },
    nth: 'Hvilken',
    nths: { 1: 'første', 2: 'andre', 3: 'tredje', 4: 'fjerde', [-1]: 'siste' } as Record<
      number,
      string
    >,
    weekday: 'Ukedag',
    startTime: 'Fra klokka (tomt er hele dagen)',
    endTime: 'Til klokka',
    measure: 'Tiltak',
    noMeasure: 'gjelder alle',
    owner: 'Ansvarlig rolle',
    note: 'Merknad',
    save: 'Lagre',
    remove: 'Fjern',
    removed: ({ title }: { title: string }) => `Fjernet: ${title}`,
    missing: 'Skriv hva det er.',
    dateMissing: 'Velg en dato.',
    number: 'Skriv et helt tall fra 1 til 52.',
  },
} as const;

/** «15. mars», «15. mars kl. 13.00–14.30», «1. mars–31. mai». */
export function entryWhen(entry: {
  from: string;
  to: string;
  startTime: string | null;
  endTime: string | null;
}): string {
  const isOneYear = entry.from.slice(0, 4) === entry.to.slice(0, 4);
  const day = (iso: string) => formatDate(iso, isOneYear ? 'card' : 'medium');
  if (entry.from !== entry.to) return `${day(entry.from)}–${day(entry.to)}`;
  const time = entry.startTime?.replace(':', '.');
  if (time === undefined) return day(entry.from);
  const end = entry.endTime === null ? '' : `–${entry.endTime.replace(':', '.')}`;
  return `${day(entry.from)} kl. ${time}${end}`;
}

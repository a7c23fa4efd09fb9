import { capital, counted } from './format.ts';

/** What the plan browser says. */
export const planText = {
  title: 'Oppvekstplan 2024–2030',
  crumb: 'Planen',
  lead: 'Den vedtatte planen, punkt for punkt, med det som viser til hvert punkt. Tekst i «…» står ordrett i planen; resten er vår korte gjengivelse.',
  contents: 'Innhold',
  part: { 1: 'Del 1', 2: 'Del 2' } as Record<1 | 2, string>,
  filter: 'Søk i planen',
  filterHint: 'Søket bryr seg ikke om store og små bokstaver.',
  hits: (count: number) =>
    count === 0
      ? 'Ingen treff'
      : capital(counted(count, { one: 'treff', many: 'treff', gender: 'neuter' })),
  noneTitle: (words: string) => `Ingen punkter i planen inneholder «${words}»`,
  noneWhy: 'Søket leter i tekst, tittel og nummer. Prøv et kortere ord, eller tøm søket.',
  clear: 'Tøm søket',
  emptyTitle: 'Planen er ikke lagt inn',
  emptyWhy:
    'Uten den vedtatte planen kan ingen tiltak eller utfordringer vises til. Åpne arbeidsfila på nytt.',
  restated: 'vår gjengivelse',
  usedIn: 'Brukt i',
  linkTo: (label: string) => `Lenke til ${label}`,
  hints: { filter: 'søk i planen' },
} as const;

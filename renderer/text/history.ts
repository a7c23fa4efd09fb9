const changes = (n: number) => (n === 1 ? '1 endring' : `${n} endringer`);

/** What a user reads in the list of changes. */
export const historyText = {
  open: 'Vis endringene',
  title: 'Endringer',
  lead: 'Nyeste øverst. Velg hvor langt tilbake du vil.',
  keys: 'Piltastene velger, Enter angrer til og med den valgte.',
  list: 'Endringer, nyeste øverst',
  by: (actor: string, when: string) => `${actor === '' ? 'Uten navn' : actor}, ${when}`,
  undone: 'angret',
  gone: 'angret, kan ikke gjøres om igjen',
  /** `when` is null for the removal itself. */
  struck: (when: string | null, actor = '') =>
    when === null
      ? 'kan ikke angres'
      : `fjernet for godt (${[when, actor].filter((word) => word !== '').join(', ')})`,
  struckWhy: 'En tekst er fjernet for godt her. Det kan ikke angres; endringer før den kan det.',
  undoTo: (n: number) => `Angre ${changes(n)}`,
  redoTo: (n: number) => `Gjør om igjen ${changes(n)}`,
  nothing: 'Den valgte endringen er alt angret, og nye endringer er gjort siden.',
  older: 'Vis eldre',
  emptyTitle: 'Ingen endringer ennå.',
  emptyWhy: 'Alt som gjøres i fila, kommer hit og kan tas tilbake, også etter omstart.',
} as const;

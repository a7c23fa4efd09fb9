import { capital, counted, countWord, formatNumber } from './format.ts';

const number = (n: number) => formatNumber(n, 0);

export const importText = {
  title: 'Importér statistikk',
  lead: 'Fila leses her på maskinen. Ingenting tas i bruk før du har lest rapporten.',
  drop: {
    label: 'Fil med statistikk',
    empty: 'Slipp en fil her',
    emptyHelp: 'JSON-stat, PX, CSV, Excel, Parquet og Udirs JSON. Fila forlater ikke maskinen.',
    again: 'Slipp en ny fil her for å bytte.',
    over: 'Slipp fila for å lese den',
    choose: 'Velg fil',
    reading: (name: string) => `Leser ${name} …`,
    readIn: (size: string, seconds: string) => `${size} · lest på ${seconds} sekunder`,
    fetched: (size: string) => `${size} · hentet fra kilden`,
    one: 'Slipp én fil om gangen.',
  },
  progress: {
    broken: 'Lesingen stoppet før den var ferdig. Ingenting er endret. Velg fila på nytt.',
    stop: 'Stopp',
    stopReading: (name: string) => `Stopp lesingen av ${name}`,
    stopPublishing: 'Stopp og fjern det som er skrevet',
    stopped: 'Stoppet. Ingenting er endret.',
    reading: 'Leser fila …',
    mapping: (cells: number) => `Kobler ${number(cells)} celler til steder og perioder …`,
    checking: (cells: number) => `Sjekker ${number(cells)} celler …`,
    backup: 'Tar sikkerhetskopi …',
    writing: (done: number, total: number) => `Skriver ${number(done)} av ${number(total)} tall …`,
    undoing: 'Fjerner det som var skrevet …',
    bar: 'Så langt tall er skrevet',
  },
  refused: {
    title: 'Fila ble ikke lest inn',
    after: 'Ingenting er endret.',
    publishTitle: 'Tallene ble ikke tatt i bruk',
  },
  facts: {
    label: 'Hva fila er kjent igjen som',
    source: 'Kilde',
    profile: 'Profil',
    content: 'Innhold',
    period: 'Periode',
    credit: 'Kreditering',
  },
  table: {
    label: (file: string) => `Forhåndsvisning av ${file}`,
    place: 'Sted',
    skipped: 'tas ikke med',
    hidden: 'skjult',
    noted: 'har merknad',
    shown: (shown: number, total: number) => `${number(shown)} av ${number(total)} rader`,
    all: (total: number) => `Alle ${number(total)} rader`,
    showAll: 'vis alle',
    showMore: 'vis flere',
    showFewer: 'vis færre',
  },
  report: {
    title: 'Importrapport',
    accepted: 'Godtatt',
    hidden: 'Skjult av kilden',
    missing: 'Mangler',
    notes: 'Merknader',
    stops: 'Stopp',
    sum: (cells: string, counts: { accepted: number; hidden: number; missing: number }) =>
      `${cells}: ${number(counts.accepted)} godtatt, ${number(counts.hidden)} skjult, ${number(counts.missing)} mangler.`,
    notesTitle: 'Merknader å lese',
    stopsTitle: 'Må rettes først',
    checksTitle: 'Kontrollregning',
    checkOk: 'Stemmer:',
    checkBad: 'Stemmer ikke:',
    showCell: 'Vis cella',
    revisedTitle: 'Tall som blir rettet',
    effect: (newSeries: number, newFigures: number, revised: number) => {
      const parts: string[] = [];
      if (newSeries > 0)
        parts.push(`${counted(newSeries, { one: 'ny serie', many: 'nye serier' })}.`);
      if (newFigures > 0)
        parts.push(`${number(newFigures)} ${newFigures === 1 ? 'nytt tall' : 'nye tall'}.`);
      parts.push(
        revised === 0
          ? 'Ingen tall som er i bruk, blir endret.'
          : `${capital(countWord(revised, 'neuter'))} tall som er i bruk, blir rettet.`,
      );
      return capital(parts.join(' '));
    },
    fromTo: (from: string, to: string) => `${from} blir ${to}`,
    more: (count: number) => `og ${number(count)} til`,
    toReport: 'Til rapporten',
    undoable: 'Det tas sikkerhetskopi først, og importen kan angres.',
    publish: 'Ta i bruk',
    cancel: 'Avbryt',
    blocked: (stops: number) =>
      `Kan ikke tas i bruk: ${counted(stops, { one: 'stopp', many: 'stopp' })} må rettes i fila eller koblingen først.`,
    idleTitle: 'Slik går det til',
    idle: [
      'Last ned fila fra kilden og slipp den her.',
      'Er tabellen ny for appen, sier du hva den betyr. Det huskes til neste gang.',
      'Les rapporten: hva som er godtatt, skjult og manglende.',
      'Trykk «Ta i bruk». Importen kan trekkes tilbake.',
    ],
  },
  done: {
    title: 'Tallene er tatt i bruk',
    unchanged: 'Ingenting nytt',
    see: 'Se tallene:',
    undo: 'Angre',
    next: 'Les inn en ny fil',
    undone: 'Importen er trukket tilbake.',
  },
  history: {
    title: 'Tidligere importer',
    emptyTitle: 'Ingen importer ennå',
    emptyWhy:
      'Hver fil dere tar i bruk, står her, så et tall alltid kan spores tilbake. Slipp en fil i feltet over for å begynne.',
    file: 'Fil',
    at: 'Hentet',
    by: 'Av',
    indicators: 'Indikatorer',
    figures: 'Tall',
    state: 'Tilstand',
    action: 'Handling',
    inUse: 'i bruk',
    withdrawn: 'trukket tilbake',
    withdraw: 'Trekk tilbake',
    withdrawName: (file: string) => `Trekk tilbake ${file}`,
    republish: 'Ta i bruk igjen',
    republishName: (file: string) => `Ta i bruk igjen ${file}`,
    accepted: (accepted: number, hidden: number) =>
      hidden === 0 ? number(accepted) : `${number(accepted)} (${number(hidden)} skjult)`,
    withdrawnToast: (file: string) => `${file} er trukket tilbake.`,
    republishedToast: (file: string) => `${file} er tatt i bruk igjen.`,
    noIndicators: 'ingen',
    hash: (hash: string) => `avtrykk ${hash}`,
  },
  announce: {
    read: (name: string, accepted: number, notes: number, stops: number) =>
      `${name} er lest. ${accepted} tall godtatt, ${notes} merknader, ${stops} stopp.`,
    cancelled: 'Avbrutt. Ingenting er endret.',
  },
  hints: {
    choose: 'velg fil',
    note: 'neste merknad',
    all: 'vis alle rader',
    publish: 'ta i bruk',
    cancel: 'avbryt',
  },
} as const;

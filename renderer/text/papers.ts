import type { PaperFormat } from '../../electron/contract/papers.ts';

/** What the export menus say. */
export const paperText = {
  button: 'Eksporter',
  board: (isFiltered: boolean) =>
    isFiltered ? 'Tavla til referatet, bare utvalget' : 'Tavla til referatet',
  measure: 'Tiltaket på én side',
  indicator: 'Arket om indikatoren',
  challenges: 'Matrisen',
  chart: 'Diagrammet',
  format: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } satisfies Record<PaperFormat, string>,
  csv: 'CSV',
  /** The group is said too: two items of a menu never have the same name. */
  item: (group: string, format: string) => `${group}: ${format}`,
  making: 'Lager dokumentet …',
  done: (names: string, folder: string) => `Eksport fullført: ${names} ligger i ${folder}.`,
  downloaded: (name: string) => `${name} er lastet ned.`,
  failed: 'Ingenting er eksportert.',
  copyChart: 'Kopier som bilde',
  saveChart: 'Lagre som PNG',
  copied: 'Diagrammet er kopiert som bilde, med tittel og kilde. Lim det inn der du vil ha det.',
  copyRefused: (name: string) =>
    `Utklippstavla tok ikke imot bildet. Det er lagret som ${name} i stedet.`,
  saved: (name: string) => `Diagrammet er lagret som ${name}.`,
  drawFailed: 'Bildet lot seg ikke tegne. Prøv igjen, eller bruk arket som PDF.',
} as const;

import { note, type Note } from '../types.ts';
import { quoted, refuse } from '../refuse.ts';
import { isRow, own, textOrNull, type Row } from './records.ts';

export interface FoundDataset {
  dataset: Row;
  notes: Note[];
}

/**
 * The table in a JSON-stat answer: a 2.0 dataset, the first in a collection or in a 1.x bundle. Says
 * so in a note when there are more. DomainError `validation` for lists of links and error answers.
 */
export function findDataset(root: unknown): FoundDataset {
  if (!isRow(root))
    refuse('Fila er JSON, men ikke en JSON-stat-tabell: den begynner ikke med et objekt.');
  const kind = textOrNull(own(root, 'class'))?.toLowerCase() ?? null;
  if (kind === 'collection') return firstOf(embedded(root), 'samling');
  if (kind === 'dimension') refuse('Fila beskriver bare én variabel, ikke en tabell med tall.');
  if (kind !== null && kind !== 'dataset') {
    refuse(`Fila er JSON-stat av typen ${quoted(kind)}. Appen leser tabeller («dataset»).`);
  }
  if (kind === 'dataset' || isDataset(root)) return { dataset: root, notes: [] };
  return firstOf(Object.values(root).filter(isRow).filter(isDataset), 'fil', root);
}

function embedded(collection: Row): Row[] {
  const link = own(collection, 'link');
  const items = isRow(link) ? own(link, 'item') : undefined;
  const datasets = Array.isArray(items) ? items.filter(isRow).filter(isDataset) : [];
  if (datasets.length === 0) {
    refuse(
      'Fila er bare ei liste over tabeller, uten tall. Åpne tabellen hos kilden og last ned den.',
    );
  }
  return datasets;
}

function firstOf(datasets: readonly Row[], what: string, root: Row = {}): FoundDataset {
  const [dataset] = datasets;
  if (dataset === undefined) refuse(otherJson(root));
  if (datasets.length === 1) return { dataset, notes: [] };
  const title = textOrNull(own(dataset, 'label'));
  const first = title === null ? 'den første' : `den første, ${quoted(title)}`;
  const sentence = `Det er ${datasets.length} tabeller i denne ${what}en. Appen leste ${first}.`;
  return { dataset, notes: [note('more-tables', sentence.replace('filen', 'fila'))] };
}

function otherJson(root: Row): string {
  const said = ['title', 'error', 'message', 'detail', 'feilmelding']
    .map((key) => textOrNull(own(root, key)))
    .find((text) => text !== null);
  if (said != null && own(root, 'tables') === undefined) {
    return `Fila har ingen tabell. Den ser ut som en melding fra kilden: ${quoted(said)}.`;
  }
  return 'Fila er JSON, men det er ingen JSON-stat-tabell i den.';
}

function isDataset(row: Row): boolean {
  const kind = own(row, 'class');
  return (kind === undefined || kind === 'dataset') && isRow(own(row, 'dimension'));
}

import { diffWordsWithSpace } from 'diff';
import { counted } from '../../contract/format.ts';
import type { DiffPart, PlanComparison, PlanDifference } from '../../contract/plan-revisions.ts';
import type { SnapshotDifference, SnapshotRow } from './plan-snapshot.ts';

/** Texts longer than this are shown piece by piece instead of whole in the sentence. */
const shortText = 60;

const nouns: Record<string, string> = {
  values: 'Verdi',
  goals: 'Mål',
  ambitions: 'Ambisjon',
  points: 'Punkt',
  questions: 'Spørsmål',
  areas: 'Hovedområde',
  models: 'Modell',
  factors: 'Faktor',
  levels: 'Nivå',
  offers: 'Tilbud',
  challenges: 'Utfordring',
  measures: 'Tiltak',
};
/** Nouns of the neuter: «er nytt», not «er ny». */
const neuter = new Set(['goals', 'points', 'questions', 'areas', 'levels', 'offers', 'measures']);
const fieldWords: Record<string, string> = {
  reference: 'Kilde',
  name: 'Navn',
  summary: 'Gjengivelse',
  text: 'Tekst',
  title: 'Tittel',
  word: 'Ord',
  ambitionId: 'Ambisjon',
  adoptedText: 'Vedtatt tekst',
  adoptedDescription: 'Beskrivelse',
  strategy: 'Strategi',
  responsible: 'Ansvar',
  startText: 'Oppstart',
};

/**
 * The differences between two versions of the plan as sentences a leadership group can read. What is
 * only proposed is said as what will happen.
 */
export function comparisonInWords(
  differences: readonly SnapshotDifference[],
  { isProposed = false } = {},
): PlanComparison {
  return {
    lead: lead(differences, isProposed),
    differences: differences.map((difference) => inWords(difference, isProposed)),
  };
}

/** Two texts word by word; «same» and «added» joined are the new one, «same» and «removed» the old. */
export function wordParts(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function lead(differences: readonly SnapshotDifference[], isProposed: boolean): string {
  if (differences.length === 0) return 'Ingen forskjell: planen er lik i de to utgavene.';
  const of = (kind: SnapshotDifference['kind']) =>
    new Set(differences.flatMap((one) => (one.kind === kind ? `${one.section} ${one.id}` : [])))
      .size;
  const said = [
    [of('changed'), isProposed ? 'endres' : 'er endret'],
    [of('added'), of('added') === 1 ? 'er nytt' : 'er nye'],
    [of('removed'), isProposed ? 'går ut' : 'er utgått'],
  ] as const;
  const parts = said.flatMap(([count, verb]) =>
    count === 0
      ? []
      : `${counted(count, { one: 'punkt', many: 'punkter', gender: 'neuter' })} ${verb}`,
  );
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toLocaleUpperCase('nb')}${sentence.slice(1)}.`;
}

function inWords(difference: SnapshotDifference, isProposed: boolean): PlanDifference {
  const { section, id, kind } = difference;
  const name = nameOf(section, id);
  if (difference.kind !== 'changed') {
    const isNew = neuter.has(section) ? 'er nytt i planen' : 'er ny i planen';
    const verb = kind === 'added' ? isNew : isProposed ? 'går ut' : 'er utgått';
    return {
      key: `${section}-${id}-${kind}`,
      kind,
      sentence: `${name} ${verb}: ${quoted(mainText(difference.row))}.`,
      parts: null,
    };
  }
  const { field, before, after } = difference;
  const word = fieldWords[field] ?? field;
  const changed = isProposed ? 'endres' : 'endret';
  const isShort = before.length <= shortText && after.length <= shortText;
  return {
    key: `${section}-${id}-${field}`,
    kind,
    sentence: isShort
      ? `${name}: ${word} ${changed} fra ${quoted(before)} til ${quoted(after)}.`
      : `${name}: ${word} ${changed}.`,
    parts: isShort ? null : wordParts(before, after),
  };
}

/** «Tiltak 4», «Utfordring U03», «Punkt A1.2»; what has no number goes by its id. */
export function nameOf(section: string, id: string | number): string {
  return `${nouns[section] ?? section} ${id}`;
}

function mainText(row: SnapshotRow): string {
  const text = row['adoptedText'] ?? row['text'] ?? row['title'] ?? row['name'] ?? row.id;
  return String(text);
}

const quoted = (text: string): string => (text === '' ? '«» (tomt)' : `«${text}»`);

import { halfYearIndex } from '../../contract/half-years.ts';
import type { EvaluationNeed } from '../../contract/measures.ts';
import type { EvaluationField } from '../../contract/evaluations.ts';
import { templateOf } from '../../contract/evaluation-templates.ts';
import { isBlank } from '../../contract/rich-text.ts';
import type { EvaluationTemplate, Verdict } from '../../contract/vocabulary.ts';

export interface NoteParts {
  did: string;
  saw: string;
  learned: string;
  change: string;
  verdict: Verdict | null;
  template: EvaluationTemplate;
  fields: readonly EvaluationField[];
  evidence: number;
}

/** What the plan and the template ask of a note before it counts, as sentences. */
export function missingParts(note: NoteParts): string[] {
  const needs: [boolean, string][] = [
    [isBlank(note.did), 'Skriv hva dere gjorde'],
    [isBlank(note.saw), 'Skriv hva dere så'],
    [isBlank(note.learned), 'Skriv hva dere lærte'],
    [isBlank(note.change), 'Skriv hva dere endrer'],
    [note.evidence === 0, 'Legg ved minst ett grunnlag, eller merk notatet som skjønn'],
    [note.verdict === null, 'Velg konklusjon: videreføre, justere eller avvikle'],
  ];
  return [
    ...templateOf(note.template).fields.flatMap((field) =>
      field.isOptional || !isBlank(valueOf(note.fields, field.key))
        ? []
        : [`Fyll ut «${field.label}»`],
    ),
    ...needs.flatMap(([isMissing, sentence]) => (isMissing ? [sentence] : [])),
  ];
}

/** The fault of one field's new value as a sentence; null when it can be saved. */
export function fieldFault(
  template: EvaluationTemplate,
  stored: readonly EvaluationField[],
  key: string,
  value: string,
): string | null {
  const field = templateOf(template).fields.find((one) => one.key === key);
  if (!field) return 'Feltet hører ikke til denne malen. Last inn notatet på nytt.';
  if (isLocked(stored, key)) return `«${field.label}» er låst og kan ikke endres.`;
  const { after } = field;
  if (after !== undefined && !isLocked(stored, after) && !isBlank(value)) {
    const first = templateOf(template).fields.find((one) => one.key === after)?.label ?? after;
    return `Lås «${first}» før «${field.label}» skrives.`;
  }
  if (value === '') return null;
  if (field.kind === 'score' && !/^[1-5]$/.test(value))
    return `«${field.label}» er et tall fra 1 til 5.`;
  if (field.kind === 'count') {
    if (!/^\d{1,6}$/.test(value)) return `«${field.label}» er et helt tall.`;
    // How many a service reached is a count of families: one to four of them could be known again.
    if (key === 'reached_count' && Number(value) > 0 && Number(value) < 5)
      return 'Færre enn fem familier føres ikke som tall. La feltet stå tomt og skriv om rekkevidden i ord.';
  }
  return null;
}

function isLocked(fields: readonly EvaluationField[], key: string): boolean {
  return fields.some((field) => field.key === key && field.lockedAt !== null);
}

function valueOf(fields: readonly EvaluationField[], key: string): string {
  return fields.find((field) => field.key === key)?.value ?? '';
}

/**
 * Whether a measure lacks an evaluation in a half-year («2026H»). A measure the group has not said has
 * begun is not judged; for the others a finished note about the measure itself counts until the
 * half-year after its own is over. Source: the plan asks for evaluation under way, each half-year.
 */
export function evaluationNeed(
  { hasBegun, lastFinished }: { hasBegun: boolean; lastFinished: string | null },
  halfYear: string,
): EvaluationNeed {
  if (!hasBegun) return 'not_judged';
  if (lastFinished === null) return 'missing';
  return halfYearIndex(lastFinished) < halfYearIndex(halfYear) - 1 ? 'missing' : 'fresh';
}

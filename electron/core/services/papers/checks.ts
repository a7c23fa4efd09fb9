import { DomainError, PrivacyError } from '../../../contract/errors.ts';
import type { PaperInput, PaperModel } from '../../../contract/papers.ts';
import { unsourcedClaims } from '../../domain/briefing/checks/claims.ts';
import { hiddenCounts } from '../briefings/gather.ts';
import type { Context } from '../context.ts';
import { indicatorDefinitions } from '../indicators/gather.ts';
import { getIndicator } from '../indicators/read.ts';
import { getMeasure } from '../measures/read.ts';
import { findingsOf } from '../privacy/outgoing.ts';

/**
 * The last look before a paper leaves the house: nobody can be recognised, no count under five is
 * shown, no figure stands without its source. Throws `privacy` or `validation` with the way on.
 */
export function refuseUnfit(context: Context, input: PaperInput, model: PaperModel): void {
  for (const section of model.sections) {
    const found = findingsOf(context, section).find(({ isKept }) => !isKept);
    if (found)
      throw new PrivacyError(
        `«${section.heading}» kan peke på en person, og dokumentet er ikke laget. ${found.finding.reason}`,
        [],
        `Det gjelder «${found.phrases.join(' … ')}». Skriv om til gruppenivå der teksten står, eller behold den der med en begrunnelse, og eksporter på nytt.`,
      );
  }
  refuseSmallCounts(context, input);
  const [claim] = unsourcedClaims(model);
  if (claim)
    throw new DomainError(
      'validation',
      `Tallet ${claim.figures[0] ?? ''} har ingen kilde, og dokumentet er ikke laget.`,
    );
}

/** The rule of small numbers once more, on the very figures that go out. */
function refuseSmallCounts(context: Context, input: PaperInput): void {
  for (const id of indicatorsOn(context, input)) {
    const hidden = new Set(hiddenCounts(context, id).map(({ period }) => period));
    if (hidden.size === 0) continue;
    const own = getIndicator(context, id).series.filter(({ role }) => role === 'own');
    if (own.some(({ points }) => points.some((p) => hidden.has(p.period) && p.value !== null)))
      throw new DomainError(
        'validation',
        'Et lokalt tall under fem kan ikke gå ut, og dokumentet er ikke laget.',
      );
  }
}

/** The indicators whose figures stand on a paper. */
function indicatorsOn(context: Context, { kind, subject }: PaperInput): string[] {
  if (kind === 'board') return [];
  if (kind === 'indicator') return [subject];
  return kind === 'measure'
    ? getMeasure(context, Number(subject)).indicators.map(({ id }) => id)
    : indicatorDefinitions(context)
        .filter(({ row }) => row.origin === 'local')
        .map(({ row }) => row.id);
}

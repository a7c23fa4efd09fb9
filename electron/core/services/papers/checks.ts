import type { Block, Run } from '../../../contract/briefing-model.ts';
import { DomainError, PrivacyError } from '../../../contract/errors.ts';
import type { PaperInput, PaperModel } from '../../../contract/papers.ts';
import { runText } from '../../domain/briefing/block-text.ts';
import { unsourcedClaims } from '../../domain/briefing/checks/claims.ts';
import { hiddenCounts } from '../briefings/gather.ts';
import type { Context } from '../context.ts';
import { indicatorDefinitions } from '../indicators/gather.ts';
import { getIndicator } from '../indicators/read.ts';
import { getMeasure } from '../measures/read.ts';
import { isKept, scanTexts } from '../privacy/guard.ts';

/** Where what stands on a paper is written: a phrase kept there with a reason is kept here too. */
const places = [
  ...['card.title', 'card.owner', 'card.waitingOn', 'card.dueCondition'],
  ...['measure.line', 'measure.leader', 'measure.owner', 'participant.role', 'stageGoal.text'],
  ...['stageGoal.outcome', 'risk.text', 'risk.action', 'risk.owner', 'deliverable.text'],
  ...[
    'evaluation.learned',
    'evaluation.change',
    'decision.title',
    'decision.owner',
    'stage.grounds',
  ],
  ...['stage.decidedBy', 'request.text', 'request.answer', 'reading.rationale', 'reading.text'],
  ...[
    'challenge.reason',
    'gap.reason',
    'indicator.name',
    'indicator.definition',
    'indicator.caveat',
  ],
];

/**
 * The last look before a paper leaves the house: nobody can be recognised, no count under five is
 * shown, no figure stands without its source. Throws `privacy` or `validation` with the way on.
 */
export function refuseUnfit(context: Context, input: PaperInput, model: PaperModel): void {
  for (const { id, heading, blocks } of model.sections)
    for (const text of blocks.flatMap(textsOf)) {
      const found = scanTexts([{ place: `paper.${id}`, text }]).find(
        ({ finding }) =>
          finding.kind === 'national_id' ||
          !places.some((place) => isKept(context, place, text, finding)),
      );
      if (found)
        throw new PrivacyError(
          `«${heading}» kan peke på en person, og dokumentet er ikke laget. ${found.finding.reason}`,
          [],
          'Skriv om til gruppenivå der teksten står, og eksporter på nytt.',
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

/** Every text by itself: what stands in two cells does not point at anybody together. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return [runText(block.runs)];
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map(runText);
    case 'table':
      return [
        block.caption,
        ...block.rows.flatMap((row) => row.map((cell: Run[]) => runText(cell))),
      ];
    case 'figure':
      return [block.alt];
  }
}

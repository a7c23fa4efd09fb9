import type { Gap } from '../../contract/gaps.ts';
import type { GapKind } from '../../contract/vocabulary.ts';
import type { MeasureSummary } from '../../contract/measures.ts';
import type { DecisionNeed } from './decisions.ts';
import { halfYearLabel, joinWords } from '../../contract/format.ts';

/** What the gap finder looks at: the chain as it stands, nothing more. */
export interface GapFacts {
  challenges: { id: string; shortName: string; measures: number; indicators: number }[];
  measures: {
    id: number;
    shortName: string;
    indicators: number;
    evaluation: MeasureSummary['evaluation'];
  }[];
  indicators: {
    id: string;
    name: string;
    /** Null while the series is empty. */
    latest: string | null;
    waitingFor: string;
    /** Periods that should be out at the source but are not here. */
    awaited: string[];
    isLocal: boolean;
  }[];
  decisions: { id: string; number: string; title: string; needs: DecisionNeed[] }[];
  ambitionPoints: { id: string; text: string; work: number }[];
}

/** Whether a challenge has no measure; one left empty on purpose, with a reason, is no longer a gap. */
export function isGap(row: {
  measures: { readonly length: number };
  emptyReason: string | null;
}): boolean {
  return row.measures.length === 0 && row.emptyReason === null;
}

/** Every hole in the chain, in the order of the chain. What is chosen to be empty is not taken out. */
export function findGaps(facts: GapFacts): Gap[] {
  return [
    ...facts.challenges.flatMap(challengeGaps),
    ...facts.measures.flatMap(measureGaps),
    ...facts.indicators.flatMap(indicatorGaps),
    ...facts.decisions.flatMap(decisionGaps),
    ...facts.ambitionPoints.flatMap(ambitionGaps),
  ];
}

function challengeGaps(row: GapFacts['challenges'][number]): Gap[] {
  const title = `${row.id} ${row.shortName}`;
  return [
    ...(row.measures > 0
      ? []
      : [
          {
            kind: 'challenge_without_measure' as const,
            ...{ subject: row.id, title },
            why: 'Ingen tiltak svarer på utfordringen.',
            fix: { label: 'Koble tiltak', to: `/challenges?focus=${row.id}&ask=link` },
          },
        ]),
    ...(row.indicators > 0
      ? []
      : [
          {
            kind: 'challenge_without_indicator' as const,
            ...{ subject: row.id, title },
            why: 'Ingen tall følger utfordringen.',
            fix: { label: 'Velg indikator', to: `/challenges?focus=${row.id}&ask=indicator` },
          },
        ]),
  ];
}

function measureGaps(row: GapFacts['measures'][number]): Gap[] {
  const title = `Tiltak ${row.id} ${row.shortName}`;
  const gaps: Gap[] = [];
  if (row.indicators === 0)
    gaps.push({
      kind: 'measure_without_indicator',
      ...{ subject: String(row.id), title },
      why: 'Ingen tall kan vise om tiltaket virker.',
      fix: { label: 'Velg indikator', to: `/measures/${row.id}?tab=indicators` },
    });
  if (row.evaluation.need === 'missing')
    gaps.push({
      kind: 'measure_without_evaluation',
      ...{ subject: String(row.id), title },
      why: missingEvaluation(row.evaluation.lastFinished),
      fix: { label: 'Start notat', to: `/evaluations?measure=${row.id}` },
    });
  return gaps;
}

function indicatorGaps(row: GapFacts['indicators'][number]): Gap[] {
  const { id, name, latest, waitingFor, awaited, isLocal } = row;
  if (latest !== null && awaited.length === 0) return [];
  const why =
    latest === null
      ? `Ingen tall ennå. ${waitingFor}.`
      : `Nyeste tall er ${latest}. ${awaited.length === 1 ? 'Nye tall' : 'Tall for flere perioder'} skal være ute.`;
  return [
    {
      kind: 'indicator_without_data',
      ...{ subject: id, title: name, why },
      fix: isLocal
        ? { label: 'Før inn tall', to: `/indicators/${id}` }
        : { label: 'Importér tall', to: '/import' },
    },
  ];
}

/** A decision without grounds is weak, not a hole in the chain. */
function decisionGaps({ id, number, title, needs }: GapFacts['decisions'][number]): Gap[] {
  const lacks = [
    ...(needs.includes('owner') ? ['ansvarlig'] : []),
    ...(needs.includes('followUp') ? ['dato for oppfølging'] : []),
  ];
  if (lacks.length === 0) return [];
  return [
    {
      kind: 'decision_without_owner',
      subject: id,
      title: `${number} ${title}`,
      why: `Mangler ${joinWords(lacks)}.`,
      fix: { label: 'Åpne', to: `/decisions?decision=${id}` },
    },
  ];
}

function ambitionGaps({ id, text, work }: GapFacts['ambitionPoints'][number]): Gap[] {
  if (work > 0) return [];
  return [
    {
      kind: 'ambition_point_idle',
      subject: id,
      title: `${id} ${text}`,
      why: 'Ingen oppgave peker på dette punktet i ambisjonene.',
      fix: { label: 'Se punktet', to: `/plan?focus=${id}` },
    },
  ];
}

/** Why a measure lacks an evaluation; `lastFinished` is the half-year of its newest note. */
export function missingEvaluation(lastFinished: string | null): string {
  return lastFinished === null
    ? 'Tiltaket er aldri evaluert. Planen krever evaluering underveis.'
    : `Sist evaluert ${halfYearLabel(lastFinished)}. Planen krever evaluering underveis.`;
}

/**
 * How many things were looked at for a kind of hole. Where there was nothing to look at, no hole is no
 * success.
 */
export function looked(kind: GapKind, facts: GapFacts): number {
  switch (kind) {
    case 'challenge_without_measure':
    case 'challenge_without_indicator':
      return facts.challenges.length;
    case 'measure_without_indicator':
      return facts.measures.length;
    case 'measure_without_evaluation':
      return facts.measures.filter(({ evaluation }) => evaluation.need !== 'not_judged').length;
    case 'indicator_without_data':
      return facts.indicators.length;
    case 'decision_without_owner':
      return facts.decisions.length;
    case 'ambition_point_idle':
      return facts.ambitionPoints.length;
  }
}

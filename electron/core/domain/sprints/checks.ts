import { formatNumber, joinWords } from '../../../contract/format.ts';
import { checkGoal } from '../../../contract/sprint-goal.ts';
import type { CapacityRow, PlanCard, PlanCheck } from '../../../contract/sprints.ts';

export interface PlanFacts {
  goal: string;
  processMeasure: string;
  cards: readonly PlanCard[];
  capacity: readonly CapacityRow[];
}

/** «Kan vi love dette?»: what is in order, and what is worth a look. Nothing here stops a sprint. */
export function planChecks(facts: PlanFacts): PlanCheck[] {
  const { cards } = facts;
  return [
    goalCheck(facts.goal),
    cards.length === 0
      ? ({ id: 'cards', state: 'todo', text: 'Velg minst én oppgave' } as const)
      : challengeCheck(cards),
    ...facts.capacity.filter(({ over }) => over > 0).map(overCheck),
    ...notAppointed(facts.capacity),
    ...cards.flatMap((card) => waitingCheck(card)),
    ...cards.flatMap((card) => dependencyCheck(card, cards)),
    ...ownerCheck(cards),
    ...sizeCheck(cards),
    facts.processMeasure.trim() === ''
      ? ({ id: 'process', state: 'todo', text: 'Ett mål for hvordan vi vet det' } as const)
      : ({ id: 'process', state: 'ok', text: 'Vi har sagt hvordan vi vet det' } as const),
  ];
}

function goalCheck(goal: string): PlanCheck {
  const found = checkGoal(goal);
  const missing = [
    ...(found.verb ? [] : ['verb']),
    ...(found.group ? [] : ['målgruppe']),
    ...(found.date ? [] : ['dato']),
  ];
  if (goal.trim() === '') return { id: 'goal', state: 'todo', text: 'Skriv sprintmålet' };
  if (missing.length === 0)
    return { id: 'goal', state: 'ok', text: 'Målet har verb, målgruppe og dato' };
  return { id: 'goal', state: 'warning', text: `Målet ser ut til å mangle ${joinWords(missing)}` };
}

function challengeCheck(cards: readonly PlanCard[]): PlanCheck {
  const loose = cards.filter(({ challenges }) => challenges.length === 0);
  if (loose.length === 0)
    return { id: 'challenge', state: 'ok', text: 'Alle oppgaver peker mot en utfordring' };
  const text = `${codes(loose)} peker ikke mot noen utfordring`;
  return { id: 'challenge', state: 'warning', text };
}

function overCheck({ who, over }: CapacityRow): PlanCheck {
  return { id: `over-${who}`, state: 'warning', text: `${who} har ${hourWord(over)} for mye` };
}

function notAppointed(rows: readonly CapacityRow[]): PlanCheck[] {
  return rows
    .filter(({ available, planned }) => available === null && planned > 0)
    .map(({ who, isStated, planned }) => ({
      id: `unstated-${who}`,
      state: 'warning',
      text: isStated
        ? `${who} er ikke utpekt, men har ${hourWord(planned)}`
        : `${who} har ${hourWord(planned)}, men ingen har sagt hvor mye tid det er`,
    }));
}

function waitingCheck({ id, code, waitingOn, owner }: PlanCard): PlanCheck[] {
  if (waitingOn === null) return [];
  const end = owner === null ? ' og mangler eier' : '';
  return [{ id: `waiting-${id}`, state: 'warning', text: `${code} venter på ${waitingOn}${end}` }];
}

function dependencyCheck(
  { id, code, dependsOn }: PlanCard,
  cards: readonly PlanCard[],
): PlanCheck[] {
  const outside = dependsOn.filter((other) => !cards.some((card) => card.code === other));
  if (outside.length === 0) return [];
  const text = `${code} må vente på ${joinWords(outside)}, som ikke er i sprinten`;
  return [{ id: `depends-${id}`, state: 'warning', text }];
}

function ownerCheck(cards: readonly PlanCard[]): PlanCheck[] {
  const loose = cards.filter(({ owner, waitingOn }) => owner === null && waitingOn === null);
  if (loose.length === 0) return [];
  return [{ id: 'owner', state: 'warning', text: `${codes(loose)} mangler eier` }];
}

function sizeCheck(cards: readonly PlanCard[]): PlanCheck[] {
  const loose = cards.filter(({ hours }) => hours === null);
  if (loose.length === 0) return [];
  return [
    {
      id: 'size',
      state: 'warning',
      text: `${codes(loose)} mangler størrelse og er ikke regnet med`,
    },
  ];
}

const mostNamed = 4;

/** «T2-41, T2-46 og T2-47», or a count when they are many. */
function codes(cards: readonly PlanCard[]): string {
  if (cards.length > mostNamed) return `${cards.length} oppgaver`;
  return joinWords(cards.map(({ code }) => code));
}

/** «1 time», «2,5 timer». */
export function hourWord(hours: number): string {
  const number = formatNumber(hours, Number.isInteger(hours) ? 0 : 1);
  return `${number} ${hours === 1 ? 'time' : 'timer'}`;
}

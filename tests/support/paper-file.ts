import type { Board, Card } from '../../electron/contract/cards.ts';
import { happenings, type BriefingFile, type Size } from './briefing-file.ts';

const titles = [
  'Beskrive felles inntak for helsestasjonen og PPT',
  'Avklare romplan med eiendomsavdelingen før budsjettet låses',
  'Intervjue foreldregrupper om hva som var vanskelig å finne',
  'Lage rutine for overgang fra barnehage til skole',
  'Prøve felles møter i to skoler',
  'Oppsummere første utprøving',
];

/** A board with cards in every column, a sprint, goals, risks and people, as much as its size says. */
export async function workOn(file: BriefingFile, measureId: number, size: Size): Promise<Card[]> {
  const { columns } = await file.query<Board>('board.get', { measureId });
  const count = size === 'overfull' ? 90 : 9;
  const cards: Card[] = [];
  for (let at = 0; at < count; at += 1) {
    const waits = at % 3 === 1;
    cards.push(
      await file.mutate<Card>('card.create', {
        ...{ measureId, columnId: columns[at % columns.length]?.id },
        title: `${titles[at % titles.length]}${at >= titles.length ? `, del ${at}` : ''}`,
        owner: at % 4 === 3 ? null : at % 2 === 0 ? 'rådgiver oppvekst' : 'leder helsestasjonen',
        ...(at % 3 === 0 ? { dueDate: at === 0 ? '2026-11-20' : '2026-12-11' } : {}),
        ...(at % 3 === 2 ? { dueSeason: '2027V' } : {}),
        ...(waits ? { waitingOn: 'BUP', waitingKind: 'service', waitingSince: '2026-11-04' } : {}),
      }),
    );
  }
  const [first] = cards;
  for (const text of ['Utkast', 'Høring', 'Ferdig']) {
    if (!first) break;
    await file.mutate('checklistItem.add', { cardId: first.id, text });
  }
  const { id: sprintId } = await file.mutate<{ id: string }>('sprint.create', { measureId });
  await file.mutate('sprint.planCard', { cardId: cards[5]?.id });
  await file.mutate('sprint.commit', { sprintId, revision: 1 });
  const words = size === 'overfull' ? 8 : 2;
  for (let at = 0; at < words; at += 1) {
    await file.mutate('risk.add', {
      ...{ measureId, text: 'Prosjektlederstillingen står tom over nyttår', probability: 4 },
      ...{ consequence: 3, owner: 'kommunalsjef', action: 'Midlertidig ansvar er avklart' },
      ...{ nextReview: '2027-01-15', state: 'open' },
    });
    await file.mutate('stageGoal.add', {
      ...{ measureId, halfYear: at === 0 ? '2026H' : '2027V', state: 'open', outcome: '' },
      text: 'Felles inntak er prøvd ut i to tjenester',
    });
    await file.mutate('participant.add', {
      ...{
        measureId,
        kind: 'residents',
        actorId: null,
        role: `foreldrepanel ${at + 1}`,
        share: null,
      },
    });
  }
  await file.mutate('decision.create', {
    ...{ title: 'Felles inntak prøves ut i to tjenester', grounds: '', consequence: '' },
    ...{ level: 'leadership', owner: 'kommunalsjef', followUpDate: '2027-02-01' },
    ...{ decidedOn: '2026-11-24', measureId, challengeId: null, evidence: [] },
  });
  return cards;
}

/** A file where papers have something to say: figures, statuses and two boards with work on them. */
export async function paperFile(file: BriefingFile): Promise<void> {
  await happenings(file, 'normal');
  await workOn(file, 2, 'normal');
  await workOn(file, 3, 'overfull');
  await file.mutate('reading.setTarget', {
    ...{ indicatorId: 'neet-15-29', value: 8, byPeriod: '2028' },
    rationale: 'Like lavt som kommunene vi ligner på',
  });
}

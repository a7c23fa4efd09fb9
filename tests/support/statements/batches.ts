import type { Card } from '../../../electron/contract/cards.ts';
import { statementsOf } from './count.ts';

const column = 'm1-queue';

/** Statements each batch takes for so many cards of a file. */
export async function batchStatements(
  mutate: <T>(name: string, input?: unknown) => Promise<T>,
  size: number,
): Promise<Map<string, number>> {
  let cards: Card[] = [];
  for (let n = 0; n < size; n += 1)
    cards.push(await mutate('card.create', { measureId: 1, columnId: column, title: `Kort ${n}` }));
  const found = new Map<string, number>();
  const measure = async (name: string, input?: object, shown = name) => {
    let answer: unknown;
    found.set(shown, await statementsOf(async () => (answer = await mutate(name, input))));
    return answer;
  };
  const seen = () => cards.map(({ id, revision }) => ({ cardId: id, revision }));
  cards = (await measure('card.updateMany', { cards: seen(), owner: 'Leder' })) as Card[];
  const moves = cards.map(({ id }) => ({ cardId: id, columnId: column, before: null }));
  cards = (await measure('card.moveMany', { moves })) as Card[];
  await measure('history.undo', undefined, 'history.undo of a move of many');
  await measure('history.redo', undefined, 'history.redo of a move of many');
  await measure('history.undo', undefined, 'history.undo of an edit of many');
  return found;
}

import Database from 'better-sqlite3';
import { ranksAfter } from '../../electron/core/domain/ordering.ts';

const kinds = ['queue', 'ready', 'active', 'review', 'done'];
const owners = ['PPT', 'Helsesykepleier', 'Prosjektleder', 'Koordinator', null];
const sizes = ['S', 'M', 'L', null];
const tasks = [
  'Beskrive inntak og vedtak for 13–18 år i ny enhet',
  'Lage oversikt over foreldreveiledning 0–4 år',
  'Rutine for 5-årskontroll: hvem, når og hvor',
  'Finne lokale til gruppetilbud på kveldstid',
  'Kriterier',
];

/** A day so many days from `today`, as ISO text. */
function dayFrom(today: Date, days: number): string {
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Past the numbers a group's own cards have. */
const firstNumber = 100_000;

/** Puts invented cards in a file, evenly over the columns of the boards named; roles only. */
export function putCards(
  path: string,
  cards: number,
  { measures = [2], now = new Date() }: { measures?: readonly number[]; now?: Date } = {},
): void {
  const sqlite = new Database(path);
  const piles = measures.length * kinds.length;
  const ranks = ranksAfter(null, Math.ceil(cards / piles));
  sqlite.transaction(() => {
    const card = sqlite.prepare(
      `INSERT INTO card (id, measure_id, number, column_id, rank, title, owner, due_date, size,
         waiting_on, waiting_since, created_at, moved_at, done_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const link = sqlite.prepare('INSERT INTO card_challenge VALUES (?, ?)');
    for (let i = 0; i < cards; i++) {
      const pile = i % piles;
      const measureId = measures[Math.floor(pile / kinds.length)] ?? 2;
      const kind = kinds[pile % kinds.length] ?? 'queue';
      const at = `${dayFrom(now, -(i % 40))}T08:00:00.000Z`;
      const isWaiting = i % 9 === 4;
      const id = `card-${i}`;
      card.run(
        ...[id, measureId, firstNumber + Math.floor(i / measures.length) + 1 + pile * cards],
        ...[`m${measureId}-${kind}`, ranks[Math.floor(i / piles)]],
        ...[`${tasks[i % tasks.length]} (${i + 1})`, owners[i % owners.length]],
        ...[i % 4 === 3 ? null : dayFrom(now, (i % 21) - 5), sizes[i % sizes.length]],
        ...[isWaiting ? 'BUP: svar på ansvarsdeling' : null, isWaiting ? at : null],
        ...[at, at, kind === 'done' ? at : null],
      );
      if (i % 3 !== 2) link.run(id, `U${String((i % 20) + 1).padStart(2, '0')}`);
    }
  })();
  sqlite.close();
}

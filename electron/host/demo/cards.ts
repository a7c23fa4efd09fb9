import { addAttachment } from '../../core/services/cards/attachments.ts';
import { lookAtFile } from '../../core/services/privacy/look-at-file.ts';
import type { ColumnKind } from '../../contract/vocabulary.ts';
import { leader, secretary, type Calls, type InputOf, type Play, type Scene } from './play.ts';

type CardFields = Omit<InputOf<Calls['card']['update']>, 'cardId' | 'revision'>;

/** A card and what happens to it. Days are days of the story. */
export interface DemoCard extends Omit<CardFields, 'dueDate' | 'dueSeason'> {
  key: string;
  measure: number;
  title: string;
  made: string;
  by?: string;
  /** Where it is made; the queue when left out. */
  start?: ColumnKind;
  dueDate?: string;
  dueSeason?: string;
  moves?: readonly (readonly [day: string, to: ColumnKind])[];
  /** «✓» in front: ticked off. */
  items?: readonly string[];
  comments?: readonly (readonly [day: string, by: string, text: string])[];
  addresses?: readonly (readonly [url: string, title: string])[];
  files?: readonly (readonly [name: string, content: string])[];
  /** Cards that must be finished first. */
  after?: readonly string[];
  marks?: readonly string[];
  waits?: readonly {
    from: string;
    on: string;
    kind: 'person' | 'service' | 'decision';
    to?: string;
  }[];
  archived?: string;
  removed?: string;
}

/** Everything that happens to a card, as scenes. */
export function cardScenes(cards: readonly DemoCard[]): Scene[] {
  return cards.flatMap((card) => {
    const by = card.by ?? leader;
    return [
      { at: card.made, by, play: (play) => make(play, card) },
      ...(card.moves ?? []).map(([at, to]): Scene => ({
        at,
        by,
        play: (play) => move(play, card, to),
      })),
      ...(card.comments ?? []).map(([at, who, text]): Scene => ({
        at,
        by: who,
        play: ({ call, id }) => call.cardComment.add({ cardId: id(card.key), text }),
      })),
      ...(card.waits ?? []).flatMap(({ from, to, on, kind }): Scene[] => [
        {
          ...{ at: from, by },
          play: (play) =>
            update(play, card.key, {
              ...{ waitingOn: on, waitingKind: kind, waitingSince: play.day(from) },
            }),
        },
        ...(to === undefined
          ? []
          : [
              {
                ...{ at: to, by },
                play: (play: Play) =>
                  update(play, card.key, {
                    waitingOn: null,
                    waitingKind: null,
                    waitingSince: null,
                  }),
              },
            ]),
      ]),
      ...at(card.archived, by, ({ call, id }) => call.card.archive({ cardId: id(card.key) })),
      ...at(card.removed, secretary, ({ call, id }) => call.card.remove({ cardId: id(card.key) })),
    ];
  });
}

function at(day: string | undefined, by: string, play: Scene['play']): Scene[] {
  return day === undefined ? [] : [{ at: day, by, play }];
}

async function make(play: Play, card: DemoCard): Promise<void> {
  const { call, id, day, half } = play;
  const { key, measure, made: _made, by: _by, start = 'queue', moves: _moves, ...rest } = card;
  const { items = [], comments: _comments, addresses = [], files = [], after = [], ...more } = rest;
  const { marks = [], waits: _waits, archived: _archived, removed: _removed, ...fields } = more;
  const { dueDate, dueSeason, ...plain } = fields;
  const made = await call.card.create({
    ...plain,
    ...(dueDate === undefined ? {} : { dueDate: day(dueDate) }),
    ...(dueSeason === undefined ? {} : { dueSeason: half(dueSeason) }),
    ...{ measureId: measure, columnId: `m${measure}-${start}`, labels: marks.map(id) },
  });
  play.keep(key, made.id);
  for (const text of items) {
    const isDone = text.startsWith('✓');
    const { itemId } = await call.checklistItem.add({
      ...{ cardId: made.id, text: text.replace(/^✓ /, '') },
    });
    if (isDone) await call.checklistItem.update({ itemId, revision: 1, isDone });
  }
  for (const [url, title] of addresses) await call.cardLink.add({ cardId: made.id, url, title });
  for (const [name, content] of files) {
    const file = { name, bytes: new TextEncoder().encode(content) };
    addAttachment(play.core, made.id, file, await lookAtFile(name, file.bytes));
  }
  for (const first of after)
    await call.cardDependency.add({ cardId: made.id, dependsOnId: id(first) });
}

async function move({ call, id }: Play, card: DemoCard, to: ColumnKind): Promise<void> {
  const columnId = `m${card.measure}-${to}`;
  await call.card.move({ cardId: id(card.key), columnId, before: null });
}

/** Changes fields of a card as it stands. */
export async function update({ call, id }: Play, key: string, fields: CardFields): Promise<void> {
  const cardId = id(key);
  const { revision } = await call.card.get({ cardId });
  await call.card.update({ cardId, revision, ...fields });
}

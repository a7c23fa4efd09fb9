import { z } from 'zod';
import type { CardFile, FileCard } from '../../../contract/card-files.ts';
import { localDate } from '../../../contract/format.ts';
import { emptyCard, withinLimits } from './limits.ts';
import { refuseCards, refuseTooMany } from './refuse.ts';

const text = z.string().max(200_000);
const key = z.string().max(100);
const place = z.union([z.number(), z.string()]).optional();
/** What we read of Trello's own export; the rest of it is left alone. */
const board = z.object({
  name: text,
  lists: z.array(z.object({ id: key, name: text, closed: z.boolean().optional(), pos: place })),
  cards: z.array(
    z.object({
      id: key,
      name: text,
      desc: text.optional(),
      idList: key,
      due: z.string().max(60).nullish(),
      closed: z.boolean().optional(),
      pos: place,
      idMembers: z.array(key).optional(),
      labels: z
        .array(z.object({ name: text.optional(), color: z.string().max(60).nullish() }))
        .optional(),
      attachments: z.array(z.object({ name: text.nullish(), url: text.nullish() })).optional(),
    }),
  ),
  checklists: z
    .array(
      z.object({
        idCard: key,
        name: text.optional(),
        pos: place,
        checkItems: z.array(
          z.object({ name: text, state: z.string().max(40).optional(), pos: place }),
        ),
      }),
    )
    .optional(),
  members: z
    .array(z.object({ id: key, fullName: text.nullish(), username: text.nullish() }))
    .optional(),
  actions: z.array(z.unknown()).optional(),
});
type Board = z.infer<typeof board>;
const comment = z.object({
  type: z.literal('commentCard'),
  date: z.string().max(60),
  data: z.object({ text, card: z.object({ id: key }) }),
  memberCreator: z.object({ fullName: text.nullish(), username: text.nullish() }).optional(),
});

const byPlace = <T extends { pos?: number | string | undefined }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => Number(a.pos ?? 0) - Number(b.pos ?? 0));
const nameOf = (
  who: { fullName?: string | null | undefined; username?: string | null | undefined } | undefined,
) => who?.fullName || who?.username || '';

/** The cards of a board exported from Trello as JSON. */
export function decodeTrello(bytes: Uint8Array): CardFile {
  const found = board.safeParse(parse(bytes));
  if (!found.success)
    refuseCards(
      'Fila er JSON, men ikke en tavle fra Trello: den mangler lister eller kort. Velg «Eksporter som JSON» i Trello.',
    );
  const source = found.data;
  refuseTooMany(source.cards.length);
  const lists = new Map(source.lists.map((list) => [list.id, list]));
  const order = new Map(byPlace(source.lists).map((list, at) => [list.id, at]));
  const members = new Map((source.members ?? []).map((member) => [member.id, nameOf(member)]));
  const said = commentsOf(source);
  const points = Map.groupBy(byPlace(source.checklists ?? []), ({ idCard }) => idCard);
  const sorted = byPlace(source.cards).toSorted(
    (a, b) => (order.get(a.idList) ?? 0) - (order.get(b.idList) ?? 0),
  );
  const cards = sorted.map((card): FileCard => {
    const list = lists.get(card.idList);
    const due = card.due ? new Date(card.due) : null;
    return withinLimits({
      ...emptyCard,
      list: list?.name ?? '',
      title: card.name,
      description: card.desc ?? '',
      people: (card.idMembers ?? []).flatMap((id) => members.get(id) ?? []),
      dueDate: due && !Number.isNaN(due.getTime()) ? localDate(due) : null,
      labels: (card.labels ?? []).map(({ name, color }) => name || color || ''),
      checklist: (points.get(card.id) ?? []).flatMap(({ checkItems }) =>
        byPlace(checkItems).map(({ name, state }) => ({
          text: name,
          isDone: state === 'complete',
        })),
      ),
      links: (card.attachments ?? []).flatMap(({ name, url }) =>
        url ? { url, title: name ?? '' } : [],
      ),
      comments: said.get(card.id) ?? [],
      isArchived: card.closed === true || list?.closed === true,
    });
  });
  return { format: 'trello', name: source.name, cards, notes: notesOf(source, cards) };
}

function commentsOf(source: Board): Map<string, FileCard['comments']> {
  const comments = (source.actions ?? []).flatMap((action) => {
    const read = comment.safeParse(action);
    return read.success ? [read.data] : [];
  });
  const byCard = Map.groupBy(
    comments.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    ({ data }) => data.card.id,
  );
  return new Map(
    [...byCard].map(([id, all]) => [
      id,
      all.map(({ data, date, memberCreator }) => ({
        text: data.text,
        who: nameOf(memberCreator),
        at: Number.isNaN(Date.parse(date)) ? '' : new Date(date).toISOString(),
      })),
    ]),
  );
}

function notesOf(source: Board, cards: readonly FileCard[]): string[] {
  const links = source.cards.flatMap(({ attachments }) => attachments ?? []).length;
  const kept = cards.reduce((sum, card) => sum + card.links.length, 0);
  return [
    ...(kept > 0 ? ['Vedlegg i Trello blir lenker. De virker så lenge fila ligger i Trello.'] : []),
    ...(links > kept
      ? [`${links - kept} vedlegg har ingen adresse som kan åpnes, og er ikke tatt med.`]
      : []),
    ...((source.actions ?? []).length >= 1000
      ? ['Trello tar med de 1000 siste hendelsene. Eldre kommentarer er ikke i fila.']
      : []),
  ];
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    refuseCards('Fila er ikke JSON. Velg «Eksporter som JSON» i Trello, og ta fila derfra.', cause);
  }
}

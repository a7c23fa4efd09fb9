import { z } from 'zod';
import type { CardFile, FileCard } from '../../../contract/card-files.ts';
import { formatDate, localDate } from '../../../contract/format.ts';
import { safeUrl } from '../../../contract/link-url.ts';
import { emptyCard } from './limits.ts';
import { cardCount, naming, namingEach } from './notes.ts';
import { refuseCards, refuseTooMany } from './refuse.ts';

const text = z.string().max(200_000);
const key = z.string().max(100);
const place = z.union([z.number(), z.string()]).nullish();
/** Trello leaves a list out, or writes null, where it is empty. */
const many = <T extends z.ZodType>(item: T) => z.array(item).nullish();
const person = z.object({ id: key.nullish(), fullName: text.nullish(), username: text.nullish() });
const fieldValue = z.object({
  idCustomField: key,
  idValue: key.nullish(),
  value: z.record(z.string(), z.unknown()).nullish(),
});
/** What we read of Trello's own export; the rest of it is left alone. */
const board = z.object({
  name: text.nullish(),
  lists: z.array(
    z.object({ id: key, name: text.nullish(), closed: z.boolean().nullish(), pos: place }),
  ),
  cards: z.array(
    z.object({
      id: key,
      name: text.nullish(),
      desc: text.nullish(),
      idList: key.nullish(),
      start: z.string().max(60).nullish(),
      due: z.string().max(60).nullish(),
      dueComplete: z.boolean().nullish(),
      isTemplate: z.boolean().nullish(),
      closed: z.boolean().nullish(),
      pos: place,
      idMembers: many(key),
      labels: many(z.object({ name: text.nullish(), color: z.string().max(60).nullish() })),
      attachments: many(z.object({ name: text.nullish(), url: text.nullish() })),
      customFieldItems: many(fieldValue),
      locationName: text.nullish(),
      address: text.nullish(),
    }),
  ),
  checklists: many(
    z.object({
      idCard: key.nullish(),
      name: text.nullish(),
      pos: place,
      checkItems: many(
        z.object({
          name: text.nullish(),
          state: z.string().max(40).nullish(),
          pos: place,
          due: z.string().max(60).nullish(),
          idMember: key.nullish(),
        }),
      ),
    }),
  ),
  members: many(person),
  customFields: many(
    z.object({
      id: key,
      name: text.nullish(),
      options: many(z.object({ id: key, value: z.record(z.string(), z.unknown()).nullish() })),
    }),
  ),
  actions: many(z.unknown()),
});
type Board = z.infer<typeof board>;
type TrelloCard = Board['cards'][number];
const commentTypes = ['commentCard', 'copyCommentCard'] as const;
const comment = z.object({
  type: z.enum(commentTypes),
  date: z.string().max(60).nullish(),
  data: z.object({ text, card: z.object({ id: key }) }),
  memberCreator: person.nullish(),
});
const anyComment = z.object({ type: z.enum(commentTypes) });

const byPlace = <T extends { pos?: number | string | null | undefined }>(
  items: readonly T[] | null | undefined,
): T[] => (items ?? []).toSorted((a, b) => Number(a.pos ?? 0) - Number(b.pos ?? 0));
const nameOf = (who: z.infer<typeof person> | null | undefined) =>
  who?.fullName || who?.username || '';

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
  const points = pointsOf(source);
  const sorted = byPlace(source.cards).toSorted(
    (a, b) => (order.get(a.idList ?? '') ?? 0) - (order.get(b.idList ?? '') ?? 0),
  );
  const cards = sorted
    .filter(({ isTemplate }) => !isTemplate)
    .map((card): FileCard => {
      const list = lists.get(card.idList ?? '');
      return {
        ...emptyCard,
        list: list?.name ?? '',
        title: card.name ?? '',
        description: card.desc ?? '',
        people: (card.idMembers ?? []).flatMap((id) => members.get(id) ?? []),
        dueDate: dayOf(card.due),
        labels: (card.labels ?? []).map(({ name, color }) => name || color || ''),
        checklist: points.get(card.id) ?? [],
        links: (card.attachments ?? []).flatMap(({ name, url }) =>
          isOpened(url) ? { url, title: name ?? '' } : [],
        ),
        comments: said.get(card.id) ?? [],
        isDone: card.dueComplete === true,
        isArchived: card.closed === true || list?.closed === true,
      };
    });
  return { format: 'trello', name: source.name ?? '', cards, notes: notesOf(source) };
}

const isOpened = (url: string | null | undefined): url is string => !!url && safeUrl(url) !== null;

function dayOf(instant: string | null | undefined): string | null {
  const date = instant ? new Date(instant) : null;
  return date && !Number.isNaN(date.getTime()) ? localDate(date) : null;
}

function dayText(instant: string): string {
  const day = dayOf(instant);
  return day === null ? instant : formatDate(day, 'table');
}

/** The points of each card; where it has several lists, each point begins with the name of its own. */
function pointsOf(source: Board): Map<string, FileCard['checklist']> {
  const byCard = Map.groupBy(byPlace(source.checklists), ({ idCard }) => idCard ?? '');
  return new Map(
    [...byCard].map(([id, lists]) => [
      id,
      lists.flatMap(({ name, checkItems }) =>
        byPlace(checkItems).map((point) => ({
          text: lists.length > 1 && name ? `${name}: ${point.name ?? ''}` : (point.name ?? ''),
          isDone: point.state === 'complete',
        })),
      ),
    ]),
  );
}

function commentsOf(source: Board): Map<string, FileCard['comments']> {
  const comments = (source.actions ?? []).flatMap((action) => {
    const read = comment.safeParse(action);
    return read.success ? [read.data] : [];
  });
  const byCard = Map.groupBy(
    comments.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)),
    ({ data }) => data.card.id,
  );
  return new Map(
    [...byCard].map(([id, all]) => [
      id,
      all.map(({ data, date, memberCreator }) => ({
        text: data.text,
        who: nameOf(memberCreator),
        at: Number.isNaN(Date.parse(date ?? '')) ? '' : new Date(date ?? '').toISOString(),
      })),
    ]),
  );
}

/** Everything in the file that a card has no place for, named card by card. */
function notesOf(source: Board): string[] {
  const { cards } = source;
  const each = (of: (card: TrelloCard) => string | null | undefined) =>
    cards.flatMap((card) => {
      const said = card.isTemplate ? null : of(card);
      return said ? [{ title: card.name ?? '', text: said }] : [];
    });
  const templates = cards.filter(({ isTemplate }) => isTemplate);
  const starts = each(({ start }) => start && dayText(start));
  const wrongDue = each(({ due }) => (due && dayOf(due) === null ? due : null));
  const places = each(({ locationName, address }) => locationName || address);
  const attached = cards.flatMap(({ attachments }) => attachments ?? []);
  const several = [...Map.groupBy(source.checklists ?? [], ({ idCard }) => idCard).values()];
  const onPoints = (source.checklists ?? [])
    .flatMap(({ checkItems }) => checkItems ?? [])
    .filter(({ due, idMember }) => due || idMember).length;
  const unread = (source.actions ?? []).filter(
    (action) => anyComment.safeParse(action).success && !comment.safeParse(action).success,
  ).length;
  return [
    ...(templates.length > 0
      ? [`Maler er ikke kort, og er ikke tatt med: ${naming(templates.map((c) => c.name ?? ''))}.`]
      : []),
    ...(starts.length > 0
      ? [
          `Startdato finnes ikke på et kort her. Den er ikke tatt med på ${cardCount(starts.length)}: ${namingEach(starts)}.`,
        ]
      : []),
    ...(wrongDue.length > 0
      ? [`Frist som ikke kan leses, er ikke tatt med: ${namingEach(wrongDue)}.`]
      : []),
    ...fieldNotes(source),
    ...(several.some((lists) => lists.length > 1)
      ? ['Der et kort har flere sjekklister, står navnet på lista foran hvert punkt.']
      : []),
    ...(onPoints > 0
      ? [`Frist og person på enkeltpunkter i sjekklister er ikke tatt med (${onPoints} punkter).`]
      : []),
    ...(places.length > 0 ? [`Sted på kortet er ikke tatt med: ${namingEach(places)}.`] : []),
    ...(attached.some(({ url }) => isOpened(url))
      ? ['Vedlegg i Trello blir lenker. De virker så lenge fila ligger i Trello.']
      : []),
    ...(attached.some(({ url }) => !isOpened(url))
      ? [
          `${attached.filter(({ url }) => !isOpened(url)).length} vedlegg har ingen adresse som kan åpnes, og er ikke tatt med.`,
        ]
      : []),
    ...(unread > 0 ? [`${unread} kommentarer kan ikke leses og er ikke tatt med.`] : []),
    ...((source.actions ?? []).length >= 1000
      ? ['Trello tar med de 1000 siste hendelsene. Eldre kommentarer er ikke i fila.']
      : []),
  ];
}

/** The board's own fields: «Budsjett» på 1 kort («A»: 120000). */
function fieldNotes({ cards, customFields }: Board): string[] {
  const known = new Map((customFields ?? []).map((field) => [field.id, field]));
  const said = cards
    .filter(({ isTemplate }) => !isTemplate)
    .flatMap(({ name, customFieldItems }) =>
      (customFieldItems ?? []).flatMap((item) => {
        const field = known.get(item.idCustomField);
        const option = field?.options?.find(({ id }) => id === item.idValue);
        const value = valueText(item.value ?? option?.value);
        return value === ''
          ? []
          : [{ field: field?.name || 'uten navn', title: name ?? '', text: value }];
      }),
    );
  return [...Map.groupBy(said, ({ field }) => field)].map(
    ([field, all]) =>
      `Feltet «${field}» i Trello finnes ikke på et kort her. Det er ikke tatt med på ${cardCount(all.length)}: ${namingEach(all)}.`,
  );
}

/** «{"number":"120000"}», «{"checked":"true"}», «{"date":"2026-03-29T10:00:00Z"}» as words. */
function valueText(value: Record<string, unknown> | null | undefined): string {
  const [kind, raw] = Object.entries(value ?? {})[0] ?? [];
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return '';
  if (kind === 'checked') return String(raw) === 'true' ? 'ja' : '';
  return kind === 'date' ? dayText(String(raw)) : String(raw);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    refuseCards('Fila er ikke JSON. Velg «Eksporter som JSON» i Trello, og ta fila derfra.', cause);
  }
}

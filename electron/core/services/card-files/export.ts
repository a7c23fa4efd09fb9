import { and, asc, eq, isNull } from 'drizzle-orm';
import type { FileCard } from '../../../contract/card-files.ts';
import type { Card } from '../../../contract/cards.ts';
import { localDate } from '../../../contract/format.ts';
import { plainOf } from '../../../contract/rich-text.ts';
import {
  actor,
  area,
  card,
  cardLink,
  checklistItem,
  label,
  level,
} from '../../../../db/schema/index.ts';
import { cardsCsv } from '../../exporters/cards-csv.ts';
import { listColumns } from '../boards/read.ts';
import { gatherCards } from '../cards/gather.ts';
import type { Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { outgoing, type OutgoingFile } from '../workspace/outgoing.ts';

/** The cards on a measure's board as a file carries them, in board order. Throws `not_found`. */
export function fileCards(context: Context, measureId: number): FileCard[] {
  findMeasure(context, measureId);
  const { db } = context.workspace;
  const onBoard = and(eq(card.measureId, measureId), isNull(card.archivedAt));
  const columns = listColumns(context, measureId);
  const place = new Map(columns.map(({ id }, at) => [id, at]));
  const names = {
    columns: new Map(columns.map(({ id, name }) => [id, name])),
    services: byId(db.select().from(actor).all(), ({ name }) => name),
    labels: byId(db.select().from(label).all(), ({ name }) => name),
    levels: byId(db.select().from(level).all(), ({ name }) => name),
    areas: byId(db.select().from(area).all(), ({ id, title }) => `${id} ${title}`),
  };
  const items = Map.groupBy(
    db.select().from(checklistItem).orderBy(asc(checklistItem.rank)).all(),
    ({ cardId }) => cardId,
  );
  const links = Map.groupBy(
    db.select().from(cardLink).orderBy(asc(cardLink.at)).all(),
    ({ cardId }) => cardId,
  );
  const toFile = (row: Card): FileCard => ({
    ...{ code: row.code, list: names.columns.get(row.columnId) ?? '', title: row.title },
    description: plainOf(row.description),
    people: row.owner === null ? [] : [row.owner],
    ...{ dueDate: row.dueDate, dueSeason: row.dueSeason, dueCondition: row.dueCondition },
    ...{ size: row.size, hours: row.hours, waitingOn: row.waitingOn },
    services: row.services.flatMap((id) => names.services.get(id) ?? []),
    labels: row.labels.flatMap((id) => names.labels.get(id) ?? []),
    challenges: row.challenges,
    level: row.levelId === null ? null : (names.levels.get(row.levelId) ?? null),
    area: row.areaId === null ? null : (names.areas.get(row.areaId) ?? null),
    checklist: (items.get(row.id) ?? []).map(({ text, isDone }) => ({ text, isDone })),
    links: (links.get(row.id) ?? []).map(({ url, title }) => ({ url, title })),
    comments: [],
    isDone: row.doneAt !== null,
    isArchived: false,
  });
  return gatherCards(context, onBoard)
    .toSorted((a, b) => (place.get(a.columnId) ?? 0) - (place.get(b.columnId) ?? 0))
    .map(toFile);
}

/** A board's cards as CSV for a Norwegian spreadsheet. */
export function exportCards(
  context: Context,
  measureId: number,
): { file: OutgoingFile; count: number } {
  const cards = fileCards(context, measureId);
  const day = localDate(context.now());
  const file = outgoing(context, `tiltak-${measureId}-kort-${day}.csv`, cardsCsv(cards));
  return { file, count: cards.length };
}

function byId<Row extends { id: string }>(
  rows: readonly Row[],
  name: (row: Row) => string,
): Map<string, string> {
  return new Map(rows.map((row) => [row.id, name(row)]));
}

import type { z } from 'zod';
import type {
  CardImportReport,
  cardFilePublishInput,
  FileCard,
  LeftOut,
} from '../../../contract/card-files.ts';
import { DomainError } from '../../../contract/errors.ts';
import { emptyContent, type CardContent } from '../../domain/cards/fields.ts';
import { columnFor } from '../../domain/cards/lists.ts';
import { listColumns } from '../boards/read.ts';
import { insertColumn } from '../boards/write.ts';
import { insertItems } from '../cards/checklist.ts';
import { insertComments } from '../cards/comments.ts';
import { insertCard } from '../cards/insert.ts';
import { insertLinks } from '../cards/links.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { nameResolver } from './names.ts';
import { sortOut, type StagedCards } from './stage.ts';

type Choice = Omit<z.infer<typeof cardFilePublishInput>, 'token'>;
type Column = Parameters<typeof insertCard>[1]['column'];

/** Makes the cards of a file, as one step. `validation` when nothing would be made. */
export function publishCards(
  context: Context,
  { fileName, file }: StagedCards,
  choice: Choice,
): CardImportReport {
  findMeasure(context, choice.measureId);
  const { taken, leftOut } = sortOut(context, choice.measureId, file.cards);
  const { chosen, skipped } = chosenCards(taken, choice);
  leftOut.push(...skipped);
  if (chosen.length === 0)
    throw new DomainError('validation', `«${fileName}» ga ingen kort slik det er valgt nå.`, {
      way: 'Velg en kolonne for minst én av listene.',
    });
  const archived = chosen.filter(({ isArchived }) => isArchived).length;
  const sentence = `${chosen.length} kort hentet fra «${fileName}»`;
  const made: { columns: string[]; labels: string[]; notes: string[] } = {
    ...{ columns: [], labels: [], notes: [] },
  };
  command(context, 'card.import', sentence, (db) => {
    const names = nameResolver(context, db);
    const columns = columnResolver(context, db, choice, made.columns);
    const roles = new Map(choice.people.map(({ name, role }) => [name, role]));
    const at = context.now().toISOString();
    for (const one of chosen) {
      const id = context.newId();
      const content = contentOf(one, roles, names, at);
      insertCard(db, {
        ...{ id, column: columns(one), content, at },
        archivedAt: one.isArchived ? at : null,
      });
      insertItems(
        db,
        id,
        one.checklist.map((item) => ({ ...item, id: context.newId() })),
      );
      insertLinks(
        db,
        id,
        one.links.map((link) => ({ ...link, id: context.newId(), at })),
      );
      insertComments(
        db,
        id,
        one.comments.map(({ text, who, at: when }) => ({
          ...{ id: context.newId(), text, at: when || at },
          actor: roles.get(who) || 'Hentet fra fil',
        })),
      );
    }
    made.labels.push(...names.madeLabels());
    made.notes.push(...names.notes());
  });
  return {
    made: chosen.length - archived,
    archived,
    columns: made.columns,
    labels: made.labels,
    leftOut,
    notes: [...file.notes, ...made.notes],
    sentence,
  };
}

function chosenCards(
  cards: readonly FileCard[],
  choice: Choice,
): { chosen: FileCard[]; skipped: LeftOut[] } {
  const skips = new Set(
    choice.lists.flatMap(({ name, target }) => (target.kind === 'skip' ? name : [])),
  );
  const chosen: FileCard[] = [];
  const skipped: LeftOut[] = [];
  for (const one of cards) {
    const why = skips.has(one.list)
      ? `Lista «${one.list}» er valgt bort.`
      : one.isArchived && !choice.withArchived
        ? 'Kortet er arkivert i kilden.'
        : null;
    if (why === null) chosen.push(one);
    else skipped.push({ what: one.title, why });
  }
  return { chosen, skipped };
}

/** The column each card goes to; a column asked for by a list's name is made when first needed. */
function columnResolver(
  context: Context,
  db: Context['workspace']['db'],
  choice: Choice,
  made: string[],
): (one: FileCard) => Column {
  const { measureId } = choice;
  const columns: Column[] = listColumns(context, measureId);
  const targets = new Map(choice.lists.map(({ name, target }) => [name, target]));
  const byList = new Map<string, Column>();
  const done = columns.find(({ kind }) => kind === 'done');
  const find = (list: string): Column => {
    const target = targets.get(list);
    const wanted = target?.kind === 'column' ? target.columnId : null;
    const guess = columnFor(list, listColumns(context, measureId));
    const column = columns.find(({ id }) => id === (wanted ?? guess.columnId));
    if (wanted !== null && !column)
      throw new DomainError('not_found', 'Kolonna finnes ikke på denne tavla. Velg på nytt.');
    if (column && target?.kind !== 'new') return column;
    const name = list || 'Hentet fra fil';
    const kind = guess.kind === 'done' ? 'done' : 'ready';
    const column2 = insertColumn(db, {
      id: context.newId(),
      measureId,
      name,
      kind,
      wipLimit: null,
    });
    made.push(name);
    return column2;
  };
  return (one) => {
    // Planner says of each task whether it is done; our boards say it by the column.
    if (one.isDone && done) return done;
    const known = byList.get(one.list);
    if (known) return known;
    const column = find(one.list);
    byList.set(one.list, column);
    return column;
  };
}

function contentOf(
  one: FileCard,
  roles: ReadonlyMap<string, string>,
  names: ReturnType<typeof nameResolver>,
  at: string,
): CardContent {
  const owners = one.people.flatMap((name) => roles.get(name) || []);
  const waitingOn = one.waitingOn;
  return {
    ...emptyContent,
    title: one.title,
    description: one.description,
    owner: owners[0] ?? null,
    ...{ dueDate: one.dueDate, dueSeason: one.dueSeason, dueCondition: one.dueCondition },
    ...{ size: one.size, hours: one.hours },
    ...{ waitingOn, waitingSince: waitingOn === null ? null : at },
    levelId: names.level(one.level),
    areaId: names.area(one.area),
    challenges: names.challenges(one.challenges),
    services: names.services(one.services),
    labels: names.labels(one.labels),
  };
}

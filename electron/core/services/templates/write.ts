import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Card } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import {
  templateBody,
  templateFileKind,
  templateFileVersion,
  type CardTemplate,
  type Template,
  type TemplateBody,
  type templateFromCardInput,
  type templateUpdateInput,
  type templateUseInput,
} from '../../../contract/templates.ts';
import { template } from '../../../../db/schema/index.ts';
import { emptyContent, type CardContent } from '../../domain/cards/fields.ts';
import { findColumn, listColumns } from '../boards/read.ts';
import { insertColumn } from '../boards/write.ts';
import { insertItems } from '../cards/checklist.ts';
import { getCardDetail } from '../cards/detail.ts';
import { insertCard } from '../cards/insert.ts';
import { getCard } from '../cards/read.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { refuseInvented } from '../workspace/outgoing.ts';
import { getTemplate } from './read.ts';

type Db = Context['workspace']['db'];
type Column = Parameters<typeof insertCard>[1]['column'];

/** Keeps a new template. */
export function createTemplate(context: Context, body: TemplateBody): Template {
  const id = context.newId();
  command(context, 'template.create', `Ny mal: ${body.name}`, (db) => insert(db, id, body));
  return getTemplate(context, id);
}

/** Changes a template. `conflict` when it changed since `revision` was read. */
export function updateTemplate(
  context: Context,
  { templateId, revision, body }: z.infer<typeof templateUpdateInput>,
): Template {
  const before = getTemplate(context, templateId);
  if (before.revision !== revision)
    throw new DomainError(
      'conflict',
      `Malen «${before.name}» er endret et annet sted siden du åpnet den. Ingenting er skrevet over.`,
      { way: 'Lukk malen, se hvordan den står nå, og gjør endringen på nytt.' },
    );
  command(context, 'template.update', `Malen ${body.name} endret`, (db) =>
    db
      .update(template)
      .set({
        ...{ kind: body.kind, name: body.name, content: JSON.stringify(body.content) },
        revision: revision + 1,
      })
      .where(eq(template.id, templateId))
      .run(),
  );
  return getTemplate(context, templateId);
}

/** Takes a template away; undo brings it back. */
export function removeTemplate(context: Context, templateId: string): { name: string } {
  const { name } = getTemplate(context, templateId);
  command(context, 'template.remove', `Malen ${name} fjernet`, (db) =>
    db.delete(template).where(eq(template.id, templateId)).run(),
  );
  return { name };
}

const envelope = z.object({ kind: z.string(), version: z.number(), template: z.unknown() });

/** Takes in a template file. `validation` says what is wrong with it; nothing is changed then. */
export function importTemplate(context: Context, text: string): Template {
  refuseInvented(context, 'Malen', new TextEncoder().encode(text));
  const read = envelope.safeParse(parse(text));
  if (!read.success || read.data.kind !== templateFileKind)
    throw wrongFile('Fila er ikke en mal fra Dreiepunkt.');
  if (read.data.version !== templateFileVersion)
    throw wrongFile(
      'Malen er laget med en annen utgave av Dreiepunkt enn denne. Oppdater programmet.',
    );
  const body = templateBody.safeParse(read.data.template);
  if (!body.success) {
    const [issue] = body.error.issues;
    throw wrongFile(`Malen i fila er ikke hel: ${issue?.message ?? 'noe mangler'}`);
  }
  return createTemplate(context, body.data);
}

/** Keeps what a card holds as a template for new ones. */
export function templateFromCard(
  context: Context,
  { cardId, name }: z.infer<typeof templateFromCardInput>,
): Template {
  const { title, description, size, hours, items } = getCardDetail(context, cardId);
  const checklist = items.map(({ text }) => text);
  return createTemplate(context, {
    ...{ kind: 'card', name, content: { title, description, size, hours, checklist } },
  });
}

/** Makes a card from a card template, last in a column. */
export function makeFromTemplate(context: Context, input: z.infer<typeof templateUseInput>): Card {
  const { templateId, measureId, columnId } = input;
  const found = getTemplate(context, templateId);
  if (found.kind !== 'card') throw wrongKind(found.name);
  const column = findColumn(context, columnId, measureId);
  const id = context.newId();
  command(context, 'template.makeCard', `Ny oppgave fra malen ${found.name}`, (db) =>
    insertFrom(context, db, id, column, found.content),
  );
  return getCard(context, id);
}

/** Adds a board template's columns and cards to a measure's board; columns of the same name are used. */
export function applyBoardTemplate(
  context: Context,
  { templateId, measureId }: { templateId: string; measureId: number },
): { columns: number; cards: number; name: string } {
  findMeasure(context, measureId);
  const found = getTemplate(context, templateId);
  if (found.kind !== 'board') throw wrongKind(found.name);
  const { name, content } = found;
  const fold = (text: string) => text.trim().toLocaleLowerCase('nb');
  const known = new Map<string, Column>(
    listColumns(context, measureId).map((column) => [fold(column.name), column]),
  );
  let columns = 0;
  command(context, 'template.applyBoard', `Malen ${name} lagt til på tavla`, (db) => {
    const placed = content.columns.map((column) => {
      const there = known.get(fold(column.name));
      if (there) return there;
      columns += 1;
      const made = insertColumn(db, { ...column, id: context.newId(), measureId });
      known.set(fold(column.name), made);
      return made;
    });
    for (const { column, ...card } of content.cards) {
      const place = placed[column] ?? placed[0];
      if (place) insertFrom(context, db, context.newId(), place, card);
    }
  });
  return { columns, cards: content.cards.length, name };
}

function insertFrom(
  context: Context,
  db: Db,
  id: string,
  column: Column,
  card: CardTemplate,
): void {
  const { title, description, size, hours } = card;
  const content: CardContent = { ...emptyContent, title, description, size, hours };
  insertCard(db, { id, column, content, at: context.now().toISOString() });
  insertItems(
    db,
    id,
    card.checklist.map((text) => ({ id: context.newId(), text, isDone: false })),
  );
}

function insert(db: Db, id: string, { kind, name, content }: TemplateBody): void {
  db.insert(template)
    .values({ id, kind, name, content: JSON.stringify(content) })
    .run();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw wrongFile('Fila er ikke en mal fra Dreiepunkt.');
  }
}

function wrongFile(sentence: string): DomainError {
  return new DomainError('validation', sentence, {
    way: 'Ingenting er endret. Velg en fil som slutter på .mal.json.',
  });
}

function wrongKind(name: string): DomainError {
  return new DomainError('validation', `Malen «${name}» er av et annet slag.`);
}

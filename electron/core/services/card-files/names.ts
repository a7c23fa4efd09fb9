import { labelColours, labelShapes } from '../../../contract/vocabulary.ts';
import { actor, area, challenge, label, level } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { insertLabel } from '../labels/labels.ts';

type Db = Context['workspace']['db'];
const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');

/** Finds what a file calls by name; labels that are not there yet are made inside the caller's step. */
export function nameResolver(context: Context, db: Db) {
  const services = new Map<string, string>();
  for (const row of db.select().from(actor).all())
    for (const name of [row.name, ...row.otherNames.split(';')])
      if (name.trim() !== '') services.set(fold(name), row.id);
  const labels = new Map(
    db
      .select()
      .from(label)
      .all()
      .map((row) => [fold(row.name), row.id]),
  );
  const levels = new Map(
    db
      .select()
      .from(level)
      .all()
      .map((row) => [fold(row.name), row.id]),
  );
  const challenges = new Set(
    db
      .select()
      .from(challenge)
      .all()
      .map(({ id }) => id),
  );
  const areas = new Set(
    db
      .select()
      .from(area)
      .all()
      .map(({ id }) => id),
  );
  const made: string[] = [];
  const unknown = new Set<string>();

  const known = (names: readonly string[], find: (name: string) => string | undefined) =>
    names.flatMap((name) => {
      const id = find(name);
      if (id === undefined) unknown.add(name);
      return id ?? [];
    });
  const firstWord = (text: string): string => text.trim().split(/\s/, 1)[0] ?? '';
  const labelId = (name: string): string => {
    const there = labels.get(fold(name));
    if (there !== undefined) return there;
    const id = context.newId();
    const count = labels.size;
    const shape = labelShapes[count % labelShapes.length] ?? 'flag';
    const colour = labelColours[count % labelColours.length] ?? 'grey';
    insertLabel(db, { id, name: name.trim(), shape, colour });
    labels.set(fold(name), id);
    made.push(name);
    return id;
  };
  return {
    services: (names: readonly string[]) => known(names, (name) => services.get(fold(name))),
    challenges: (names: readonly string[]) =>
      known(names, (name) => (challenges.has(firstWord(name)) ? firstWord(name) : undefined)),
    labels: (names: readonly string[]) => [...new Set(names.map(labelId))],
    level: (name: string | null) => (name && levels.get(fold(name))) || null,
    area: (name: string | null) => (name && areas.has(firstWord(name)) ? firstWord(name) : null),
    madeLabels: () => made,
    notes: () =>
      unknown.size === 0
        ? []
        : [`Navn som ikke finnes i planen, og ikke er tatt med: ${[...unknown].join(', ')}.`],
  };
}

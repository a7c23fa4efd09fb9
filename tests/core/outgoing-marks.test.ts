import fc from 'fast-check';
import { afterAll, it } from 'vitest';
import { card } from '../../db/schema/index.ts';
import { eq } from 'drizzle-orm';
import type { Section } from '../../electron/contract/briefing-model.ts';
import { command, type Context } from '../../electron/core/services/context.ts';
import { findingsOf } from '../../electron/core/services/privacy/outgoing.ts';
import { callerOf, testApp } from '../support/app.ts';

const app = testApp();
afterAll(() => app.close());
/** A place of its own for each run: what an earlier one wrote proves nothing. */
const place = fc
  .array(fc.constantFrom(...'a b d e f g h i k l m n o p r s t u v y'.split(' ')), {
    minLength: 12,
    maxLength: 12,
  })
  .map((letters) => `H${letters.join('')}`);
const sentenceAt = (name: string) => `Jenta på 8. trinn på ${name} skole er under utredning.`;

const sectionOf = (text: string): Section =>
  ({
    ...{ id: 'facts', kind: 'text', heading: 'Fakta', nature: 'fact' },
    blocks: [{ kind: 'paragraph', runs: [{ text }] }],
  }) as unknown as Section;

it('a phrase somebody wrote is stopped wherever the marks stand in it, and nothing else is', async () => {
  const { query } = callerOf(() => app);
  const { columns } = await query<{ columns: { id: string }[] }>('board.get', { measureId: 1 });
  const made = await callerOf(() => app).mutate<{ id: string }>('card.create', {
    ...{ measureId: 1, columnId: columns[0]?.id, title: 'Inntak' },
  });
  const context: Context = {
    workspace: app.session.workspace(),
    ...{ actor: 'prosjektleder', now: () => new Date('2026-11-30T11:00:00Z'), newId: () => 'x' },
  };
  const cuts = fc.uniqueArray(fc.nat({ max: 1000 }), { minLength: 0, maxLength: 6 });
  fc.assert(
    fc.property(place, cuts, (name, at) => {
      const text = sentenceAt(name);
      const isUnknown = findingsOf(context, sectionOf(text)).length === 0;
      const places = at.map((one) => one % text.length).toSorted((a, b) => a - b);
      const pieces = [...places, text.length].map((end, i) => text.slice(places[i - 1] ?? 0, end));
      const content = pieces
        .filter((piece) => piece !== '')
        .map((piece, i) => ({
          ...{ type: 'text', text: piece },
          ...(i % 2 === 0 ? {} : { marks: [{ type: 'bold' }] }),
        }));
      const document = { type: 'doc', content: [{ type: 'paragraph', content }] };
      // Past the doors, as an older file or another program would have written it.
      command(context, 'card.update', 'Beskrivelse endret', (db) =>
        db
          .update(card)
          .set({ description: JSON.stringify(document) })
          .where(eq(card.id, made.id))
          .run(),
      );
      const found = findingsOf(context, sectionOf(text));
      return isUnknown && found.length > 0 && found.every(({ isKept }) => !isKept);
    }),
    { numRuns: 25 },
  );
});

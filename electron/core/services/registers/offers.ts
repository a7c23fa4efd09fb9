import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import type {
  Coverage,
  Offer,
  offerCreateInput,
  offerUpdateInput,
} from '../../../contract/registers.ts';
import { level, offer, offerLevel } from '../../../../db/schema/index.ts';
import { agesText, coverageOf, readAges } from '../../domain/coverage.ts';
import { csvBytes } from '../../exporters/csv.ts';
import { offersHtml, offersTable } from '../../exporters/offers.ts';
import { command, type Context } from '../context.ts';
import { outgoing, type OutgoingFile } from '../workspace/outgoing.ts';

type Db = Context['workspace']['db'];

/** The offers to children, young people and families, in alphabetical order. */
export function listOffers({ workspace: { db } }: Context): Offer[] {
  const levels = Map.groupBy(db.select().from(offerLevel).all(), ({ offerId }) => offerId);
  const order = new Intl.Collator('nb');
  return db
    .select()
    .from(offer)
    .all()
    .map((row): Offer => {
      const { ageFrom, ageTo } = row;
      const said =
        ageFrom === null || ageTo === null ? readAges(row.ages) : { from: ageFrom, to: ageTo };
      return {
        ...row,
        ages: agesText(said),
        ageFrom: said?.from ?? null,
        ageTo: said?.to ?? null,
        levels: (levels.get(row.id) ?? []).map(({ levelId }) => levelId),
      };
    })
    .toSorted((a, b) => order.compare(a.name, b.name));
}

/** Prevention level against age, with what nobody reaches and what the plan says is missing. */
export function getCoverage(context: Context): Coverage {
  const levels = context.workspace.db.select().from(level).all();
  const order = ['universal', 'selective', 'indicated'];
  return coverageOf(
    listOffers(context),
    levels.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
  );
}

/** Adds an offer. */
export function createOffer(context: Context, input: z.infer<typeof offerCreateInput>): Offer {
  const { levels, owner, ...fields } = input;
  const id = context.newId();
  command(context, 'offer.create', `Nytt tilbud: ${input.name}`, (db) => {
    db.insert(offer)
      .values({ id, ...fields, owner: owner || null, reference: 'Ført av gruppa' })
      .run();
    setLevels(db, id, levels);
  });
  return findOffer(context, id);
}

/** Changes an offer. `conflict` when it changed since it was read. */
export function updateOffer(context: Context, input: z.infer<typeof offerUpdateInput>): Offer {
  const { offerId, revision, levels, owner, ...fields } = input;
  const stored = findOffer(context, offerId);
  if (stored.revision !== revision)
    throw new DomainError(
      'conflict',
      `«${stored.name}» er endret i et annet vindu siden du åpnet det. Ingenting er skrevet over.`,
      { way: 'Lukk, se hva som er endret, og prøv igjen.' },
    );
  command(context, 'offer.update', `Tilbud endret: ${input.name}`, (db) => {
    db.update(offer)
      .set({ ...fields, owner: owner || null, revision: revision + 1 })
      .where(eq(offer.id, offerId))
      .run();
    setLevels(db, offerId, levels);
  });
  return findOffer(context, offerId);
}

/** The register as a file for spreadsheets or for the municipality's web page. */
export function exportOffers(context: Context, format: 'csv' | 'html'): OutgoingFile {
  const running = listOffers(context).filter(({ state }) => state !== 'ended');
  const day = localDate(context.now());
  const bytes = format === 'csv' ? csvBytes(offersTable(running)) : offersHtml(running, day);
  return outgoing(context, `Tilbud_for_barn_og_unge_${day}.${format}`, bytes);
}

function findOffer(context: Context, offerId: string): Offer {
  const found = listOffers(context).find(({ id }) => id === offerId);
  if (!found)
    throw new DomainError('not_found', 'Tilbudet finnes ikke lenger. Last inn lista på nytt.');
  return found;
}

function setLevels(db: Db, offerId: string, levels: readonly string[]): void {
  db.delete(offerLevel).where(eq(offerLevel.offerId, offerId)).run();
  for (const levelId of new Set(levels)) db.insert(offerLevel).values({ offerId, levelId }).run();
}

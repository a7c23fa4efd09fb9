import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type {
  ComparedPlace,
  ComparisonChoices,
  ComparisonSet,
  KostraGroup,
} from '../../../contract/comparisons.ts';
import { neighbourCodes, similarCodes } from '../../../../db/places/kostra-groups.ts';
import {
  comparisonPlace,
  comparisonSet,
  kostraGroup,
  place,
  workspace,
} from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

/** What the app proposes until the group chooses. */
const proposal = {
  hasCounty: true,
  hasCountry: true,
  hasNeighbours: true,
  hasGroup: false,
} as const;

/** The stored comparison set of one indicator, or the proposal. */
export function findComparison({ workspace: { db } }: Context, indicatorId: string): ComparisonSet {
  const stored = db
    .select()
    .from(comparisonSet)
    .where(eq(comparisonSet.indicatorId, indicatorId))
    .get();
  if (!stored) return { indicatorId, ...proposal, places: [], isProposed: true, revision: 0 };
  const places = db
    .select({ code: place.code, name: place.name })
    .from(comparisonPlace)
    .innerJoin(place, eq(place.code, comparisonPlace.place))
    .where(eq(comparisonPlace.indicatorId, indicatorId))
    .orderBy(asc(comparisonPlace.position))
    .all();
  return { ...stored, places, isProposed: false };
}

/** The KOSTRA groups by year, oldest first, proposals too. */
export function kostraGroups({ workspace: { db } }: Context): KostraGroup[] {
  return db
    .select({ row: kostraGroup, name: place.name })
    .from(kostraGroup)
    .leftJoin(place, eq(place.code, kostraGroup.place))
    .orderBy(asc(kostraGroup.fromYear))
    .all()
    .map(({ row, name }) => ({ ...row, name }));
}

/** Neighbours of the municipality, by name. */
export function neighbours({ workspace: { db } }: Context): ComparedPlace[] {
  return db
    .select({ code: place.code, name: place.name })
    .from(place)
    .where(inArray(place.code, [...neighbourCodes]))
    .all()
    .toSorted(byName);
}

/** What the dialog offers for one indicator. */
export function comparisonChoices(context: Context, indicatorId: string): ComparisonChoices {
  const { db } = context.workspace;
  const own = db.select({ code: workspace.municipalityCode }).from(workspace).get()?.code;
  const inUse = db
    .select({ code: place.code, name: place.name })
    .from(place)
    .where(and(eq(place.kind, 'municipality'), isNull(place.validTo)))
    .all()
    .filter(({ code }) => code !== own);
  const byCode = new Map(inUse.map((row) => [row.code, row]));
  return {
    set: findComparison(context, indicatorId),
    neighbours: neighbours(context),
    similar: similarCodes.flatMap((code) => byCode.get(code) ?? []),
    municipalities: inUse.toSorted(byName),
    groups: kostraGroups(context),
    groupChoices: db
      .select({ code: place.code, name: place.name })
      .from(place)
      .where(eq(place.kind, 'group'))
      .orderBy(asc(place.code))
      .all(),
  };
}

function byName(a: ComparedPlace, b: ComparedPlace): number {
  return a.name.localeCompare(b.name, 'nb');
}

import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { IndicatorFields } from '../../../contract/register.ts';
import { ambitionPoint, area, source } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import type { IndicatorDefinition } from './gather.ts';

const refuse = (sentence: string) => new DomainError('validation', sentence);

/** A definition that no figure could be read by is refused with the sentence that mends it. */
export function checkDefinition({ workspace: { db } }: Context, fields: IndicatorFields): void {
  if (!db.select().from(source).where(eq(source.id, fields.sourceId)).get())
    throw refuse('Velg en kilde fra lista. Uten kilde kan ingen tall tas inn.');
  if (fields.areaId !== null && !db.select().from(area).where(eq(area.id, fields.areaId)).get())
    throw refuse('Velg et hovedområde fra lista, eller «På tvers».');
  const pointId = fields.ambitionPointId;
  if (
    pointId !== null &&
    !db.select().from(ambitionPoint).where(eq(ambitionPoint.id, pointId)).get()
  )
    throw refuse('Velg et punkt under ambisjonene fra lista, eller la feltet stå tomt.');
  if (fields.unit === '%' && fields.denominator === '')
    throw refuse('Skriv nevneren: en prosent sier ingenting før vi vet hva den er av.');
  if (fields.isRare) checkRare(fields);
}

/** Single periods of a rare event are never shown, so means must be possible. */
function checkRare({ meanYears, periodKind, denominator, unit }: IndicatorFields): void {
  if (meanYears === null)
    throw refuse('Sjeldne hendelser vises bare som glidende snitt. Velg over hvor mange år.');
  const isYearly = periodKind === 'year';
  if (!isYearly && periodKind !== 'five_year')
    throw refuse('Sjeldne hendelser må ha tall for hvert år, eller snitt over fem år fra kilden.');
  if (periodKind === 'five_year' && meanYears !== 10)
    throw refuse('Av snitt over fem år kan det bare lages snitt over ti år.');
  if (isYearly && denominator !== '' && unit !== '%')
    throw refuse('Et snitt over flere år kan bare regnes av antall eller av andeler i prosent.');
}

const words = { unit: 'enheten', direction: 'retningen', periodKind: 'perioden' } as const;

/** The parts whose change makes figures in use mean something else, in words. */
export function guardedChanges(
  before: IndicatorDefinition['row'],
  after: IndicatorFields,
): string[] {
  return (['unit', 'direction', 'periodKind'] as const)
    .filter((part) => before[part] !== after[part])
    .map((part) => words[part]);
}

import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { periodLabel } from '../../../contract/format.ts';
import type { CountKind, localCountSaveInput } from '../../../contract/local-counts.ts';
import { parsePeriod, type Period } from '../../domain/periods.ts';
import type { StoredCount } from './figure.ts';
import { countKind, type CountedIndicator } from './kind.ts';

export type CountInput = z.infer<typeof localCountSaveInput>;

type Numbers = Pick<StoredCount, 'count' | 'denominator' | 'invited' | 'answered'>;

const refuse = (sentence: string) => new DomainError('validation', sentence);

/** The period of a count, begun by `today` (ISO date) and of the indicator's kind. `validation`. */
export function countPeriod(
  input: CountInput,
  { periodKind }: CountedIndicator,
  today: string,
): Period {
  const period = parsePeriod(input.period);
  if (!period || period.kind !== periodKind)
    throw refuse(`«${input.period}» er ikke en periode for denne tellingen. Velg en fra lista.`);
  const label = periodLabel(period.code);
  if (period.start > today)
    throw refuse(`Perioden ${label} har ikke begynt. Velg en som er i gang eller over.`);
  if (input.countedOn > today) throw refuse('Telledagen kan ikke ligge fram i tid. Rett datoen.');
  if (input.countedOn < period.start)
    throw refuse(`Telledagen ligger før ${label} begynner. Rett datoen eller perioden.`);
  if (input.base !== undefined && (input.basePeriod ?? input.period) !== input.period)
    throw refuse(
      `Nevneren gjelder ${periodLabel(input.basePeriod ?? '')}, men tellingen gjelder ${label}. Bruk nevner fra samme periode og med samme kommunegrense.`,
    );
  return period;
}

/** The numbers as they are kept. `validation` where they cannot make the figure. */
export function countNumbers(input: CountInput, indicator: CountedIndicator): Numbers {
  const kind = countKind(indicator);
  const { count, base } = input;
  if (kind !== 'count' && base === undefined) throw refuse(missingBase(kind, indicator));
  if (base === 0)
    throw refuse(`${baseWord[kind]} kan ikke være null: da finnes det ikke noe tall.`);
  if (kind === 'mean' || kind === 'median')
    return { count, denominator: null, invited: base ?? null, answered: base ?? null };
  if (base !== undefined && count > base)
    throw refuse(
      `Telleren kan ikke være større enn ${baseWord[kind].toLowerCase()}. Rett tallene.`,
    );
  if (kind !== 'survey') return { count, denominator: base ?? null, invited: null, answered: null };
  const { invited } = input;
  if (invited === undefined || invited < (base ?? 0))
    throw refuse('Skriv hvor mange som ble invitert. Det kan ikke være færre enn de som svarte.');
  return { count, denominator: base ?? null, invited, answered: base ?? null };
}

const baseWord: Record<CountKind, string> = {
  count: 'Nevneren',
  share: 'Nevneren',
  survey: 'Antall svar',
  mean: 'Antallet bak snittet',
  median: 'Antallet bak tallet',
};

function missingBase(kind: CountKind, { denominator }: CountedIndicator): string {
  const end =
    kind === 'share' || kind === 'survey' ? 'andelen ikke regnes ut' : 'tallet ikke vises';
  return `Skriv nevneren («${denominator}»). Uten den kan ${end}.`;
}

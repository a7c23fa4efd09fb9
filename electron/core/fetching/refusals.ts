import { DomainError, type ErrorCode } from '../../contract/errors.ts';
import type { SavedQuery } from '../../contract/fetching.ts';

const names = { ssb: 'SSB', fhi: 'FHI' } as const;
const byHand = 'Last ned tabellen fra kildens nettsted i nettleseren, og dra fila inn i appen.';
const nothing = 'Ingenting er lagret.';

/** «SSB», «FHI». */
export function sourceName({ source }: Pick<SavedQuery, 'source'>): string {
  return names[source];
}

/** The user stopped it. */
export function cancelled(): DomainError {
  return new DomainError('unavailable', `Hentingen er avbrutt. ${nothing}`);
}

/** A call the source did not answer as hoped; always tells that nothing was kept. */
export function refusal(
  code: ErrorCode,
  sentence: string,
  more: { way?: string; cause?: unknown } = {},
): DomainError {
  return new DomainError(code, `${sentence} ${nothing}`, { way: byHand, ...more });
}

/** The sentence for a status other than 200; `said` is the source's own words, when it had any. */
export function refusedStatus(query: SavedQuery, status: number, said: string | null): DomainError {
  const name = sourceName(query);
  const words = said === null ? '' : ` ${name} skriver: «${said}».`;
  if (status === 404) {
    return refusal(
      'not_found',
      `${name} har ikke tabell ${query.table} på denne adressen. Den kan være stengt eller flyttet.${words}`,
    );
  }
  if (status === 400 || status === 422) {
    return refusal(
      'validation',
      `${name} godtok ikke spørringen om tabell ${query.table}.${words || ' Kilden sier ikke hvorfor.'}`,
    );
  }
  if (status === 403) {
    return refusal('unavailable', `${name} nekter å svare på spørringen (403).${words}`);
  }
  if (status >= 500) {
    return refusal(
      'unavailable',
      `${name} har en feil hos seg (${status}). Prøv igjen senere.${words}`,
    );
  }
  return refusal('unavailable', `${name} svarte med ${status} i stedet for tall.${words}`);
}

/** After the last try; `waitMs` is what the source asked for, when it asked. */
export function stillBusy(query: SavedQuery, status: number, waitMs: number | null): DomainError {
  const name = sourceName(query);
  const why =
    status === 429
      ? `${name} har fått for mange spørringer fra dette nettet`
      : `${name} er ute av drift eller har for mye å gjøre`;
  const minutes = Math.max(1, Math.ceil((waitMs ?? 0) / 60_000));
  const when =
    waitMs === null
      ? 'Prøv igjen om noen minutter.'
      : `Prøv igjen om ${minutes === 1 ? 'et minutt' : `${minutes} minutter`}.`;
  return refusal('unavailable', `${why}. ${when}`);
}

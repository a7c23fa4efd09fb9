import { DomainError } from '../../contract/errors.ts';
import type { FetchSource } from '../../contract/fetching.ts';

export const sourceHosts = {
  ssb: 'data.ssb.no',
  fhi: 'statistikk-data.fhi.no',
} as const satisfies Record<FetchSource, string>;

const allowed: ReadonlySet<string> = new Set(Object.values(sourceHosts));

/** The address, when it is one of the two banks over https; else DomainError `validation`. */
export function allowedAddress(text: string): URL {
  const url = URL.parse(text);
  const isPlain =
    url?.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  if (url && isPlain && allowed.has(url.hostname)) return url;
  throw new DomainError(
    'validation',
    `Appen henter bare fra ${[...allowed].join(' og ')}, og bare over https. ` +
      `Adressen peker til ${url?.host ? `${url.protocol}//${url.host}` : 'et sted appen ikke kan lese'}. Ingenting er hentet.`,
  );
}

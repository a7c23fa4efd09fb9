import type { PlaceRegister } from '../domain/places.ts';
import { placesNamed } from './cube-place.ts';

/**
 * The code of the one place a title names: «…, hele landet», «… i Ringerike kommune 2015–2024». Names that
 * are words too («Time», «Os», «Nes») count only with «kommune» behind them; null where several are named.
 */
export function placeInTitle(title: string, register: PlaceRegister): string | null {
  const found = new Set<string>();
  if (
    /(?:\bhele landet\b|\blandet (?:i alt|totalt|samlet)\b|\bi Norge\b|(?:^|[,:–-]\s*)Norge(?=\s*(?:$|[,.(\d])))/i.test(
      title,
    )
  )
    found.add('0');
  const words = title.matchAll(
    /(?:^|[,:;–-]\s*|\b(?:i|for|fra|til|og) )(\p{Lu}[\p{L}-]+(?: (?:og )?\p{Lu}[\p{L}-]+)*)( kommune| fylke| fylkeskommune)?(?=$|[\s,.;:(–-])/gu,
  );
  for (const [, name = '', level = ''] of words) {
    if (level === '' && name.length < 5) continue;
    const places = placesNamed(register, `${name}${level}`);
    const today = places.filter(({ validTo }) => validTo === null);
    const [only] = today;
    if (only && today.length === 1) found.add(only.code);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

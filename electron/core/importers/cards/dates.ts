const iso = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
};

/** Whether a file writes month before day; decided by the whole column, since one date may be both. */
export function isMonthFirst(texts: readonly string[], otherwise: boolean): boolean {
  let isMonth = otherwise;
  for (const text of texts) {
    const found = /^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(text.trim());
    if (!found) continue;
    if (Number(found[1]) > 12) return false;
    if (Number(found[2]) > 12) isMonth = true;
  }
  return isMonth;
}

/** A day written as dd.mm.åååå, åååå-mm-dd or with slashes; null for anything else. */
export function readDay(text: string, monthFirst: boolean): string | null {
  const bare = text.trim();
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(bare);
  if (dotted) return iso(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const dashed = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(bare);
  if (dashed) return iso(Number(dashed[1]), Number(dashed[2]), Number(dashed[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(bare);
  if (!slashed) return null;
  const [one, two] = [Number(slashed[1]), Number(slashed[2])];
  return monthFirst ? iso(Number(slashed[3]), one, two) : iso(Number(slashed[3]), two, one);
}

/** «våren 2027» → «2027V»; null for anything else. */
export function readSeason(text: string): string | null {
  const found = /^(vår|våren|høst|høsten)\s+(20\d{2})$/i.exec(text.trim());
  if (!found) return null;
  return `${found[2]}${found[1]?.toLocaleLowerCase('nb').startsWith('v') ? 'V' : 'H'}`;
}

export type Due = { dueDate: string | null; dueSeason: string | null; dueCondition: string | null };

/** When a text says: a day, a season, or else a condition in its own words. */
export function readDue(text: string, monthFirst: boolean): Due {
  const none: Due = { dueDate: null, dueSeason: null, dueCondition: null };
  if (text.trim() === '') return none;
  const day = readDay(text, monthFirst);
  if (day !== null) return { ...none, dueDate: day };
  const season = readSeason(text);
  return season === null ? { ...none, dueCondition: text.trim() } : { ...none, dueSeason: season };
}

import type Database from 'better-sqlite3';
import { blocksOf, isSafeLink } from '../electron/contract/rich-text.ts';
import { safeUrl } from '../electron/contract/link-url.ts';
import { loggedTables } from './changelog.ts';
import type { Finding } from './finding.ts';
import { readShape } from './table-shape.ts';

const documentStart = '{"type":"doc"';
const page = 200;

/**
 * Every text of every logged row by the rules the doors have: links that may be followed, and rich text
 * that can be read. `also` looks at each text for more. Stops after some rows.
 */
export function* checkTexts(
  sqlite: Database.Database,
  also: (text: string) => string | null = () => null,
): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  for (const [table, word] of Object.entries(loggedTables)) {
    const { texts, key } = readShape(sqlite, table);
    const names = [...texts];
    if (names.length === 0) continue;
    const columns = names.map((name) => `"${name}"`).join(', ');
    const order = key.map((name) => `"${name}"`).join(', ');
    const rows = sqlite
      .prepare<[number], (string | null)[]>(
        `SELECT ${columns} FROM "${table}" ORDER BY ${order} LIMIT ${page} OFFSET ?`,
      )
      .raw();
    for (let from = 0; ; from += page) {
      const some = rows.all(from);
      for (const row of some)
        row.forEach((text, at) => {
          const fault =
            text === null ? null : (faultIn(table, names[at] ?? '', text) ?? also(text));
          if (fault !== null)
            findings.push({
              code: 'bad_text',
              sentence: `I ${word} (${titleIn(names, row)}) ${fault}`,
            });
        });
      yield;
      if (some.length < page) break;
    }
  }
  return findings;
}

function titleIn(names: string[], row: (string | null)[]): string {
  const at = ['title', 'name', 'number', 'id'].map((name) => names.indexOf(name));
  const first = at.find((index) => index >= 0);
  return `«${(row[first ?? 0] ?? '').slice(0, 60)}»`;
}

function faultIn(table: string, column: string, text: string): string | null {
  if (table === 'card_link' && column === 'url' && safeUrl(text) === null)
    return 'står en lenke som ikke kan åpnes trygt. Åpne oppgaven, fjern lenka og legg den inn på nytt.';
  if (!text.startsWith(documentStart)) return null;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'står en formatert tekst som ikke kan leses. Skriv teksten på nytt, eller hent fram en sikkerhetskopi.';
  }
  if (linksIn(document).some((href) => !isSafeLink(href)))
    return 'står en formatert tekst med en lenke som ikke kan åpnes trygt. Fjern lenka og skriv den på nytt.';
  // What cannot be read as a document is shown as its own raw text.
  const [first] = blocksOf(text);
  const isRaw = first?.kind === 'paragraph' && first.inlines[0]?.text.startsWith(documentStart);
  return isRaw
    ? 'står en formatert tekst som ikke kan leses. Skriv teksten på nytt, eller hent fram en sikkerhetskopi.'
    : null;
}

function linksIn(document: unknown): unknown[] {
  const found: unknown[] = [];
  const left: unknown[] = [document];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== 'object' || one === null) continue;
    if ('href' in one) found.push(one.href);
    left.push(...Object.values(one));
  }
  return found;
}

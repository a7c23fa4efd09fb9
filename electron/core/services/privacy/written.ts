import type { Workspace } from '../../../../db/open.ts';
import { findNationalIds } from '../../domain/privacy/scan.ts';
import { readings, textsIn } from '../../domain/privacy/strings.ts';
import { numberRefused } from './refuse.ts';

/** Looks through what the open step has written; throws `privacy`, which takes the whole step back. */
export function refuseWrittenNumbers({ sqlite }: Workspace): void {
  const rows = sqlite
    .prepare<[], string>(
      `SELECT after FROM change WHERE step = (SELECT max(id) FROM step) AND after IS NOT NULL`,
    )
    .pluck()
    .iterate();
  for (const row of rows) {
    if (mayHoldNumber(row) && holdsNumber(JSON.parse(row))) throw numberRefused();
  }
}

/** Text without eleven digits holds no number, whatever stands between the digits. */
const mayHoldNumber = (text: string): boolean => (text.match(/\p{Nd}/gu)?.length ?? 0) >= 11;

/** Throws `privacy` when a row that comes in from a file holds a person number, also in what its log kept. */
export function refuseNumbersInRow(row: Readonly<Record<string, unknown>>): void {
  for (const value of Object.values(row)) {
    if (typeof value === 'number' && holdsNumber(value)) throw numberRefused('import.file', 'file');
    if (typeof value !== 'string' || !mayHoldNumber(value)) continue;
    if (holdsNumber(value)) throw numberRefused('import.file', 'file');
  }
}

/** Whether a person number can be read in a text as it is stored. */
export const holdsNumberText = (text: string): boolean => mayHoldNumber(text) && holdsNumber(text);

/** A change and a frozen briefing are kept as records: their keys and figures are not one running text. */
function recordIn(text: string): unknown {
  if (!text.startsWith('{') || text.startsWith('{"type":"doc"')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function holdsNumber(value: unknown): boolean {
  return textsIn(value).some((one) => {
    const record = recordIn(one.value);
    if (record !== null) return holdsNumber(record);
    return readings(one.value).some((text) => findNationalIds(text).length > 0);
  });
}

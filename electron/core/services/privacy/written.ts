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
    // Rows without eleven digits hold no number, whatever stands between the digits.
    if ((row.match(/\p{Nd}/gu)?.length ?? 0) < 11) continue;
    const isRefused = textsIn(JSON.parse(row)).some(({ value }) =>
      readings(value).some((text) => findNationalIds(text).length > 0),
    );
    if (isRefused) throw numberRefused();
  }
}

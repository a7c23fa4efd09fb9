import { openWorkspace } from '../../db/open.ts';
import { writeFigures } from '../../electron/core/services/imports/write-figures.ts';

/** Bundled by unfinished-import.test.ts and run on its own: an import that is shot before it is whole. */
const [path = ''] = process.argv.slice(2);
const workspace = openWorkspace(path, { now: new Date() });
const rows = 60_000;
const periods = Array.from({ length: rows }, (_, at) => String(100_000 + at));
const at = new Date().toISOString();
const context = { workspace, actor: 'Test', now: () => new Date(), newId: () => 'shot' };
const staged = {
  kind: 'staged' as const,
  ...{ hash: 'hash', fileName: 'tabell.json', bytes: 1, format: 'json-stat', request: null },
  ...{
    source: { id: 'ssb', name: 'SSB', stated: 'file' as const },
    content: 'Målt',
    mapping: null,
    question: null,
  },
  shown: { rows: [], rowTotal: 0 },
  report: {
    ...{ chosen: rows, accepted: rows, hidden: 0, missing: 0, zero: 0, places: 1, columns: 1 },
    periods: periods.map((code) => ({
      code,
      kind: 'year' as const,
      start: '2025-01-01',
      end: '2025-12-31',
    })),
    counting: '',
    left: { units: 0, aside: 0, filtered: 0, unmapped: 0, closed: 0 },
    ...{ breaks: [], notes: [], stops: [], checks: [] },
    series: [
      {
        ...{ indicatorId: 'i1', measure: 'Fravær' },
        places: [{ place: '3305', sourcePlace: '3305', placeName: 'Ringerike' }],
        ...{ periods, texts: [''] },
        place: new Uint32Array(rows),
        period: Uint32Array.from({ length: rows }, (_, index) => index),
        text: new Uint32Array(rows),
        statuses: new Uint8Array(rows),
        values: new Float64Array(rows).fill(1.5),
      },
    ],
  },
};
await writeFigures(
  context,
  { importId: 'shot', at, staged },
  { onProgress: ({ done }) => process.stdout.write(`${done}\n`) },
);

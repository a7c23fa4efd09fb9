import JSONstat from 'jsonstat-toolkit';
import { decodeJsonStat } from '../../electron/core/importers/jsonstat/decode-json-stat.ts';
import { median, report } from './report.ts';

const rounds = 7;

/** Decoding 282 000 cells of JSON-stat against the same file through jsonstat-toolkit's table. */
export function measureDecode(): void {
  const text = table(470, 20, 30);
  const bytes = new TextEncoder().encode(text);
  const own = timed(() => decodeJsonStat(bytes));
  const toolkit = timed(() => {
    const root = JSONstat(JSON.parse(text) as object);
    return (root.class === 'dataset' ? root : root.Dataset(0)).toTable({ type: 'arrobj' });
  });
  report({ name: 'decode 282 000 cells with jsonstat-toolkit', value: toolkit, unit: 'ms' });
  report({
    name: 'decode 282 000 cells of JSON-stat',
    value: own,
    unit: 'ms',
    ratio: own / toolkit,
  });
}

function timed(work: () => unknown): number {
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

/** Places × measures × years with invented figures, a few of them missing. */
function table(places: number, measures: number, years: number): string {
  const codes = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) => String(from + i));
  const dimension = (list: string[]) => ({
    category: { index: list, label: Object.fromEntries(list.map((c) => [c, c])) },
  });
  const value = Array.from({ length: places * measures * years }, (_, i) =>
    i % 97 === 0 ? null : (i % 1000) / 10,
  );
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: 'Målt tabell',
    id: ['Region', 'ContentsCode', 'Tid'],
    size: [places, measures, years],
    role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
    dimension: {
      Region: dimension(codes(places, 1000)),
      ContentsCode: dimension(codes(measures, 1)),
      Tid: dimension(codes(years, 1995)),
    },
    value,
  });
}

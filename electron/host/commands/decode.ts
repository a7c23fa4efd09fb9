import { basename, resolve } from 'node:path';
import { cubeTsv, decodeFile, describeCube } from '../../core/importers/decode.ts';
import { readArgs, type Answer } from './args.ts';
import { readBytes } from './import.ts';
import { tableChoice, tableFlags } from './table-choice.ts';

/** decode DATAFIL [--cells]: what a file of statistics holds, without any workspace. */
export async function runDecode(args: string[]): Promise<Answer> {
  const { values, positionals } = readArgs(args, 1, {
    cells: { type: 'boolean' },
    ...tableFlags,
  });
  const path = resolve(positionals[0] ?? '');
  const { cube } = await decodeFile(readBytes(path), basename(path), tableChoice(values));
  const described = describeCube(cube);
  // Cells are a table for other programs: tab-separated text also with --json.
  if (values.cells) return { json: undefined, text: cubeTsv(cube).trimEnd() };
  const size = described.dimensions.map(({ code, size: n }) => `${code} (${n})`).join(' × ');
  const counts = Object.entries(described.byStatus).filter(([, n]) => n > 0);
  const { title: _title, ...json } = described;
  return {
    json,
    text: [
      `${described.format}: ${described.title}`,
      `${size} = ${described.cells} celler`,
      ...counts.map(([status, n]) => `${status}: ${n}`),
      ...described.notes,
    ].join('\n'),
  };
}

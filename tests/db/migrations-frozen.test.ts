import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';

/** SHA-256 of every released migration. A new one gets a line here; a line that is here never changes. */
const released: readonly [name: string, sha256: string][] = [
  ['0001_foundation', '0718e2de122db5dac33ef7dcffc52cc2d22eca739da902fc561579d380a80473'],
  ['0002_figures', 'd5b30ddb8441f32f6a4b8e4e7b221981f1ba70ca4e184ca9b199eefbbaaa127e'],
  ['0003_decisions', '0079a07f03d82143789c7bd79cfc27b87d78ae7fd8d207d42c0d28b84cf4b525'],
  ['0004_board', '41be0ab6e7f966f818909810d0ac3f5c4af1aa7dc58605880db2b6911614a6ec'],
  ['0005_card', '75d159b0a87736c6b15581de9de12ff5be31e076779a030baedf9d85a99c78de'],
  ['0006_sprint', '3ebe8501c20b3b7eff9c74b25df97afa60fb87ceae97027b45bd5f5350d8a665'],
  ['0007_measure', 'cfe28690c347d867f0aeaa5f0d5ceda91191cae4987457f1ccb53a1dc258b98e'],
  ['0008_figures_scale', '1c44281f47e3c1bd65a5d80f1d3432e3be2f8415fcb0329f4df95c8056c08dd7'],
  ['0009_reading', '85951eb50a9a9fa3a9bf4c0c7d352e95585aec2c854fb9d5b2b4d6aebf94461d'],
  ['0010_guard_search', 'a443e94e450f7c20f28cf9cedbf1424abf545b6e06e1c1d1a217f31916f6226e'],
  ['0011_evaluation', 'c9d4f39ec0f1a6b76a64fc706d28b391ce020007005a914ae9cefe20d27b5f80'],
  ['0012_briefing', 'c3143f703165e529ce883f6ac99e917b3fb149e4d6bbaab302e5e2f9d652b2b7'],
  ['0013_registers', '1636e8e4bdc4cf94d40c12f4a07a1d6fadcd652eec0af13db608baafec9d29d2'],
  ['0014_gaps', '5628cce56367f48e02c4621ce46d49ea01a9aff8518ff233be1c54c6dfd3dc41'],
  ['0015_search_folded', '4ac07b04f8fa8579ebe32b2571d51b4e7919a7a9ca954ede06b27a9dc1dd1050'],
  ['0016_voice_links', 'bfc8cf29986d7c27143d9eba3e724038f61e6020914ef8675fc9ae2462e900fe'],
  ['0017_log_chain', '1ebdd0bff9d72970a269ebfb12db9894ef82da04c9f2087085ead5d7072cc19d'],
  ['0018_draft', 'bba61ef509c10e1e450181bc666d75d48ca9e527e3b0db0c74a1a76dced30487'],
  ['0019_import_source', '4184eafb787df14a4e3186769254bebcd20caa32887ecc642a5b5b0ce717d644'],
  ['0020_survey_break', 'bbe5ae2222e18dd682295973d05ec21bf4431edff7144a6f784bd4de2f930431'],
  ['0021_strike', '975fdee6792cca7b956de7dc02f261a104422f23666567a2834498d8570930b1'],
  ['0022_import_readings', 'b9c244c61c819ba2990f5bdcb6b8dc04e2f8c124584dfd04a6cf84caf24c4e01'],
];

const folder = new URL('../../db/migrations/', import.meta.url);

function presentMigrations(): [name: string, sha256: string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
      return [name.replace('.sql', ''), createHash('sha256').update(text).digest('hex')];
    });
}

/** What to do about a migration that is not as the list says. */
function remedies(): string[] {
  const present = new Map(presentMigrations());
  const listed = new Map(released);
  const gone = released.filter(([name]) => !present.has(name)).map(([name]) => name);
  return [
    ...gone.map((name) => `${name} is released and gone: put its file back`),
    ...[...present].flatMap(([name, hash]) => {
      if (!listed.has(name)) return `${name} is new: add  ['${name}', '${hash}'],  to the list`;
      if (listed.get(name) === hash) return [];
      return `${name} is released and was edited: put its bytes back and write a new migration`;
    }),
  ];
}

describe('released migrations', () => {
  it('are the bytes they were: an edited one would leave older files with another shape', () => {
    expect(remedies()).toEqual([]);
  });

  it('are numbered from one without a gap, under the names of their files', () => {
    expect(
      migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}_${name}`),
    ).toEqual(presentMigrations().map(([name]) => name));
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
  });
});

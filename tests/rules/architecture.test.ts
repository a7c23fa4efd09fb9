import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ForbiddenImport, findForbiddenImports } from '../../electron/launch/imports.mjs';
import { plantedFaults, plantedGround } from './planted.ts';

const root = join(import.meta.dirname, '../..');

function ruleNames(): string[] {
  const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
    forbidden: { name: string }[];
  };
  return config.forbidden.map(({ name }) => name);
}

function write(tree: string, file: string, code: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `${code}\n`, { flag: 'a' });
}

function plantTree(): string {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'planted-imports-')));
  cpSync(join(root, 'package.json'), join(tree, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  for (const [file, code] of Object.entries(plantedGround)) write(tree, file, code);
  for (const { file, code } of plantedFaults) write(tree, file, code);
  return tree;
}

describe('the import table', () => {
  let tree = '';
  let found: ForbiddenImport[] = [];

  beforeAll(async () => {
    tree = plantTree();
    found = await findForbiddenImports(tree);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test.each(plantedFaults)('a fault against $rule in $file does not slip through', (planted) => {
    expect(found).toContainEqual(
      expect.objectContaining({ rule: planted.rule, from: planted.file }),
    );
  });

  test('no rule stands there that nothing can set off', () => {
    const planted = new Set(plantedFaults.map(({ rule }) => rule));
    expect([...planted].sort()).toEqual(ruleNames().sort());
  });

  test('allowed imports are not called faults', () => {
    const grounds = found.filter(({ from }) => from in plantedGround && from !== 'db/circle-b.ts');
    expect(grounds).toEqual([]);
  });

  test('the sources themselves keep to the table', async () => {
    expect(await findForbiddenImports(root)).toEqual([]);
  });
});

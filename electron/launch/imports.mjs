// npm run imports: holds the sources against the import table in .dependency-cruiser.cjs.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './node-runtime.mjs';

const folders = ['electron', 'renderer', 'db'];
const require = createRequire(import.meta.url);

/**
 * Every import in `root` that the project's table forbids, as `{ rule, from, to }`.
 * Throws when the tool cannot read TypeScript: it would then find nothing and call it clean.
 */
export async function findForbiddenImports(root = projectRoot) {
  const { cruise, allExtensions } = await import('dependency-cruiser');
  const readable = allExtensions.filter(({ available }) => available).map((e) => e.extension);
  if (!readable.includes('.ts') || !readable.includes('.tsx')) {
    throw new Error('dependency-cruiser cannot read TypeScript here: @swc/core is missing.');
  }
  const { options, forbidden } = require(join(projectRoot, '.dependency-cruiser.cjs'));
  const { output } = await cruise(folders, {
    ...options,
    baseDir: root,
    ruleSet: { forbidden },
    validate: true,
  });
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { forbidden } = require(join(projectRoot, '.dependency-cruiser.cjs'));
  const found = await findForbiddenImports();
  for (const { rule, from, to } of found) {
    const why = forbidden.find(({ name }) => name === rule)?.comment ?? '';
    process.stdout.write(`${from} → ${to}\n    ${rule}: ${why}\n`);
  }
  process.exit(found.length === 0 ? 0 : 1);
}

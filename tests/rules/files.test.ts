import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const notOurs = new Set([
  'node_modules',
  'dist',
  'out',
  'test-results',
  'playwright-report',
  '.git',
]);

/** Every file of the project, as paths from its root: what git knows and what is about to be added. */
function projectFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  } catch {
    // A source archive has no git: everything that is not a result of building is ours.
    return readdirSync(root)
      .filter((name) => !notOurs.has(name))
      .flatMap((name) =>
        statSync(join(root, name)).isDirectory()
          ? readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
              .map((file) => `${name}/${file.replaceAll('\\', '/')}`)
              .filter((file) => statSync(join(root, file)).isFile())
          : [name],
      );
  }
}

const files = projectFiles();
const isText = (file: string): boolean =>
  /\.([cm]?[jt]sx?|css|sql|json|ya?ml|md|html|svg)$|^\.|\/run$/.test(file);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const isFixture = (file: string): boolean => file.startsWith('tests/fixtures/');

test('no file grows past 500 lines', () => {
  const long = files
    .filter((file) => isText(file) && file !== 'package-lock.json' && !isFixture(file))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 500);
  expect(long).toEqual([]);
});

test('no file names the machine it was made on or where packages came from', () => {
  const traces = [
    /(?<![\w.])\/(work|home|root)\/[\w.-]{3,}/,
    /[A-Z]:\\Users\\/,
    /https?:\/\/[^\s"']*(registry|npmjs|artifactory|nexus|verdaccio)/i,
    /\/\/[^\s/]+\/:_authToken/,
  ];
  const self = 'tests/rules/files.test.ts';
  const found = files
    .filter((file) => isText(file) && file !== self && !isFixture(file))
    .flatMap((file) => {
      const text = read(file);
      return traces
        .map((trace) => trace.exec(text)?.[0])
        .flatMap((hit) => (hit ? [`${file}: ${hit}`] : []));
    });
  expect(found).toEqual([]);
});

test('no package can change between two installs', () => {
  const manifest = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string> | undefined
  >;
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];
  const loose = groups
    .flatMap((group) => Object.entries(manifest[group] ?? {}))
    .filter(
      ([, version]) => !/^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
  expect(loose).toEqual([]);
});

test('the top level keeps its few folders', () => {
  const folders = ['.ci', '.github', 'assets', 'db', 'electron', 'renderer', 'tests'];
  const plain = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'electron-builder.yml',
    'package-lock.json',
    'package.json',
  ];
  const tools = /^(\.[\w.-]+|tsconfig(\.\w+)?\.json|[\w.]+\.config\.ts)$/;
  const top = files.map((file) => file.split('/'));
  const strange = top
    .filter(([name = '', ...rest]) =>
      rest.length > 0 ? !folders.includes(name) : !plain.includes(name) && !tools.test(name),
    )
    .map((parts) => parts.join('/'));
  expect(strange).toEqual([]);
});

test('scripts go through the launcher, or npm 10 runs them on the wrong Node', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const direct = Object.entries(scripts)
    .flatMap(([name, script]) => script.split('&&').map((part) => [name, part.trim()] as const))
    .filter(([, part]) => !/^(node electron\/launch\/run\.mjs |npm run -s )/.test(part));
  expect(direct).toEqual([]);
});

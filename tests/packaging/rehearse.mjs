// Packs the app around a stand-in for Electron's program and looks at what came out.
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFakeElectron } from './fake-electron.mjs';

const root = join(import.meta.dirname, '../..');

const wantedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
};

/** Packs for Linux without making an installer; answers the folder of the packed app. */
async function pack(work) {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
  );
  const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  assert.ok(
    settings.includes(`electronVersion: ${version}\n`),
    `electron-builder.yml should say electronVersion: ${version}, as package.json does`,
  );
  const electronDist = join(work, 'electron');
  await writeFakeElectron(electronDist, version);
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist,
      directories: { output: join(work, 'out'), buildResources: join(root, 'assets') },
    },
  });
  const folder = readdirSync(join(work, 'out')).find((name) => /^linux.*-unpacked$/.test(name));
  assert.ok(folder, 'electron-builder left no unpacked app');
  return join(work, 'out', folder);
}

/** The archive holds the built app and the one native library, nothing else. */
function checkArchive(app) {
  const paths = listPackage(join(app, 'resources', 'app.asar')).map((path) =>
    path.replaceAll('\\', '/').replace(/^\//, ''),
  );
  const tops = [...new Set(paths.map((path) => path.split('/')[0]))].sort();
  assert.deepEqual(tops, ['dist', 'node_modules', 'package.json']);
  const libraries = paths.filter((path) => /^node_modules\/[^/]+$/.test(path));
  assert.deepEqual(libraries, ['node_modules/better-sqlite3']);
  const wanted = ['dist/main.js', 'dist/preload.cjs', 'dist/renderer/index.html'];
  for (const path of wanted) assert.ok(paths.includes(path), `${path} is missing in the archive`);
  const strange = paths.filter((path) => /\.map$|^dist\/bench|^dist\/\.|\/(deps|src)\//.test(path));
  assert.deepEqual(strange, []);
  return paths.length;
}

/** One prebuilt binary, outside the archive because the system loads it as a file. */
function checkNative(app) {
  const unpacked = join(app, 'resources', 'app.asar.unpacked');
  const binaries = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.node'),
  );
  assert.deepEqual(binaries, [`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
}

/** The thread that makes documents: outside the archive, whole, and it starts there. */
async function checkDocumentThread(app) {
  const file = join(app, 'resources', 'app.asar.unpacked', 'dist', 'document-worker.mjs');
  assert.ok(existsSync(file), 'the thread that makes documents is not outside the archive');
  const { Worker } = await import('node:worker_threads');
  const thread = new Worker(file, { execArgv: [] });
  thread.postMessage({
    id: 1,
    job: { format: 'docx', model: {}, charts: [], assets: { fonts: [] } },
  });
  const answer = await new Promise((done, fail) => {
    thread.on('error', fail);
    thread.on('message', done);
  });
  await thread.terminate();
  // No briefing was given: that it says so shows that it runs.
  assert.equal(answer.id, 1);
  assert.match(answer.message, /sources|undefined/);
}

/** The reading thread is loaded by its path: outside the archive, whole, and it starts there. */
async function checkReadingThread(app) {
  const file = join(app, 'resources', 'app.asar.unpacked', 'dist', 'import-worker.mjs');
  assert.ok(existsSync(file), 'the reading thread is not outside the archive');
  const { Worker } = await import('node:worker_threads');
  const thread = new Worker(file, { execArgv: [] });
  const facts = { places: [], changes: [], indicators: [], mappings: [], own: '3305' };
  const bytes = new TextEncoder().encode('Region;2024\nHole;1\n');
  thread.postMessage({ id: 1, order: { kind: 'read', fileName: 'a.csv', bytes, facts } });
  const answer = await new Promise((done, fail) => {
    thread.on('error', fail);
    thread.on('message', (said) => said.kind !== 'progress' && done(said));
  });
  await thread.terminate();
  assert.equal(answer.kind, 'done', JSON.stringify(answer));
  assert.equal(answer.result.question.cells, 1);
}

/** The thread that reads workspace files finds the native library outside the archive, and opens with it. */
async function checkWorkspaceThread(app) {
  const file = join(app, 'resources', 'app.asar.unpacked', 'dist', 'workspace-worker.mjs');
  assert.ok(existsSync(file), 'the thread that reads workspace files is not outside the archive');
  const { Worker } = await import('node:worker_threads');
  const thread = new Worker(file, { execArgv: [] });
  const torn = join(app, 'revet.dreiepunkt');
  writeFileSync(torn, 'ikke en database, men lang nok til å bli lest som en');
  thread.postMessage({ id: 1, order: { kind: 'look', path: torn } });
  const answer = await new Promise((done, fail) => {
    thread.on('error', fail);
    thread.on('message', done);
  });
  await thread.terminate();
  rmSync(torn);
  // That it is called damaged, and by its code, shows that SQLite has looked at it.
  assert.deepEqual([answer.kind, answer.error?.code], ['failed', 'damaged_file']);
}

function checkLanguages(app) {
  assert.deepEqual(readdirSync(join(app, 'locales')).sort(), ['en-US.pak', 'nb.pak']);
}

async function checkFuses(app) {
  const program = join(app, 'dreiepunkt');
  assert.ok(existsSync(program), 'the program is not called dreiepunkt');
  const wire = await getCurrentFuseWire(program);
  for (const [name, on] of Object.entries(wantedFuses)) {
    const wanted = on ? FuseState.ENABLE : FuseState.DISABLE;
    assert.equal(wire[FuseV1Options[name]], wanted, `fuse ${name} should be ${on ? 'on' : 'off'}`);
  }
}

if (process.platform !== 'linux') {
  console.log('SKIPPED: the rehearsal packs for Linux; here the real packaging is run instead.');
  process.exit(0);
}
const work = mkdtempSync(join(tmpdir(), 'dreiepunkt-packaging-'));
try {
  const app = await pack(work);
  const entries = checkArchive(app);
  checkNative(app);
  await checkReadingThread(app);
  await checkWorkspaceThread(app);
  await checkDocumentThread(app);
  checkLanguages(app);
  await checkFuses(app);
  console.log(
    `packaging: ${entries} entries in the archive, one prebuild, two languages, fuses as set`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

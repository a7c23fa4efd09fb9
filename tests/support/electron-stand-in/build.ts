import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type UserConfig } from 'vite';
import config from '../../../vite.node.config.ts';

const root = join(import.meta.dirname, '../../..');

export interface BuiltMain {
  /** Holds main.js, preload.cjs, the threads' programs and a page that says nothing. */
  folder: string;
  remove(): void;
}

/** Builds main, preload and the threads alone, as the app's own build does, into a folder that may be removed. */
export async function buildMain(): Promise<BuiltMain> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  // Under node_modules, so that the built program finds its native library.
  const folder = mkdtempSync(join(cache, 'electron-main-'));
  for (const [mode, input] of [
    ['main', { main: 'electron/main.ts' }],
    ['preload', { preload: 'electron/preload.ts' }],
    ['worker', { 'import-worker': 'electron/host/reading/worker.ts' }],
    ['documents', { 'document-worker': 'electron/host/documents/worker.ts' }],
  ] as const) {
    const settings = await settingsFor(mode);
    await build({
      ...settings,
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [],
      build: {
        ...settings.build,
        outDir: folder,
        rolldownOptions: { ...settings.build?.rolldownOptions, input },
      },
    });
  }
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Dreiepunkt</title>');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function settingsFor(mode: string): Promise<UserConfig> {
  return typeof config === 'function' ? config({ mode, command: 'build' }) : config;
}

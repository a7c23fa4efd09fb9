import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = import.meta.dirname;

/** The programs, each built when its source is there: hosts, command line and measurements. */
const programs = {
  main: 'electron/main.ts',
  serve: 'electron/serve.ts',
  cli: 'electron/cli.ts',
  bench: 'tests/bench/run.ts',
} satisfies Record<string, string>;

/** Not bundled: what Electron brings, what is native, and what only a source checkout has. */
const external = ['electron', 'better-sqlite3', 'playwright-core'];

/** The README's pictures are no part of the program. */
const isNeededAtRunTime = (path: string): boolean => !path.includes('screenshots');

/** Files that are read at run time, not imported: they lie in dist/assets beside the programs. */
function copyRuntimeAssets(): Plugin {
  const copies: [from: string, to: string][] = [
    ['assets', 'dist/assets'],
    ['node_modules/@resvg/resvg-wasm/index_bg.wasm', 'dist/assets/resvg.wasm'],
  ];
  return {
    name: 'copy-runtime-assets',
    closeBundle() {
      mkdirSync(join(root, 'dist/assets'), { recursive: true });
      for (const [from, to] of copies) {
        if (existsSync(join(root, from)))
          cpSync(join(root, from), join(root, to), { recursive: true, filter: isNeededAtRunTime });
      }
    },
  };
}

function presentPrograms(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(programs).filter(([, file]) => existsSync(join(root, file))),
  );
}

const main: UserConfig = {
  plugins: [copyRuntimeAssets()],
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    sourcemap: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: presentPrograms(),
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
};

/** A sandboxed preload script must be CommonJS and one file. */
const preload: UserConfig = {
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    sourcemap: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { preload: 'electron/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
};

/** A thread's program is one file: a packed app has it outside the archive, away from the chunks. */
const thread = (input: Record<string, string>): UserConfig => ({
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    sourcemap: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input,
      output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false },
    },
  },
});

const builds: Record<string, UserConfig> = {
  main,
  preload,
  worker: thread({ 'import-worker': 'electron/host/reading/worker.ts' }),
  workspaces: thread({ 'workspace-worker': 'electron/host/workspace-reading/worker.ts' }),
  documents: thread({ 'document-worker': 'electron/host/documents/worker.ts' }),
};

export default defineConfig(({ mode }) => builds[mode] ?? main);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isMeant,
  matchingCommands,
  paletteCommands,
} from '../../renderer/app/shell/search/commands.ts';

const root = join(import.meta.dirname, '../..');
const measures = [
  { id: 1, shortName: 'Samarbeid på tvers' },
  { id: 2, shortName: 'Psykisk helse, foreldre' },
];
const nothing = () => undefined;
const given = {
  measures,
  screens: [{ name: 'Innstillinger', path: '/settings' }],
  undo: { sentence: 'Ny oppgave', run: nothing },
  redo: { sentence: null, run: nothing },
  backup: nothing,
  ...{ openKeys: nothing, openChanges: nothing, save: nothing, print: nothing },
  isReadOnly: false,
};
const names = (question: string, more = {}) =>
  matchingCommands(paletteCommands({ ...given, ...more }), question).map(({ name }) => name);

describe('the command palette', () => {
  it('finds a command by the beginnings of its words, in any order', () => {
    expect(names('ny opp tiltak 2')).toEqual(['Ny oppgave i tiltak 2: Psykisk helse, foreldre']);
    expect(names('sikkerhets')).toEqual(['Lag sikkerhetskopi nå']);
    expect(names('innst')).toEqual(['Gå til Innstillinger']);
    expect(names('fravær')).toEqual(['Gå til Modeller og tilbud: Fraværstrapp']);
    expect(names('tiltak 2 én side pdf')).toEqual([
      'Last ned tiltak 2 på én side som PDF: Psykisk helse, foreldre',
    ]);
    expect(names('referatet alle word')).toEqual([
      'Last ned tavla for alle tiltak til referatet som Word',
    ]);
    expect(names('vennskapsbenk')).toEqual([]);
  });

  it('stands first only where the question reads as a command', () => {
    const [settings] = matchingCommands(paletteCommands(given), 'innst');
    if (!settings) throw new Error('no command');
    expect(isMeant(settings, 'innst')).toBe(true);
    expect(isMeant(settings, 'gå til innst')).toBe(true);
    expect(isMeant(settings, 'til')).toBe(false);
  });

  it('leads to every screen that stands by itself, in the rail or here', () => {
    const source = (file: string) => readFileSync(join(root, file), 'utf8');
    const screens = [...source('renderer/app/router.tsx').matchAll(/path: '(\/[^'$]*)'/g)]
      .map(([, path = '']) => path)
      .filter((path) => !path.startsWith('/print/'));
    expect(screens.length).toBeGreaterThan(20);
    const rail = [...source('renderer/app/shell/Rail.tsx').matchAll(/to="([^"]+)"/g)].map(
      ([, path]) => path,
    );
    const commands = paletteCommands(given).flatMap(({ run }) =>
      'path' in run ? (run.path.split('?')[0] ?? '') : [],
    );
    expect(screens.filter((path) => !rail.includes(path) && !commands.includes(path))).toEqual([]);
  });

  it('names each thing once', () => {
    const all = paletteCommands(given);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it('offers nothing that changes the file where it may only be read', () => {
    const changing = /^ny|oppdater|sikkerhetskopi|angre|planlegg|hent /i;
    expect(names('').some((name) => changing.test(name))).toBe(true);
    expect(names('', { isReadOnly: true }).filter((name) => changing.test(name))).toEqual([]);
  });
});

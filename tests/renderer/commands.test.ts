import { describe, expect, it } from 'vitest';
import {
  isMeant,
  matchingCommands,
  paletteCommands,
} from '../../renderer/app/shell/search/commands.ts';

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
  openKeys: nothing,
  isReadOnly: false,
};
const names = (question: string, more = {}) =>
  matchingCommands(paletteCommands({ ...given, ...more }), question).map(({ name }) => name);

describe('the command palette', () => {
  it('finds a command by the beginnings of its words, in any order', () => {
    expect(names('ny opp tiltak 2')).toEqual(['Ny oppgave i tiltak 2: Psykisk helse, foreldre']);
    expect(names('sikkerhets')).toEqual(['Lag sikkerhetskopi nå']);
    expect(names('innst')).toEqual(['Gå til Innstillinger']);
    expect(names('fravær')).toEqual([]);
  });

  it('stands first only where the question reads as a command', () => {
    const [settings] = matchingCommands(paletteCommands(given), 'innst');
    if (!settings) throw new Error('no command');
    expect(isMeant(settings, 'innst')).toBe(true);
    expect(isMeant(settings, 'gå til innst')).toBe(true);
    expect(isMeant(settings, 'til')).toBe(false);
  });

  it('offers nothing that changes the file where it may only be read', () => {
    const changing = /ny |oppdater|sikkerhetskopi|angre/i;
    expect(names('').some((name) => changing.test(name))).toBe(true);
    expect(names('', { isReadOnly: true }).filter((name) => changing.test(name))).toEqual([]);
  });
});

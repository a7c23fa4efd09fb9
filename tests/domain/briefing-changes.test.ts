import { describe, expect, it } from 'vitest';
import { changeLines, changesSection } from '../../electron/core/domain/briefing/changes.ts';
import type { ChangeFacts } from '../../electron/core/domain/briefing/facts.ts';
import { sourceRegister } from '../../electron/core/domain/briefing/sources.ts';
import { blockText } from '../../electron/core/domain/briefing/block-text.ts';
import { facts } from '../core/briefing-facts.ts';

const source = 'SSB, tabell 06947.';
const changes: ChangeFacts = {
  since: '2026-09-18',
  statuses: [
    {
      ...{ id: 's1', measureId: 1, at: '2026-10-01', stage: 'prepare', state: 'waiting' },
      ...{ line: 'Venter', before: { stage: 'prepare', state: 'on_track' } },
    },
    {
      ...{ id: 's2', measureId: 1, at: '2026-11-06', stage: 'trial', state: 'on_track' },
      ...{ line: 'I gang', before: { stage: 'prepare', state: 'on_track' } },
    },
    {
      ...{ id: 's3', measureId: 2, at: '2026-11-07', stage: 'explore', state: 'on_track' },
      ...{ line: 'Ny linje', before: { stage: 'explore', state: 'on_track' } },
    },
  ],
  decisions: [
    { id: 'd', number: 'B-2026-019', title: 'Ny enhet', decidedOn: '2026-10-02', measureId: 3 },
  ],
  evaluations: [],
  figures: [
    {
      ...{ indicatorId: 'a', name: 'Fravær', period: '2024-25', periodLabel: '2024–25' },
      ...{ text: '7,5 dager', at: '2026-11-24', source },
    },
  ],
  revisions: [
    {
      ...{ indicatorId: 'b', name: 'Lav inntekt', placeName: 'Ringerike', period: '2023' },
      ...{ periodLabel: '2023', from: '10,3 %', to: '10,1 %', at: '2026-11-20', source },
    },
  ],
  commitments: [
    { key: 'x', text: 'Delleveransen', isKept: false, at: '2026-11-20', source, measureId: 3 },
    { key: 'y', text: 'Kompetanseplanen', isKept: true, at: '2026-11-10', source, measureId: 4 },
  ],
  finished: [
    { measureId: 1, at: '2026-11-01' },
    { measureId: 2, at: '2026-11-02' },
  ],
};
const request = {
  ...{ id: 'r', text: 'Femårskontroll?', askedOn: '2026-09-18', dueDate: null },
  ...{ answer: 'Ja', answeredOn: '2026-11-12' },
};
const all = facts({ changes, requests: [request] });

describe('what has changed', () => {
  it('tells a measure once, from where it stood before the period to where it stands now', () => {
    const status = changeLines(all).filter(({ kind }) => kind === 'status');
    expect(status.map(({ text, isShown }) => [text, isShown])).toEqual([
      ['Tiltak 2: Ny linje', false],
      ['Tiltak 1 har gått fra «forberede» til «prøve ut»', true],
    ]);
  });

  it('keeps a corrected figure apart from a new one, old value first', () => {
    const text = (kind: string) => changeLines(all).find((line) => line.kind === kind)?.text;
    expect(text('figure')).toBe('Fravær 2024–25: 7,5 dager');
    expect(text('revision')).toBe('Lav inntekt, Ringerike 2023: fra 10,3 % til 10,1 %');
  });

  it('does not hide a promise that was broken, nor tell finished tasks unasked', () => {
    const shown = new Map(changeLines(all).map(({ kind, isShown }) => [kind, isShown]));
    expect([shown.get('broken'), shown.get('kept'), shown.get('tasks')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('has the order and the ticks that were chosen, and lets news in behind them', () => {
    const lines = [
      { key: 'figure:a:2024-25', isShown: true },
      { key: 'decision:d', isShown: false },
    ];
    const told = changeLines({ ...all, lines });
    expect(told.slice(0, 2).map(({ key, isShown }) => [key, isShown])).toEqual([
      ['figure:a:2024-25', true],
      ['decision:d', false],
    ]);
    expect(told.length).toBe(changeLines(all).length);
  });

  it('gives every told line a source, and says so in words when there is nothing to tell', () => {
    const sources = sourceRegister();
    const section = changesSection(all, sources);
    const [list] = section.blocks;
    const items = list?.kind === 'list' ? list.items : [];
    expect(items.length).toBeGreaterThan(5);
    expect(items.every((runs) => runs.some(({ note }) => note !== undefined))).toBe(true);
    const none = changesSection(facts(), sources).blocks[0];
    expect(none && blockText(none)).toBe('Ingen endringer å melde i perioden.');
  });

  it('does not tell an answer given before the period', () => {
    const early = { ...request, answeredOn: '2026-09-01' };
    const kinds = changeLines(facts({ changes, requests: [early] })).map(({ kind }) => kind);
    expect(kinds).not.toContain('answer');
  });
});

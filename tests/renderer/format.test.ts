import { describe, expect, it } from 'vitest';
import {
  capital,
  countWord,
  dayHeading,
  formatBytes,
  formatDate,
  formatNumber,
  halfYearLabel,
  periodLabel,
  whenText,
} from '../../renderer/text/format.ts';

describe('dates', () => {
  it('names the weekday of the calendar day, not of the day before in a western time zone', () => {
    expect(dayHeading('2026-11-25')).toBe('Onsdag 25. november');
    expect(dayHeading('2027-01-01')).toBe('Fredag 1. januar');
  });

  it('keeps a day without a clock on that day in each form', () => {
    expect(formatDate('2026-11-25', 'long')).toBe('25. november 2026');
    expect(formatDate('2026-11-25', 'medium')).toBe('25. nov. 2026');
    expect(formatDate('2026-12-02', 'table')).toBe('02.12.2026');
    expect(formatDate('2026-12-02', 'card')).toBe('2. des.');
  });

  it('says today and yesterday also across a change of month', () => {
    const at = (day: string) => new Date(`${day}T08:05:00`).toISOString();
    expect(whenText(at('2026-12-01'), '2026-12-01')).toBe('i dag 08.05');
    expect(whenText(at('2026-11-30'), '2026-12-01')).toBe('i går 08.05');
  });

  it('leaves out the year only while it is this year', () => {
    const at = (day: string) => new Date(`${day}T08:05:00`).toISOString();
    expect(whenText(at('2026-11-02'), '2026-11-25')).toBe('2. nov.');
    expect(whenText(at('2025-11-02'), '2026-11-25')).toBe('2. nov. 2025');
  });
});

describe('numbers and periods', () => {
  it('writes thousands, decimals and minus as bokmål does', () => {
    expect(formatNumber(3225, 0)).toBe('3\u202f225');
    expect(formatNumber(-0.3, 1)).toBe('\u22120,3');
    expect(formatNumber(-0.01, 1)).toBe('0,0');
  });

  it('reads a school year as a range and a half-year as a season', () => {
    expect(periodLabel('2024-25')).toBe('2024–25');
    expect(halfYearLabel('2026H')).toBe('høsten 2026');
    expect(halfYearLabel('2026V')).toBe('våren 2026');
  });

  it('uses words for small counts, with a capital where a sentence starts', () => {
    expect(capital(countWord(5))).toBe('Fem');
    expect(countWord(20)).toBe('20');
  });

  it('never shows a file as 0 kB', () => {
    expect(formatBytes(12)).toBe('1\u00a0kB');
    expect(formatBytes(1_433_000)).toBe('1,4\u00a0MB');
  });
});

import { describe, expect, it } from 'vitest';
import { counted, countWord } from '../../electron/contract/format.ts';
import { readArgs } from '../../electron/host/commands/args.ts';
import { evaluationsText } from '../../renderer/text/evaluations.ts';
import { gapsText } from '../../renderer/text/gaps.ts';
import { overviewText } from '../../renderer/text/overview.ts';
import { richTextText } from '../../renderer/text/rich-text.ts';

describe('a count in words', () => {
  it('agrees with what is counted', () => {
    expect(countWord(1)).toBe('én');
    expect(countWord(1, 'neuter')).toBe('ett');
    expect(counted(1, { one: 'tiltak', many: 'tiltak', gender: 'neuter' })).toBe('ett tiltak');
    expect(counted(13, { one: 'utfordring', many: 'utfordringer' })).toBe('13 utfordringer');
  });

  it('agrees on the screens that count one of something', () => {
    expect(gapsText.sentence('measure_without_evaluation', 1)).toMatch(/^Ett tiltak uten/);
    expect(gapsText.sentence('challenge_without_measure', 1)).toMatch(/^Én utfordring uten/);
    expect(gapsText.sentence('ambition_point_idle', 1)).toMatch(/^Ett punkt i/);
    expect(gapsText.lead(1, 1)).toBe(
      'Ett åpent hull fra utfordring til beslutning. Ett er bevisst tomt.',
    );
    expect(overviewText.gapSentence(1, 20, false)).toBe(
      'Én av 20 utfordringer har ikke noe tiltak.',
    );
    expect(
      richTextText.pasted({ comments: 1, deletions: 0, pictures: 1, attachments: 0 }),
    ).toContain('én kommentar og ett bilde');
    expect(evaluationsText.summary(1, 5, 5)).toBe(
      'Ett av de fem tiltakene mangler fersk evaluering.',
    );
  });
});

describe('a value on the command line', () => {
  const read = (...args: string[]) =>
    readArgs(args, 1, { learned: { type: 'string' }, change: { type: 'string' } }).values;
  it('may begin with a dash, as figures and sentences do', () => {
    expect(read('fil', '--learned', '- 0,3 prosentpoeng', '--change', '-2')).toEqual({
      learned: '- 0,3 prosentpoeng',
      change: '-2',
    });
    expect(read('fil', '--learned=-x')).toEqual({ learned: '-x' });
  });
  it('is missing where the next flag stands in its place', () => {
    expect(() => read('fil', '--learned', '--change', 'x')).toThrow();
  });
});

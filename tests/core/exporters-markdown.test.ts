import { describe, expect, it } from 'vitest';
import type { BriefingModel, Run } from '../../electron/contract/briefings.ts';
import { cleanText } from '../../electron/core/exporters/clean-text.ts';
import { briefingMarkdown } from '../../electron/core/exporters/markdown.ts';
import { briefing } from './exporters-model.ts';

const lines = (model: BriefingModel) => briefingMarkdown(model).split('\n');

/** One paragraph and one table cell with the given text. */
function only(runs: Run[], cell = ''): BriefingModel {
  const table = {
    kind: 'table' as const,
    caption: 'Tabell',
    head: ['A', 'B'],
    rows: [[[{ text: cell }], [{ text: 'b' }]]],
    numeric: [1],
    note: 1,
  };
  const blocks = [{ kind: 'paragraph' as const, runs }, table];
  return {
    ...briefing,
    sections: [{ id: 's', kind: 'text', heading: 'Del', nature: 'fact', blocks }],
  };
}

describe('Markdown', () => {
  it('has one title and every section as a heading, in the order of the model', () => {
    const headings = lines(briefing).filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      `# ${briefing.title}`,
      ...briefing.sections.map(({ heading }) => `## ${heading}`),
    ]);
  });

  it('has as many cells in every row of a table as in its head', () => {
    const rows = lines(only([{ text: 'x' }], 'a | b \\| c')).filter((line) => line.startsWith('|'));
    expect(rows).toEqual(['| A | B |', '| :--- | ---: |', '| a \\| b \\\\\\| c | b |']);
  });

  it('numbers the asks and marks the strong words', () => {
    expect(lines(briefing)).toContain('2. Ledergruppa utpeker prosjektleder for tiltak 4.');
    expect(briefingMarkdown(briefing)).toContain('**Hvis ingenting gjøres:** flere');
  });

  it('defines every footnote it uses, once', () => {
    const text = briefingMarkdown(briefing);
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, n]) => n));
    const defined = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, n]) => n);
    expect(defined).toEqual(briefing.sources.map(({ number }) => String(number)));
    for (const number of used) expect(defined).toContain(number);
  });

  it('does not let what people write become headings, lists, links, HTML or rules', () => {
    const wild = '# Ikke *fet* _skrå_ [lenke](x) <b>html</b> `kode` ~~strek~~ &lt; a|b';
    const text = briefingMarkdown(only([{ text: wild }], '=1+1'));
    expect(text).toContain(
      '\\# Ikke \\*fet\\* \\_skrå\\_ \\[lenke\\](x) \\<b\\>html\\</b\\> \\`kode\\` \\~\\~strek\\~\\~ &amp;lt; a\\|b',
    );
    for (const start of ['- punkt', '+ punkt', '1. punkt', '2) punkt', '--- strek', '=== strek'])
      expect(briefingMarkdown(only([{ text: start }]))).toMatch(/\n(\\[-+=]|\d\\[.)])/);
  });

  it('keeps spaces outside the stars, where a strong word would otherwise stay plain', () => {
    const runs = [{ text: 'Verdien er' }, { text: ' 7,5 dager ', isStrong: true }, { text: 'nå.' }];
    expect(briefingMarkdown(only(runs))).toContain('Verdien er **7,5 dager** nå.');
  });

  it('says of a demo that it is invented, and of nothing else', () => {
    expect(lines(briefing)[0]).toBe('**OPPDIKTET DEMO**');
    expect(briefingMarkdown({ ...briefing, isDemo: false })).not.toContain('OPPDIKTET');
  });

  it('keeps lines together: a line break in a cell would end the table', () => {
    expect(briefingMarkdown(only([{ text: 'x' }], 'en\nto'))).toContain('| en to | b |');
  });
});

describe('cleaned text', () => {
  it('keeps letters, no-break spaces and signs outside the first plane, drops what XML forbids', () => {
    expect(cleanText('æ\u00a03\u202f225 😀\u0000\u0007\u000b\ud83d\ufffe!')).toBe(
      'æ\u00a03\u202f225 😀!',
    );
    expect(cleanText('a\r\n\tb\u2028c')).toBe('a b c');
  });
});

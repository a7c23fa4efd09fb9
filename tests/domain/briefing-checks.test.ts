import { describe, expect, it } from 'vitest';
import { markableParagraphs, withExemption } from '../../electron/contract/exemption.ts';
import { helpLines } from '../../electron/contract/words.ts';
import { unexplained } from '../../electron/core/domain/briefing/checks/abbreviations.ts';
import { claimsIn, unsourcedClaims } from '../../electron/core/domain/briefing/checks/claims.ts';
import { briefingFindings } from '../../electron/core/domain/briefing/checks/findings.ts';
import { lix } from '../../electron/core/domain/briefing/checks/readability.ts';
import {
  brokenAddresses,
  brokenReferences,
} from '../../electron/core/domain/briefing/checks/references.ts';
import { briefingModel } from '../../electron/core/domain/briefing/model.ts';
import { publicModel, removedFrom } from '../../electron/core/domain/briefing/public-version.ts';
import { absence, facts } from '../core/briefing-facts.ts';
import { paginate, type LaidOut } from '../../renderer/features/briefings/pagination.ts';

const findings = (of: ReturnType<typeof facts>) => briefingFindings(of, briefingModel(of));
const stops = (of: ReturnType<typeof facts>) =>
  findings(of).filter(({ severity }) => severity === 'stop');

describe('claims of figures', () => {
  it('does not take dates, ages, paragraphs and names of things for figures', () => {
    const text =
      'Tiltak 3 og 4 på 10. trinn, § 13, kap. 12.1, 2. oktober 2026, 2024–25, 0–17 år, U04, T2-33, B-2026-014, 24.11.2026.';
    expect(claimsIn(text)).toEqual([]);
  });

  it('does not take telephone numbers for figures, and no figure for a telephone number', () => {
    const numbers = [
      ...helpLines,
      'Barnevernvakta: 32 11 70 00, telefon 116 117, tlf. 915 02 800',
      'Ring 113 ved fare for liv.',
    ];
    expect(numbers.flatMap(claimsIn)).toEqual([]);
    expect(claimsIn('Vi ringte 40 familier, og 116 123 kroner gikk med.')).toEqual([
      '40',
      '116 123',
    ]);
  });

  it('does not miss one', () => {
    expect(claimsIn('14,6 dager, 12 prosent og 120 000 kroner')).toEqual(['14,6', '12', '120 000']);
  });

  it('stops a figure without a source among the facts, and lets one with a source through', () => {
    expect(stops(facts({}, { economy: 'Det koster 120 000 kroner.' }))[0]).toMatchObject({
      field: 'part:economy',
      sentence: expect.stringContaining('120 000'),
    });
    const sourced = { economy: 'Det koster 120 000 kroner (kilde: budsjettet).' };
    expect(stops(facts({}, sourced))).toEqual([]);
  });

  it('asks a table somebody wrote for a source where it holds figures, and only there', () => {
    const written = (words: string) =>
      JSON.stringify({
        ...{ type: 'doc' },
        content: [
          {
            type: 'table',
            content: [words, 'Helsesykepleier'].map((text) => ({
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
                },
              ],
            })),
          },
        ],
      });
    const found = (words: string) => stops(facts({}, { economy: written(words) }));
    expect(found('Hvem')).toEqual([]);
    expect(found('120 000')).toHaveLength(1);
    expect(found('120 000 (kilde: budsjettet)')).toEqual([]);
  });

  it('lets the assessment repeat a figure the facts have a source for, and no other', () => {
    const of = (assessment: string) => facts({ indicators: [absence] }, { assessment });
    expect(unsourcedClaims(briefingModel(of('Medianen på 7,5 er lav.')))).toEqual([]);
    expect(unsourcedClaims(briefingModel(of('Vi regner med 6,1.')))).toHaveLength(1);
  });

  it('has no block of the whole model without a source', () => {
    const model = briefingModel(facts({ indicators: [absence] }));
    const bare = { kind: 'paragraph' as const, runs: [{ text: '12 prosent', note: 99 }] };
    expect(unsourcedClaims(model)).toEqual([]);
    model.sections.push({ id: 'x', kind: 'text', heading: 'X', nature: 'fact', blocks: [bare] });
    expect(unsourcedClaims(model)).toHaveLength(1);
  });
});

describe('checks before export', () => {
  it('lead to the field they speak of', () => {
    const of = facts(
      {},
      { askKind: 'decision', ask: ' ', assessment: 'Se T2-99 og U77 i tiltak 9. PPT er spurt.' },
    );
    const field = (words: string) => findings(of).find((f) => f.sentence.includes(words))?.field;
    expect(field('har ikke skrevet hva')).toBe('ask');
    expect(field('T2-99')).toBe('assessment');
    expect(field('U77')).toBe('assessment');
    expect(field('tiltak 9')).toBe('assessment');
    expect(field('«PPT»')).toBe('assessment');
    expect(field('Tiltak 1 har ingen status')).toBe('measure-1');
  });

  it('stop what a guard finds, and show what was kept as a warning only', () => {
    const of = facts();
    const scan = () => [{ severity: 'stop' as const, sentence: 'Person', field: 'assessment' }];
    expect(briefingFindings(of, briefingModel(of), scan)[0]?.severity).toBe('stop');
  });

  it('ask the rule of small numbers once more', () => {
    const mustHide = [{ indicatorId: 'absence', period: '2024-25' }];
    expect(stops(facts({ indicators: [absence], mustHide }))[0]).toMatchObject({
      field: 'part:figure:absence',
    });
  });

  it('warn of figures older than a year', () => {
    const old = { ...absence, latest: absence.latest && { ...absence.latest, period: '2022-23' } };
    expect(
      findings(facts({ indicators: [old] }))
        .map(({ sentence }) => sentence)
        .join(),
    ).toContain('over ett år gammelt');
  });
});

describe('language', () => {
  it('gives LIX after Björnsson: words a sentence and long words in a hundred', () => {
    const easy = 'Vi gikk på tur i dag. '.repeat(10);
    expect(lix(easy)).toMatchObject({ value: 6, band: expect.stringContaining('svært lett') });
    const hard = `${'implementeringsgruppas kompetanseutviklingsplan '.repeat(30)}.`;
    expect(lix(hard)?.value).toBeGreaterThan(100);
    expect(lix('For kort.')).toBeNull();
  });

  it('knows when an abbreviation is explained, either way round', () => {
    expect(unexplained('PPT (pedagogisk-psykologisk tjeneste) og PPT')).toEqual([]);
    expect(unexplained('pedagogisk-psykologisk tjeneste (PPT)')).toEqual([]);
    expect(unexplained('PPT og XYZ, men ikke NAV, II eller U04').map(({ short }) => short)).toEqual(
      ['PPT', 'XYZ'],
    );
  });

  it('finds codes and addresses that lead nowhere', () => {
    const known = new Set(['T2-33', 'tiltak 1']);
    expect(brokenReferences('T2-33 og T2-34 i tiltak 1 og Tiltak 12', known)).toEqual([
      'T2-34',
      'tiltak 12',
    ]);
    expect(brokenAddresses(['https://ssb.no/x', 'https://', 'mailto:a'])).toEqual([
      'https://',
      'mailto:a',
    ]);
  });
});

describe('what is exempt', () => {
  const secret = '[unntatt: offl. § 13 jf. fvl. § 13] Hemmelig avsnitt (kilde: intern rapport)';
  const of = facts({}, { assessment: `Åpent avsnitt.\n${secret}` });

  it('is nowhere in the public version, nor is a source only it pointed at', () => {
    const model = briefingModel(of);
    const shown = JSON.stringify(publicModel(model));
    expect(JSON.stringify(model)).toContain('Hemmelig');
    expect(shown).not.toMatch(/Hemmelig|[Ii]ntern rapport/);
    expect(shown).toContain('unntatt offentlighet, jf. offl. § 13 jf. fvl. § 13');
    expect(removedFrom(model)).toEqual([
      { section: 'Vurdering', text: 'Hemmelig avsnitt', basis: 'offl. § 13 jf. fvl. § 13' },
    ]);
  });

  it('stops while the ground is missing, and is held back all the same', () => {
    const broken = facts({}, { assessment: 'Se her: [unntatt hemmelig' });
    expect(stops(broken)[0]?.sentence).toContain('uten hjemmel');
    expect(JSON.stringify(publicModel(briefingModel(broken)))).not.toContain('hemmelig');
  });

  it('is marked and opened paragraph by paragraph, in plain and in formatted text alike', () => {
    const plain = withExemption('A\nB', 1, 'offl. § 14');
    expect(plain).toBe('A\n[unntatt: offl. § 14] B');
    expect(markableParagraphs(plain)).toEqual([
      { index: 0, text: 'A', basis: null },
      { index: 1, text: 'B', basis: 'offl. § 14' },
    ]);
    expect(withExemption(plain, 1, null)).toBe('A\nB');
    const item = (text: string) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const rich = JSON.stringify({
      type: 'doc',
      content: [{ type: 'bulletList', content: [item('A'), item('B')] }],
    });
    const marked = withExemption(rich, 1, 'offl. § 14');
    expect(markableParagraphs(marked).map(({ basis }) => basis)).toEqual([null, 'offl. § 14']);
    expect(withExemption(marked, 1, null)).toBe(rich);
  });
});

describe('pages', () => {
  const thing = (top: number, bottom: number, more: Partial<LaidOut> = {}): LaidOut => ({
    ...{ top, bottom, startsPage: false, keepsNext: false, isAppendix: false },
    ...more,
  });

  it('are counted with the room that is lost where things are kept whole', () => {
    const pages = paginate([thing(0, 80), thing(80, 130), thing(130, 150)], 100);
    expect(pages.starts).toEqual([0, 80]);
    expect(pages.used).toBeCloseTo(1.7);
  });

  it('do not leave a heading alone at the foot', () => {
    const heading = thing(80, 95, { keepsNext: true });
    expect(paginate([thing(0, 80), heading, thing(95, 120)], 100).starts).toEqual([0, 80]);
  });

  it('cut a paragraph between its lines, two of them on either side, as the printer does', () => {
    const cut = (bottom: number) =>
      paginate([thing(0, 80), thing(80, bottom, { line: 10 })], 100).starts;
    expect(cut(130)).toEqual([0, 100]);
    expect(cut(110), 'three lines cannot be parted').toEqual([0, 80]);
    expect(paginate([thing(0, 75), thing(75, 115, { line: 10 })], 100).starts).toEqual([0, 95]);
  });

  it('have less room where the sources stand at their foot, as in the Word file', () => {
    const sourced = [thing(0, 60, { notes: 20 }), thing(60, 70)];
    expect(paginate(sourced, 100).starts).toEqual([0, 60]);
    expect(paginate([thing(0, 60), thing(60, 70)], 100).used).toBeCloseTo(0.7);
  });

  it('are not counted behind the appendix', () => {
    const back = thing(90, 300, { startsPage: true, isAppendix: true });
    expect(paginate([thing(0, 90), back], 100)).toMatchObject({ used: 0.9, appendix: 3 });
  });
});

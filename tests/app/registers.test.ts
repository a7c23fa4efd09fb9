import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  Check,
  CollaborationModel,
  Coverage,
  FactorRow,
  Ladder,
} from '../../electron/contract/registers.ts';
import { figureWord } from '../../electron/contract/words.ts';
import { callerOf, testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const { mutate, query } = callerOf(() => app);
const cellOf = ({ rows }: Coverage, level: string, band: string) =>
  rows.find(({ levelId }) => levelId === level)?.cells.find((cell) => cell.band === band);

const youth = {
  ...{ name: 'Gruppetilbud for ungdom', summary: 'Åtte kvelder', ageFrom: 13, ageTo: 18 },
  ...{ levels: ['selective'], audience: 'targeted', owner: 'Familiens hus' },
  ...{ provider: 'municipal', state: 'running' },
};

describe('the coverage matrix', () => {
  it('shows the holes the plan itself names, and closes one when an offer is added', async () => {
    const before = await query<Coverage>('offer.coverage');
    expect(cellOf(before, 'selective', '13-18')).toMatchObject({ offers: [] });
    for (const [level, band] of [
      ['selective', '13-18'],
      ['universal', '0-4'],
      ['universal', '5'],
    ] as const)
      expect(cellOf(before, level, band)?.statedHole?.text).toMatch(/^Planen: mangler/);
    expect(before.lead).toContain('selektivt 13–18 år');
    await mutate('offer.create', youth);
    const after = await query<Coverage>('offer.coverage');
    expect(cellOf(after, 'selective', '13-18')?.offers).toHaveLength(1);
    expect(after.lead).not.toContain('selektivt 13–18 år');
  });

  it('does not guess an age the plan does not give', async () => {
    const { unplaced } = await query<Coverage>('offer.coverage');
    expect(unplaced.find(({ name }) => name === 'Fritidsklubber')?.lacks).toBe('alder');
  });

  it('refuses ages in the wrong order', async () => {
    await expect(mutate('offer.create', { ...youth, ageFrom: 18, ageTo: 13 })).rejects.toThrow(
      /la «fra» være lavest/,
    );
  });
});

describe('the offer register as a file', () => {
  const file = async (format: string) =>
    (await app.handler(new Request(`http://core.invalid/files/offers/${format}`))).text();

  it('keeps a formula as text in CSV, and a tag as text in HTML', async () => {
    await mutate('offer.create', {
      ...youth,
      name: '=HYPERLINK("x")',
      summary: '<script>1</script>',
    });
    expect(await file('csv')).toContain(`"'=HYPERLINK(""x"")"`);
    const html = await file('html');
    expect(html).toContain('&#60;script&#62;');
    expect(html).not.toContain('<script>');
    expect(html).toContain('<html lang="nb">');
  });
});

describe('a model', () => {
  it('gets a verdict in words in the log, and two windows do not overwrite each other', async () => {
    const [first] = await query<CollaborationModel[]>('model.list');
    if (!first) throw new Error('expected the plan’s models');
    const { id, revision, otherNames: _names, reference: _reference, ...fields } = first;
    const change = { modelId: id, revision, ...fields, verdict: 'strengthen' };
    await mutate('model.update', change);
    await expect(mutate('model.update', { ...change, verdict: 'end' })).rejects.toThrow(/conflict/);
    const history = await query<{ undo: { sentence: string } }>('history.state');
    expect(history.undo.sentence).toBe(`${first.name}: styrke`);
  });
});

describe('the factor matrix', () => {
  it('puts what can be changed first', async () => {
    await mutate('factor.setModifiable', { factorId: 'R7', isModifiable: true });
    await mutate('factor.setModifiable', { factorId: 'R1', isModifiable: false });
    const rows = await query<FactorRow[]>('factor.list');
    const risks = rows.filter(({ kind }) => kind === 'risk').map(({ id }) => id);
    expect([risks[0], risks.at(-1)]).toEqual(['R7', 'R1']);
  });
});

describe('the checklists', () => {
  it('know the five duties, the five problems and the seven steps', async () => {
    const lists = await query<Check[]>('check.list');
    expect(lists.map(({ rows }) => rows.length)).toEqual([5, 5, 7]);
    const point = { list: 'coordinator', item: '1', marks: [true, false, false] };
    await mutate('check.save', { ...point, owner: 'Koordinerende enhet', note: '' });
    const after = await query<Check[]>('check.list');
    expect(after[0]?.rows[0]).toMatchObject({ marks: [true, false, false] });
    await expect(
      mutate('check.save', { ...point, item: '9', owner: null, note: '' }),
    ).rejects.toThrow(/not_found/);
  });
});

describe('the absence ladder', () => {
  const save = (counts: number[]) =>
    mutate('ladder.save', {
      ...{ halfYear: '2026V', level: '8-10', counts },
      ...{ countedBy: 'Skolefraværsteamet', countedOn: '2026-06-15' },
    });
  const shown = async () => {
    const ladder = await query<Ladder>('ladder.get');
    return ladder.halfYears[0]?.rows[0];
  };

  it('never shows one to four pupils, nor lets them be worked out from the total', async () => {
    await save([30, 20, 12, 9, 3, 0, 0]);
    const row = await shown();
    expect(row?.cells[4]).toBe(figureWord.hiddenCount);
    const known = row?.cells.filter((cell) => cell !== figureWord.hiddenCount).map(Number) ?? [];
    const isTotalKnown = row?.total !== figureWord.hiddenCount;
    expect(isTotalKnown && known.length === 6).toBe(false);
  });

  it('says the same of two files that differ only in a hidden count', async () => {
    await save([30, 20, 12, 9, 3, 6, 7]);
    const three = await shown();
    await save([30, 20, 12, 9, 1, 6, 7]);
    const one = await shown();
    expect(one?.cells).toEqual(three?.cells);
  });
});

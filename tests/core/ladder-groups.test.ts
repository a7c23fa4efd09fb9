import { expect, it } from 'vitest';
import { newFile } from '../support/figures-file.ts';

it('a group of the ladder that is counted by itself cannot be worked out from the sum of the register', async () => {
  const file = newFile();
  const made = async (splitGroup: string) => {
    const { indicatorId } = await file.mutate<{ indicatorId: string }>('indicator.create', {
      ...{ name: `Fraværstrappen: ${splitGroup}`, shortName: splitGroup, kind: 'service' },
      ...{ definition: 'Elever på trappen.', numerator: 'Elever', denominator: '' },
      ...{
        unit: 'elever',
        decimals: 0,
        direction: 'none',
        sourceId: 'local',
        sourceTable: 'Egen telling',
      },
      ...{ sourceFilter: '', rhythm: '', periodKind: 'half_year', caveat: '', areaId: '4.4' },
      ...{ ambitionPointId: null, meanYears: null, isRare: false, countsPeople: true },
      ...{ hasCount: false, hasMargin: false },
      ...{ parentId: 'absence-ladder', splitBy: 'Kjønn', splitGroup },
    });
    return indicatorId;
  };
  const [many, few] = [await made('Gutter'), await made('Jenter')];
  for (const level of ['1-4', '5-7', '8-10'])
    await file.mutate('ladder.save', {
      ...{ halfYear: '2026V', level, counts: [20, 15, 11, 9, 8, 7, 6] },
      ...{ countedBy: 'skolene', countedOn: '2026-06-15' },
    });
  for (const [indicatorId, count] of [
    [many, 225],
    [few, 3],
  ] as const)
    await file.mutate('localCount.save', {
      ...{ indicatorId, period: '2026V', count, rule: 'Telledag' },
      ...{ countedBy: 'skolene', countedOn: '2026-06-15' },
    });
  const split = (await file.detail('absence-ladder')).splits.find(({ by }) => by === 'Kjønn');
  expect(split?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['228', 'skjult', 'skjult']);
});

import { correctedCount, demoCounts, demoLadders } from './content/counts.ts';
import * as content from './content/registers.ts';
import { leader, secretary, type Scene } from './play.ts';

/** The registers in use, and what the municipality counts itself. */
export function registerScenes(): Scene[] {
  return [...models(), ...offers(), ...knowledge(), ...counts()];
}

function models(): Scene[] {
  const reviewed = content.reviewedModels.map(({ day: at, ...review }): Scene => ({
    at,
    by: leader,
    play: async ({ call, day }) => {
      const found = (await call.model.list()).find(({ id }) => id === review.modelId);
      if (!found) throw new Error(`no model ${review.modelId}`);
      const { name, summary, revision } = found;
      await call.model.update({ ...review, name, summary, revision, reviewedOn: day(at) });
    },
  }));
  const { day: at, ...made } = content.newModel;
  return [...reviewed, { at, by: leader, play: ({ call }) => call.model.create(made) }];
}

function offers(): Scene[] {
  const described = content.describedOffers.map(({ day: at, ...offer }): Scene => ({
    ...{ at, by: secretary },
    play: async ({ call }) => {
      const found = (await call.offer.list()).find(({ id }) => id === offer.offerId);
      if (!found) throw new Error(`no offer ${offer.offerId}`);
      const { name, summary, revision } = found;
      await call.offer.update({ ...offer, name, summary, revision });
    },
  }));
  const made = content.newOffers.map(({ day: at, ...offer }): Scene => ({
    at,
    play: ({ call }) => call.offer.create(offer),
  }));
  return [...described, ...made];
}

function knowledge(): Scene[] {
  return [
    ...content.factorLinks.map(({ day: at, ...link }): Scene => ({
      at,
      play: ({ call }) => call.factor.link(link),
    })),
    {
      at: '2026-04-13',
      play: async ({ call }) => {
        for (const [factorId, isModifiable] of content.modifiable)
          await call.factor.setModifiable({ factorId, isModifiable });
      },
    },
    {
      ...{ at: '2026-09-14', by: 'HR-rådgiver' },
      play: async ({ call }) => {
        for (const one of content.competences) await call.competence.save(one);
      },
    },
    ...content.checks.map(({ day: at, ...check }): Scene => ({
      at,
      play: ({ call }) => call.check.save(check),
    })),
  ];
}

function counts(): Scene[] {
  const { day: corrected, indicatorId, period, ...figures } = correctedCount;
  return [
    ...demoCounts.map(({ day: at, ...count }): Scene => ({
      ...{ at, by: count.countedBy },
      play: ({ call, day, begun }) =>
        call.localCount.save({ ...count, period: begun(count.period), countedOn: day(at) }),
    })),
    ...demoLadders.map(([at, ladder]): Scene => ({
      ...{ at, by: ladder.countedBy },
      play: ({ call, day, begun }) =>
        call.ladder.save({ ...ladder, halfYear: begun(ladder.halfYear), countedOn: day(at) }),
    })),
    {
      ...{ at: corrected, by: secretary },
      play: async ({ call, day, begun }) => {
        const { counts: list } = await call.localCount.list({ indicatorId });
        const found = list.find((one) => one.period === begun(period));
        if (!found) throw new Error(`no count ${indicatorId} ${period}`);
        const { id: countId, revision, rule, countedBy } = found;
        await call.localCount.save({
          ...{ indicatorId, countId, revision, period: begun(period), ...figures },
          ...{ rule, countedBy, countedOn: day(corrected) },
        });
      },
    },
  ];
}

import * as content from './content/work.ts';
import { leader, secretary, type Scene } from './play.ts';

/** Who leads, where things stand, what they wait for and when: the life of the measures themselves. */
export function workScenes(): Scene[] {
  return [...roles(), ...stages(), ...goals(), ...needs(), ...plans()];
}

function roles(): Scene[] {
  const named = content.people.map(([at, measureId, owner, head]): Scene => ({
    at,
    by: secretary,
    play: async ({ call }) => {
      await call.measure.setOwner({ measureId, owner });
      if (head !== null) await call.measure.setLeader({ measureId, leader: head });
    },
  }));
  const joined: Scene = {
    ...{ at: '2025-11-17', by: secretary },
    play: async ({ call }) => {
      for (const one of content.participants) await call.participant.add(one);
    },
  };
  return [...named, joined];
}

function stages(): Scene[] {
  return [
    ...content.statuses.map(({ day: at, ...status }): Scene => ({
      at,
      by: leader,
      play: ({ call }) => call.measure.updateStatus(status),
    })),
    ...content.stageTests.map(([at, measureId, test]): Scene => ({
      at,
      play: ({ call }) => call.stage.setTest({ measureId, test, isPassed: true }),
    })),
    ...content.stagePlans.map(([at, measureId, stage, halfYear]): Scene => ({
      at,
      play: ({ call, half }) => call.stage.plan({ measureId, stage, halfYear: half(halfYear) }),
    })),
    ...content.gates.map(([at, measureId, stage, outcome, grounds]): Scene => ({
      at,
      by: secretary,
      play: ({ call, day }) =>
        call.stage.setGate({
          ...{ measureId, stage },
          gate: { outcome, grounds, decidedOn: day(at), decidedBy: 'Ledergruppa' },
        }),
    })),
  ];
}

function goals(): Scene[] {
  return content.stageGoals.flatMap(({ day: at, closed, ...goal }, place) => {
    const key = `stage goal ${place}`;
    const scenes: Scene[] = [
      {
        at,
        play: async ({ call, half, keep }) => {
          const halfYear = half(goal.halfYear);
          const made = await call.stageGoal.add({ ...goal, halfYear, state: 'open', outcome: '' });
          keep(key, made.id);
        },
      },
    ];
    if (closed !== undefined)
      scenes.push({
        at: closed[0],
        play: async ({ call, id, half }) => {
          const [, state, outcome] = closed;
          const halfYear = half(goal.halfYear);
          const { text } = goal;
          await call.stageGoal.update({
            ...{ goalId: id(key), revision: 1, halfYear, text, state, outcome },
          });
        },
      });
    return scenes;
  });
}

function needs(): Scene[] {
  const delivered = content.deliverables.flatMap(({ day: at, received, ...one }, place) => {
    const key = `deliverable ${place}`;
    const scenes: Scene[] = [
      {
        at,
        play: async ({ call, half, keep }) => {
          const halfYear = one.halfYear === null ? null : half(one.halfYear);
          const made = await call.deliverable.add({ ...one, halfYear, receivedOn: null });
          keep(key, made.id);
        },
      },
    ];
    if (received !== undefined)
      scenes.push({
        at: received,
        play: ({ call, id, half, day }) => {
          const halfYear = one.halfYear === null ? null : half(one.halfYear);
          const { text } = one;
          const change = { text, halfYear, receivedOn: day(received) };
          return call.deliverable.update({ deliverableId: id(key), revision: 1, ...change });
        },
      });
    return scenes;
  });
  const risks = content.risks.flatMap(({ day: at, changed, ...risk }, place) => {
    const key = `risk ${place}`;
    const scenes: Scene[] = [
      {
        at,
        play: async ({ call, keep, day }) => {
          const nextReview = risk.nextReview === null ? null : day(risk.nextReview);
          keep(key, (await call.risk.add({ ...risk, nextReview, state: 'open' })).id);
        },
      },
    ];
    if (changed !== undefined)
      scenes.push({
        at: changed[0],
        play: ({ call, id, day }) => {
          const { measureId: _measure, ...next } = {
            state: 'open' as const,
            ...risk,
            ...changed[1],
          };
          const nextReview = next.nextReview === null ? null : day(next.nextReview);
          return call.risk.update({ riskId: id(key), revision: 1, ...next, nextReview });
        },
      });
    return scenes;
  });
  return [...delivered, ...risks];
}

function plans(): Scene[] {
  return [
    ...content.milestones.map(({ day: at, ...one }): Scene => ({
      at,
      play: ({ call, half, day }) =>
        call.milestone.add({
          ...one,
          halfYear: one.halfYear === null ? null : half(one.halfYear),
          dueDate: one.dueDate === null ? null : day(one.dueDate),
        }),
    })),
    ...content.waves.map(({ day: at, ...one }): Scene => ({
      at,
      play: ({ call, half }) =>
        call.wave.add({
          ...one,
          startHalfYear: half(one.startHalfYear),
          endHalfYear: half(one.endHalfYear),
        }),
    })),
    {
      ...{ at: '2025-12-15', by: secretary },
      play: async ({ call, day }) => {
        for (const one of content.duties)
          await call.duty.create({
            ...one,
            startDate:
              one.rule === 'weekly' ? day(one.startDate) : dayOfEveryMonth(day(one.startDate)),
            endDate: one.endDate === null ? null : day(one.endDate),
          });
      },
    },
  ];
}

/** The date, or the 28th before it: what returns by the month needs a day that every month has. */
function dayOfEveryMonth(date: string): string {
  return date.slice(8) > '28' ? `${date.slice(0, 8)}28` : date;
}

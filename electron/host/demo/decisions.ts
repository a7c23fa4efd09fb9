import type { DemoDecision, DemoRequest } from './content/decisions.ts';
import { update } from './cards.ts';
import { leader, secretary, type Play, type Scene } from './play.ts';

/** Decisions, what became of them, and what the leaders asked for. */
export function decisionScenes(
  decided: readonly DemoDecision[],
  asked: readonly DemoRequest[],
): Scene[] {
  return [...decisions(decided), ...requests(asked)];
}

function decisions(decided: readonly DemoDecision[]): Scene[] {
  return decided.flatMap(
    ({ key, followUpDate, evidence = [], evaluation, supersedes, followedUp, listen, ...rest }) => {
      const made: Scene = {
        ...{ at: rest.decidedOn, by: secretary },
        play: async ({ call, id, day, keep }) => {
          const decided = await call.decision.create({
            ...rest,
            decidedOn: day(rest.decidedOn),
            followUpDate: followUpDate === undefined ? null : day(followUpDate),
            evidence,
            evaluationId: evaluation === undefined ? null : id(evaluation),
            supersedes: supersedes === undefined ? null : id(supersedes),
          });
          keep(key, decided.id);
          if (listen !== undefined)
            await call.prompt.answer({
              ...{ subjectKind: 'decision', subjectId: decided.id, prompt: 'lead', answer: listen },
            });
        },
      };
      if (followedUp === undefined) return [made];
      const [at, note] = followedUp;
      const followed: Scene = {
        ...{ at, by: secretary },
        play: async ({ call, id, day }) => {
          const { revision } = await call.decision.get({ decisionId: id(key) });
          const followedUpOn = day(at);
          await call.decision.followUp({ decisionId: id(key), revision, note, followedUpOn });
        },
      };
      return [made, followed];
    },
  );
}

function requests(all: readonly DemoRequest[]): Scene[] {
  return all.flatMap(
    ({ key, text, askedOn, dueDate, measureId, briefing, answered, cards = [] }) => {
      const asked: Scene = {
        ...{ at: askedOn, by: secretary },
        play: async (play) => {
          const { call, id, day, keep } = play;
          const made = await call.request.create({
            ...{ text, askedOn: day(askedOn), measureId },
            dueDate: dueDate === undefined ? null : day(dueDate),
            briefingId: briefing === undefined ? null : id(briefing),
          });
          keep(key, made.id);
          for (const card of cards) await tie(play, card, made.id);
        },
      };
      if (answered === undefined) return [asked];
      const [at, answer] = answered;
      const said: Scene = {
        ...{ at, by: leader },
        play: async ({ call, id, day }) => {
          const requestId = id(key);
          const found = (await call.request.list()).find((one) => one.id === requestId);
          if (!found) throw new Error(`no request ${key}`);
          const { revision } = found;
          await call.request.answer({ requestId, revision, answer, answeredOn: day(at) });
        },
      };
      return [asked, said];
    },
  );
}

/** A card that answers a request; one made later is tied when it is made. */
async function tie(play: Play, card: string, requestId: string): Promise<void> {
  if (play.has(card)) await update(play, card, { requestId });
}

import { demoBriefings, type DemoBriefing } from './content/briefings.ts';
import { leader, type Play, type Scene } from './play.ts';

/** Briefings from draft to the pictures that were taken of them. */
export function briefingScenes(): Scene[] {
  return demoBriefings.flatMap((briefing) => [
    { at: briefing.begun, by: leader, play: (play: Play) => begin(play, briefing) },
    ...(briefing.frozen ?? []).map(([at, before]): Scene => ({
      ...{ at, by: leader },
      play: async (play) => {
        if (before !== undefined) await write(play, briefing.key, before);
        await play.call.briefing.freeze({ briefingId: play.id(briefing.key) });
      },
    })),
  ]);
}

async function begin(play: Play, briefing: DemoBriefing): Promise<void> {
  const { call, keep, day } = play;
  const { key, kind, measureId, forDate, texts } = briefing;
  const made = await call.briefing.create({ kind, measureId, forDate: day(forDate) });
  keep(key, made.id);
  const { revision, lines } = await call.briefing.update({
    ...{ briefingId: made.id, revision: 1 },
    ...texts,
  });
  // A line of what has changed that the leader does not want to tell.
  if (briefing.leavesOut !== undefined)
    await call.briefing.update({
      ...{ briefingId: made.id, revision },
      lines: lines.map(({ key: one, isShown, kind: about }) => ({
        key: one,
        isShown: isShown && about !== briefing.leavesOut,
      })),
    });
}

async function write({ call, id }: Play, key: string, texts: DemoBriefing['texts']): Promise<void> {
  const briefingId = id(key);
  const { revision } = await call.briefing.get({ briefingId });
  await call.briefing.update({ briefingId, revision, ...texts });
}

import type { AppContext } from '../../../electron/app/trpc.ts';
import { demoDay, demoScenes, makeStory } from '../../../electron/host/demo/make.ts';
import type { Play } from '../../../electron/host/demo/play.ts';
import { countStatements } from './count.ts';

/**
 * Makes the demo at `path`, its story told so many times over; the most statements one call of each
 * procedure takes meanwhile: its commands run on a file that is as much larger.
 */
export async function storyStatements(
  path: string,
  times: number,
  reader: AppContext['reader'],
): Promise<Map<string, number>> {
  const counter = countStatements();
  const most = new Map<string, number>();
  const counted = (names: readonly string[], call: object): object =>
    new Proxy(() => undefined, {
      get: (_target, name) => counted([...names, String(name)], Reflect.get(call, name) as object),
      apply: async (_target, _self, given: unknown[]) => {
        const before = counter.taken();
        const answer: unknown = await Reflect.apply(call as () => unknown, undefined, given);
        const name = names.join('.');
        most.set(name, Math.max(most.get(name) ?? 0, counter.taken() - before));
        return answer;
      },
    });
  try {
    const scenes = demoScenes(times).map((scene) => ({
      ...scene,
      play: (play: Play) =>
        scene.play(Object.create(play, { call: { value: counted([], play.call) } }) as Play),
    }));
    const parts = { today: demoDay, times, reader, version: 'test', what: 'test' };
    await makeStory(path, parts, scenes);
    return most;
  } finally {
    counter.stop();
  }
}

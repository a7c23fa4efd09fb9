import { resolve } from 'node:path';
import { isoDate } from '../../contract/fields.ts';
import { demoDay, makeDemo } from '../demo/make.ts';
import { mostTimes } from '../demo/stage.ts';
import { demoTimes } from '../demo/times.ts';
import { readerIn, version } from '../parts.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';

/** demo FIL [--today ÅÅÅÅ-MM-DD] [--times N] */
export async function runDemo(args: string[], builtFolder: string): Promise<Answer> {
  const { values, positionals } = readArgs(args, 1, {
    ...{ today: { type: 'string' }, times: { type: 'string' } },
  });
  const today = values.today ?? demoDay;
  if (!isoDate.safeParse(today).success)
    throw new WrongUse(`«${today}» er ingen dato. Skriv --today som ÅÅÅÅ-MM-DD.`);
  const times = demoTimes.safeParse(values.times ?? '1');
  if (!times.success)
    throw new WrongUse(
      `«${values.times}» går ikke. Skriv --times som et helt tall fra 1 til ${mostTimes}.`,
    );
  const path = resolve(positionals[0] ?? '');
  const reader = readerIn(builtFolder);
  try {
    const { steps } = await makeDemo(path, {
      ...{ today, times: times.data, reader, version, what: 'kommandolinje' },
    });
    return {
      json: { path, today, steps, isDemo: true },
      text: `Oppdiktet demofil: ${path}. Atten måneders arbeid fram til ${today}, i ${steps} endringer. Ingenting i den er ekte.`,
    };
  } finally {
    await reader.close();
  }
}

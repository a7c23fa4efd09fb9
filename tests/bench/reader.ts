import { dirname } from 'node:path';
import { readingDesk, workerFileIn } from '../../electron/host/reading/desk.ts';

/** The built reading thread, which lies beside the program of the measurements. */
export const benchReader = readingDesk(workerFileIn(dirname(process.argv[1] ?? '')));

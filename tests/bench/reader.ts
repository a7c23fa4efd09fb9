import { dirname } from 'node:path';
import {
  workspaceReader,
  workspaceThreadIn,
} from '../../electron/host/workspace-reading/reader.ts';
import { readingDesk, workerFileIn } from '../../electron/host/reading/desk.ts';

const builtFolder = dirname(process.argv[1] ?? '');

/** The built threads, which lie beside the program of the measurements. */
export const benchReader = readingDesk(workerFileIn(builtFolder));
export const benchWorkspaceReader = workspaceReader(workspaceThreadIn(builtFolder));

import { readerOver } from './reader.ts';
import { workOn } from './work.ts';

/** For a program that answers nobody meanwhile: reads on the thread it runs on. */
export const workspaceReaderHere = readerOver({
  run: async (order, { hear = () => undefined } = {}) => workOn(order, hear),
  close: async () => undefined,
});

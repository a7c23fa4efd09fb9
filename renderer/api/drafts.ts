import type { DraftBody } from '../../electron/contract/drafts.ts';
import { makeClient } from './trpc.ts';

const client = makeClient();

/** Browsers let a page that goes away send this much. */
const mostAtLast = 60_000;

/** Keeps and forgets drafts in the file. */
export const draftCarrier = {
  keep: (key: string, body: DraftBody) => client.draft.keep.mutate({ key, body }),
  list: () => client.draft.list.query(),
  drop: (key: string) => client.draft.drop.mutate({ key }),
  keepLast(key: string, body: DraftBody) {
    const json = JSON.stringify({ key, body });
    void fetch('/rpc/draft.keep', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: json,
      keepalive: json.length < mostAtLast,
    }).catch(() => undefined);
  },
};

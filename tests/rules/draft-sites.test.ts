import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftCalls, draftKeyOf } from '../support/draft-calls.ts';
import { draftSites } from '../support/draft-sites.ts';

const root = join(import.meta.dirname, '../../renderer');
const sites = Object.values(draftSites).flat();

it('every place where something is written is on the walk that leaves it and comes back', () => {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('ui/draft/'))
    .flatMap((file) =>
      draftCalls(readFileSync(join(root, file), 'utf8')).map((call) => `${file} ${call}`),
    );
  expect(sites.map(({ file, call }) => `${file} ${call}`).toSorted()).toEqual(found.toSorted());
});

it('the key of a draft is read out of its call', () => {
  expect(draftKeyOf("useFormDraft('card', `waiting:${card.id}`)").source).toBe('^card:waiting:.*$');
  expect(draftKeyOf("useFormDraft('card', 'many')").source).toBe('^card:many$');
  expect(draftKeyOf("useFormDraft('label')").source).toBe('^label:.*$');
  expect(draftKeyOf("useFormDraft('risk', risk?.id ?? `new:${id}`)").source).toBe('^risk:.*$');
  expect(draftKeyOf('useDraft(`card:${cardId}`').source).toBe('^card:.*$');
});

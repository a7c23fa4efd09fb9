import { describe, expect, it } from 'vitest';
import type { DraftBody } from '../../electron/contract/drafts.ts';
import { openFormDraft } from '../../renderer/ui/draft/formDraft.ts';
import { makeKeptDrafts } from '../../renderer/ui/draft/keptDrafts.ts';

/** A file that keeps what it is sent; `refuses` stands for one that says no. */
function file() {
  const held = new Map<string, DraftBody>();
  const sent: string[] = [];
  const state = { refuses: false };
  const drafts = makeKeptDrafts(
    {
      async keep(key, body) {
        sent.push(key);
        if (state.refuses) throw new Error('no');
        held.set(key, body);
        return { savedAt: '2026-11-30T12:00:00.000Z' };
      },
      async drop(key) {
        held.delete(key);
      },
      keepLast: (key, body) => void held.set(key, body),
    },
    () => new Date('2026-11-30T12:00:00.000Z'),
  );
  return { drafts, held, sent, state };
}

/** Lets what was sent be answered. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('the draft of a form', () => {
  it('is in the file from the first letter', async () => {
    const { drafts, held } = file();
    const form = openFormDraft('decision:new', drafts);
    form.begin('title', () => '');
    form.set('title', 'B');
    await settle();
    expect(held.get('decision:new')?.values).toEqual({ title: 'B' });
  });

  it('is there again when the form is opened anew, and says when it was written', async () => {
    const { drafts } = file();
    const first = openFormDraft('decision:new', drafts);
    first.begin('title', () => '');
    first.set('title', 'Bemanne');
    await settle();
    const again = openFormDraft('decision:new', drafts);
    again.begin('title', () => '');
    expect(again.get('title')).toBe('Bemanne');
    expect(again.restoredAt()).toBe('2026-11-30T12:00:00.000Z');
    expect(again.isOverNewer()).toBe(false);
  });

  it('is gone when it was saved, thrown away, or taken back by hand', async () => {
    for (const end of ['saved', 'discarded', 'emptied'] as const) {
      const { drafts, held } = file();
      const form = openFormDraft('risk:new', drafts);
      form.begin('text', () => '');
      form.set('text', 'Risiko');
      if (end === 'saved') form.saved()();
      if (end === 'discarded') form.discard();
      if (end === 'emptied') form.set('text', '');
      await settle();
      expect({ end, held: held.size, text: form.get('text') }).toEqual({ end, held: 0, text: '' });
    }
  });

  it('says so when what stood there has changed since, and does not hide it', async () => {
    const { drafts } = file();
    const form = openFormDraft('risk:1', drafts);
    form.begin('text', () => 'Før');
    form.set('text', 'Mitt');
    const again = openFormDraft('risk:1', drafts);
    again.begin('text', () => 'Deres');
    expect(again.get('text')).toBe('Mitt');
    expect(again.isOverNewer()).toBe(true);
    again.discard();
    expect(again.get('text')).toBe('Deres');
  });

  it('leaves a value of another shape alone, as an earlier edition may have written it', () => {
    const { drafts } = file();
    const body = { values: { state: ['a'], due: 'x', name: 'Navn' }, base: {}, revision: null };
    drafts.takeIn([{ key: 'duty:new', body, savedAt: '2026-11-29T12:00:00.000Z' }]);
    const form = openFormDraft('duty:new', drafts);
    form.begin('state', () => 'open');
    form.begin('due', () => ({ date: null, isWrong: false }));
    form.begin('name', () => '');
    expect([form.get('state'), form.get('due'), form.get('name')]).toEqual([
      'open',
      { date: null, isWrong: false },
      'Navn',
    ]);
  });
});

describe('a draft the file will not keep', () => {
  it('stays in the window, is asked about when the window goes, and goes in when it may', async () => {
    const { drafts, held, state } = file();
    state.refuses = true;
    const form = openFormDraft('decision:new', drafts);
    form.begin('title', () => '');
    form.set('title', 'Bemanne');
    await settle();
    expect(drafts.leave()).toBe(true);
    const again = openFormDraft('decision:new', drafts);
    again.begin('title', () => '');
    expect(again.get('title')).toBe('Bemanne');
    state.refuses = false;
    drafts.retry();
    await settle();
    expect(drafts.leave()).toBe(false);
    expect(held.get('decision:new')?.values).toEqual({ title: 'Bemanne' });
  });

  it('is no reason to ask once it is thrown away', async () => {
    const { drafts, state } = file();
    state.refuses = true;
    const form = openFormDraft('decision:new', drafts);
    form.begin('title', () => '');
    form.set('title', 'Bemanne');
    await settle();
    form.discard();
    expect(drafts.leave()).toBe(false);
  });
});

it('sends what waits when the window goes in the middle of typing', async () => {
  const { drafts, held } = file();
  const form = openFormDraft('decision:new', drafts);
  form.begin('title', () => '');
  form.set('title', 'B');
  await settle();
  form.set('title', 'Bemanne');
  drafts.leave();
  expect(held.get('decision:new')?.values).toEqual({ title: 'Bemanne' });
});

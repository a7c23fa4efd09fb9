import { describe, expect, it } from 'vitest';
import { createDraft, type DraftOptions } from '../../renderer/ui/draft/draftStore.ts';

type Fields = Record<string, string>;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const conflict = new Error('changed elsewhere');

/** A server that keeps fields and a revision, refuses a stale one, and can fail a number of times. */
function server(fields: Fields) {
  const state = { fields, revision: 1, saves: [] as Partial<Fields>[], failures: 0 };
  const stored = () => ({ fields: { ...state.fields }, revision: state.revision });
  return {
    state,
    stored,
    async save(changes: Partial<Fields>, revision: number) {
      await pause(10);
      if (state.failures > 0) {
        state.failures -= 1;
        throw new Error('locked');
      }
      if (revision !== state.revision) throw conflict;
      Object.assign(state.fields, changes);
      state.revision += 1;
      state.saves.push(changes);
      return stored();
    },
    reload: async () => stored(),
  };
}

function optionsOf(back: ReturnType<typeof server>): DraftOptions<Fields> {
  return {
    save: back.save,
    reload: back.reload,
    isConflict: (error: unknown) => error === conflict,
    sentence: (error: unknown) => (error instanceof Error ? error.message : ''),
    wait: 20,
  };
}

function draftOver(back: ReturnType<typeof server>, more: Partial<DraftOptions<Fields>> = {}) {
  return createDraft<Fields>(back.stored(), { ...optionsOf(back), ...more });
}

describe('a text that saves itself', () => {
  it('saves once after a rest, with the last of what was typed', async () => {
    const back = server({ a: 'x', b: 'y' });
    const draft = draftOver(back);
    draft.set({ a: 'x1' });
    draft.set({ a: 'x12' });
    await pause(80);
    expect(back.state.saves).toEqual([{ a: 'x12' }]);
  });

  it('stays as it was for a reader, whose every try is answered: no draft, nothing unsaved, no alert', () => {
    const asked: number[] = [];
    const refuses = () => asked.push(1) > 0;
    const draft = draftOver(server({ a: 'x' }), { refuses });
    draft.set({ a: 'chosen' });
    expect(draft.get()).toMatchObject({ status: 'saved', values: { a: 'x' } });
    expect([draft.unsaved(), asked]).toEqual([null, [1]]);
  });

  it('keeps what is typed while a save is under way', async () => {
    const back = server({ a: 'x' });
    const draft = draftOver(back);
    draft.set({ a: 'first' });
    await pause(25);
    draft.set({ a: 'typed while saving' });
    await pause(120);
    expect(back.state.fields['a']).toBe('typed while saving');
    expect(draft.get().values['a']).toBe('typed while saving');
  });

  it('never loses the text when saving fails, and saves it on the next try', async () => {
    const back = server({ a: 'x' });
    const draft = draftOver(back);
    back.state.failures = 1;
    draft.set({ a: 'kept' });
    expect(await draft.flush()).toBe(false);
    expect(draft.get()).toMatchObject({ status: 'failed', values: { a: 'kept' } });
    expect(await draft.flush()).toBe(true);
    expect(back.state.fields['a']).toBe('kept');
  });

  it('joins with a change in another field, and asks about the same field with both texts kept', async () => {
    const back = server({ a: 'x', b: 'y' });
    const draft = draftOver(back);
    Object.assign(back.state, { fields: { a: 'x', b: 'theirs' }, revision: 5 });
    draft.set({ a: 'mine' });
    expect(await draft.flush()).toBe(true);
    expect(back.state.fields).toEqual({ a: 'mine', b: 'theirs' });

    Object.assign(back.state, { fields: { a: 'also theirs', b: 'theirs' }, revision: 9 });
    draft.set({ a: 'mine again' });
    expect(await draft.flush()).toBe(false);
    expect(draft.get()).toMatchObject({
      status: 'conflict',
      clashes: ['a'],
      values: { a: 'mine again' },
      theirs: { a: 'also theirs' },
    });
    expect(back.state.fields['a']).toBe('also theirs');
  });

  it('meets its own letters as stored, and asks about no clash: the window went before the answer came', async () => {
    const back = server({ a: 'x' });
    const gone = draftOver(back, { save: () => new Promise(() => undefined) });
    gone.set({ a: 'first ' });
    void gone.flush();
    gone.set({ a: 'first and more' });
    await pause(5);
    const left = gone.unsaved();
    expect(left).toMatchObject({ values: { a: 'first and more' }, sent: [{ a: 'first ' }] });

    // The server took it all the same, without the blank at its end.
    Object.assign(back.state, { fields: { a: 'first' }, revision: 2 });
    const again = createDraft<Fields>(
      { fields: { a: 'x' }, revision: 1 },
      { ...optionsOf(back), wait: 20 },
      left?.sent,
    );
    again.set({ a: 'first and more' });
    again.receive(back.stored());
    expect(again.get()).toMatchObject({ clashes: [], values: { a: 'first and more' } });
    expect(await again.flush()).toBe(true);
    expect(back.state.fields['a']).toBe('first and more');
  });

  it('still asks when somebody else wrote meanwhile, and forgets what was refused', async () => {
    const back = server({ a: 'x' });
    const over = createDraft<Fields>(back.stored(), optionsOf(back), [{ a: 'first' }]);
    over.set({ a: 'first and more' });
    over.receive({ fields: { a: 'somebody else' }, revision: 2 });
    expect(over.get().clashes).toEqual(['a']);

    const refused = draftOver(back, {
      save: () => Promise.reject(new Error('too long')),
      isRefusal: () => true,
    });
    refused.set({ a: 'long' });
    await refused.flush();
    expect(refused.unsaved()?.sent).toEqual([]);
    const lost = draftOver(back, { save: () => Promise.reject(new Error('no network')) });
    lost.set({ a: 'sent' });
    await lost.flush();
    expect(lost.unsaved()?.sent).toEqual([{ a: 'sent' }]);
  });

  it('keeps back a text that may point at a person, saves the rest, and saves it once it may', async () => {
    const back = server({ a: 'x', b: 'y' });
    let isKept = false;
    const inspect = async ({ a }: Partial<Fields>) => (a === 'barnet' && !isKept ? ['a'] : []);
    const draft = draftOver(back, { inspect });
    draft.set({ a: 'barnet', b: 'gruppa' });
    await pause(80);
    expect(back.state.saves).toEqual([{ b: 'gruppa' }]);
    expect(draft.get()).toMatchObject({ status: 'waiting', error: null });
    expect(await draft.flush()).toBe(false);
    isKept = true;
    draft.release();
    await pause(40);
    expect(back.state.saves.at(-1)).toEqual({ a: 'barnet' });
    expect(draft.get().status).toBe('saved');
  });
});

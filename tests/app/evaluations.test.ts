import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  EvaluationList,
  Evaluation,
  EvaluationDetail,
  EvaluationVersion,
} from '../../electron/contract/evaluations.ts';
import type { Prompt } from '../../electron/contract/prompts.ts';
import type { Voice, VoiceChoice } from '../../electron/contract/voices.ts';
import { callerOf, testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const { mutate, query } = callerOf(() => app);

const start = (more: object = {}) =>
  mutate<Evaluation>('evaluation.create', { measureId: 2, period: '2026H', ...more });
const write = (note: Evaluation, changes: object) =>
  mutate<Evaluation>('evaluation.update', {
    evaluationId: note.id,
    revision: note.revision,
    ...changes,
  });
const four = { did: 'Kurs', saw: 'Flere kom', learned: 'Tid hjelper', change: 'Flere kvelder' };

async function finished(note: Evaluation): Promise<Evaluation> {
  const written = await write(note, { ...four, verdict: 'adjust' });
  const ground = { evaluationId: note.id, kind: 'judgement', text: 'Gruppas skjønn' };
  if (written.evidence.length === 0) await mutate('evaluation.addEvidence', ground);
  return mutate<Evaluation>('evaluation.finish', { evaluationId: note.id });
}

describe('the list of notes', () => {
  it('gives the newest half-years first, as many as asked for, and no text of any', async () => {
    for (const period of ['2025H', '2026V', '2025V', '2026H']) await start({ period });
    const other = await start({ measureId: 1, period: '2026V' });
    await write(other, { did: 'Kvartsitt' });
    const all = await query<EvaluationList>('evaluation.list', {});
    expect(all.rows.map(({ period, measureId }) => `${period} ${measureId}`)).toEqual([
      ...['2026H 2', '2026V 1', '2026V 2', '2025H 2', '2025V 2'],
    ]);
    expect(JSON.stringify(all)).not.toContain('Kvartsitt');
    const two = await query<EvaluationList>('evaluation.list', { most: 2 });
    expect(two).toEqual({ rows: all.rows.slice(0, 2), total: 5 });
    const own = await query<EvaluationList>('evaluation.list', { measureId: 1 });
    expect(own.rows.map(({ id }) => id)).toEqual([other.id]);
    const none = await query<EvaluationList>('evaluation.list', { state: 'final' });
    expect(none).toEqual({ rows: [], total: 0 });
  });
});

describe('a note by template', () => {
  it('cannot have its result written before the prediction is locked, nor the prediction bent after', async () => {
    const note = await start({ template: 'pdsa' });
    await expect(write(note, { extra: { result: 'Det gikk bra' } })).rejects.toThrow(
      /Lås «Hva tror vi kommer til å skje\?» før «Hva skjedde\?» skrives/,
    );
    const predicted = await write(note, { extra: { prediction: 'Minst ti familier møter' } });
    const locked = await mutate<Evaluation>('evaluation.lock', {
      evaluationId: note.id,
      key: 'prediction',
    });
    expect(locked.revision).toBeGreaterThan(predicted.revision);
    await expect(write(locked, { extra: { prediction: 'Sju' } })).rejects.toThrow(/er låst/);
    const done = await write(locked, { extra: { result: 'Sju kom' } });
    expect(done.fields.find(({ key }) => key === 'prediction')?.value).toBe(
      'Minst ti familier møter',
    );
  });

  it('cannot count one to four families', async () => {
    const note = await start({ template: 'reach' });
    await expect(write(note, { extra: { reached_count: '3' } })).rejects.toThrow(
      /Færre enn fem familier føres ikke som tall/,
    );
    await expect(write(note, { extra: { reached_count: '12' } })).resolves.toBeTruthy();
  });

  it('asks for the template’s own fields before it can be finished', async () => {
    const note = await start({ template: 'after_action' });
    expect(note.missing).toContain('Fyll ut «Hva skulle skje?»');
    await expect(finished(note)).rejects.toThrow(/Fyll ut «Hva skulle skje\?»/);
  });

  it('can be about an offer, and refuses one that does not exist', async () => {
    type Choices = { kind: string; id: string; label: string }[];
    const choices = await query<Choices>('evaluation.choices', { measureId: 2 });
    const offer = choices.find(({ kind }) => kind === 'offer');
    const note = await start({ subjectKind: 'offer', subjectId: offer?.id });
    expect(note.subject.label).toBe(offer?.label);
    await expect(start({ subjectKind: 'model', subjectId: 'finnes-ikke' })).rejects.toThrow(
      /not_found/,
    );
    await expect(start({ subjectKind: 'model' })).rejects.toThrow(/Velg hva notatet gjelder/);
  });
});

describe('the versions of a note', () => {
  it('keep what it said each time it was finished, also when it is changed later', async () => {
    const first = await finished(await start());
    const open = await mutate<Evaluation>('evaluation.reopen', { evaluationId: first.id });
    await write(open, { saw: 'Færre kom enn ventet' });
    await mutate('evaluation.finish', { evaluationId: first.id });
    const detail = await query<EvaluationDetail>('evaluation.get', { evaluationId: first.id });
    expect(detail.versions.map(({ number }) => number)).toEqual([1, 2]);
    const at = (number: number) =>
      query<EvaluationVersion>('evaluation.version', { evaluationId: first.id, number });
    const saw = (version: EvaluationVersion) =>
      version.parts.find(({ label }) => label === 'Hva så vi?')?.text;
    expect(saw(await at(1))).toBe('Flere kom');
    expect(saw(await at(2))).toBe('Færre kom enn ventet');
    await mutate('history.undo');
    const undone = await query<EvaluationDetail>('evaluation.get', { evaluationId: first.id });
    expect(undone.versions).toHaveLength(1);
  });
});

describe('a measure', () => {
  const close = { measureId: 2, stage: 'operation', state: 'done', line: 'Tiltaket er i drift' };

  it('is not evaluated by a note about one of its offers: it cannot be closed by it', async () => {
    const choices = await query<{ kind: string; id: string }[]>('evaluation.choices', {
      measureId: 2,
    });
    const offer = choices.find(({ kind }) => kind === 'offer');
    await finished(await start({ subjectKind: 'offer', subjectId: offer?.id }));
    await expect(mutate('measure.updateStatus', close)).rejects.toThrow(
      /Tiltak 2 kan ikke avsluttes uten en ferdig evaluering/,
    );
  });

  it('cannot be closed without a finished evaluation', async () => {
    await start();
    await expect(mutate('measure.updateStatus', close)).rejects.toThrow(
      /Tiltak 2 kan ikke avsluttes uten en ferdig evaluering/,
    );
    const { rows } = await query<EvaluationList>('evaluation.list', {});
    const [row] = rows;
    if (!row) throw new Error('expected the draft');
    const note = await query<Evaluation>('evaluation.get', { evaluationId: row.id });
    await finished(note);
    await expect(mutate('measure.updateStatus', close)).resolves.toBeTruthy();
  });
});

describe('the plan’s questions', () => {
  const where = { subjectKind: 'evaluation', subjectId: 'note' };

  it('are asked where they bite, and a skipped one is seen to be skipped', async () => {
    const asked = await query<Prompt[]>('prompt.list', where);
    expect(asked.map(({ word }) => word)).toEqual([
      'Lære',
      'Nyskapende',
      'Ærlig',
      'Respektfull',
      'Barnets beste',
    ]);
    await mutate('prompt.answer', { ...where, prompt: 'learn', answer: 'På fellesmøtet' });
    await mutate('prompt.skip', { ...where, prompt: 'near_new', isSkipped: true });
    const after = await query<Prompt[]>('prompt.list', where);
    expect(after.find(({ id }) => id === 'learn')?.answer).toBe('På fellesmøtet');
    expect(after.find(({ id }) => id === 'near_new')?.isSkipped).toBe(true);
    await mutate('prompt.answer', { ...where, prompt: 'near_new', answer: 'Kveldskurs' });
    const opened = await query<Prompt[]>('prompt.list', where);
    expect(opened.find(({ id }) => id === 'near_new')?.isSkipped).toBe(false);
  });
});

describe('the voice of children and young people', () => {
  const said = {
    arena: 'Ungdomsrådet',
    heardOn: '2026-10-14',
    ageGroup: '13–18 år',
    participants: 12,
    said: 'De ønsker flere kvelder med åpen hall.',
    changed: '',
    links: [
      { kind: 'measure', subject: '2' },
      { kind: 'challenge', subject: 'U02' },
    ],
  };

  it('never counts fewer than five, but is heard all the same', async () => {
    await expect(mutate('voice.create', { ...said, participants: 4 })).rejects.toThrow(
      /Færre enn fem telles ikke/,
    );
    const heard = await mutate<Voice>('voice.create', { ...said, participants: null });
    expect(heard.participants).toBeNull();
  });

  it('can be about models, offers and sprints too, and everything to choose has a name', async () => {
    const choices = await query<VoiceChoice[]>('voice.choices');
    const first = (kind: string) => choices.find((choice) => choice.kind === kind);
    const links = ['model', 'offer', 'indicator'].flatMap((kind) => first(kind) ?? []);
    expect(links.map(({ kind }) => kind)).toEqual(['model', 'offer', 'indicator']);
    const heard = await mutate<Voice>('voice.create', {
      ...said,
      links: links.map(({ kind, subject }) => ({ kind, subject })),
    });
    expect(heard.links.map(({ label }) => label).toSorted()).toEqual(
      links.map(({ label }) => label).toSorted(),
    );
    for (const { kind, subject } of links)
      expect(await query<Voice[]>('voice.about', { kind, subject })).toHaveLength(1);
  });

  it('is found from everything it is about, and no longer when the link is taken away', async () => {
    const heard = await mutate<Voice>('voice.create', said);
    expect(heard.links.map(({ label }) => label)).toEqual([
      'U02 Utenforskap blant barn og unge',
      'Tiltak 2 Psykisk helse, foreldre',
    ]);
    const about = (kind: string, subject: string) =>
      query<Voice[]>('voice.about', { kind, subject });
    expect(await about('challenge', 'U02')).toHaveLength(1);
    const { links: _links, isDueForReview: _due, reviewOn: _on, id, ...kept } = heard;
    await mutate('voice.update', { ...kept, voiceId: id, links: said.links.slice(0, 1) });
    expect(await about('challenge', 'U02')).toHaveLength(0);
    expect(await about('measure', '2')).toHaveLength(1);
    await mutate('history.undo');
    expect(await about('challenge', 'U02')).toHaveLength(1);
  });
});

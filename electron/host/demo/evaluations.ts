import { getEvaluation } from '../../core/services/evaluations/read.ts';
import { demoNotes, type DemoNote, type NoteTexts } from './content/evaluations.ts';
import { leader, type Play, type Scene } from './play.ts';

/** Evaluation notes from the first words until they are finished, opened and finished again. */
export function evaluationScenes(): Scene[] {
  return demoNotes.flatMap((note) => {
    const by = note.by ?? leader;
    const scene = (at: string, play: Scene['play']): Scene => ({ at, by, play });
    const { key, locked, finished, again = [] } = note;
    return [
      scene(note.begun, (play) => begin(play, note)),
      ...(locked === undefined
        ? []
        : [
            scene(locked[0], async (play) => {
              const [, field, then] = locked;
              await play.call.evaluation.lock({ evaluationId: play.id(key), key: field });
              await write(play, key, then);
            }),
          ]),
      ...(finished === undefined ? [] : [scene(finished, (play) => finish(play, key))]),
      ...again.flatMap(([opened, closed, texts]) => [
        scene(opened, ({ call, id }) => call.evaluation.reopen({ evaluationId: id(key) })),
        scene(closed, async (play) => {
          await write(play, key, texts);
          await finish(play, key);
        }),
      ]),
    ];
  });
}

async function begin(play: Play, note: DemoNote): Promise<void> {
  const { call, begun, keep, has, id } = play;
  const { key, measureId, template, subjectKind, subject, evidence = [], prompts = [] } = note;
  const made = await call.evaluation.create({
    ...{ measureId, template, subjectKind, period: begun(note.period) },
    ...(subject === undefined ? {} : { subjectId: has(subject) ? id(subject) : subject }),
  });
  keep(key, made.id);
  await write(play, key, note.texts);
  for (const ground of evidence)
    await call.evaluation.addEvidence({ evaluationId: made.id, ...ground });
  for (const [prompt, answer] of prompts) {
    const asked = { subjectKind: 'evaluation', subjectId: made.id, prompt } as const;
    if (answer === null) await call.prompt.skip({ ...asked, isSkipped: true });
    else await call.prompt.answer({ ...asked, answer });
  }
}

async function write({ call, core, id }: Play, key: string, texts: NoteTexts): Promise<void> {
  const evaluationId = id(key);
  // Without the figures that could be cited: the screen asks for those, the story does not.
  const { revision } = getEvaluation(core, evaluationId);
  await call.evaluation.update({ evaluationId, revision, ...texts });
}

async function finish({ call, id }: Play, key: string): Promise<void> {
  await call.evaluation.finish({ evaluationId: id(key) });
}

import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import {
  promptDefinitions,
  type Prompt,
  type promptAnswerInput,
  type promptListInput,
  type promptSkipInput,
} from '../../../contract/prompts.ts';
import { promptIds, type PromptId, type PromptSubject } from '../../../contract/vocabulary.ts';
import { promptAnswer } from '../../../../db/schema/index.ts';
import { command, typingCommand, type Context } from '../context.ts';

type Db = Context['workspace']['db'];
type Where = z.infer<typeof promptListInput>;

/** The plan's questions for one card, challenge, note or decision, with what was answered. */
export function listPrompts(context: Context, where: Where): Prompt[] {
  const stored = context.workspace.db.select().from(promptAnswer).where(isAbout(where)).all();
  return promptIds
    .filter((id) => promptDefinitions[id].subjects.includes(where.subjectKind))
    .map((id) => {
      const { word, question } = promptDefinitions[id];
      const row = stored.find((one) => one.prompt === id);
      return { id, word, question, answer: row?.answer ?? '', isSkipped: row?.isSkipped ?? false };
    });
}

/** Saves an answer; an empty one leaves the question open again. */
export function answerPrompt(context: Context, input: z.infer<typeof promptAnswerInput>): void {
  const { prompt, answer } = input;
  const sentence = `Svar på «${promptDefinitions[prompt].word}» endret`;
  typingCommand(context, 'prompt.answer', sentence, (db) =>
    put(db, context, input, prompt, { answer, isSkipped: false }),
  );
}

/** Skips a question, and lets it be seen that it was skipped; or opens it again. */
export function skipPrompt(context: Context, input: z.infer<typeof promptSkipInput>): void {
  const { prompt, isSkipped } = input;
  const { word } = promptDefinitions[prompt];
  const sentence = isSkipped ? `«${word}» hoppet over` : `«${word}» stilt igjen`;
  command(context, 'prompt.skip', sentence, (db) =>
    put(db, context, input, prompt, { answer: '', isSkipped }),
  );
}

/** Takes the answers along when what they are about is removed; called inside that step. */
export function removePrompts(db: Db, subjectKind: PromptSubject, subjectId: string): void {
  db.delete(promptAnswer).where(isAbout({ subjectKind, subjectId })).run();
}

function put(
  db: Db,
  { now, actor }: Context,
  { subjectKind, subjectId }: Where,
  prompt: PromptId,
  said: { answer: string; isSkipped: boolean },
): void {
  const row = { ...said, at: now().toISOString(), actor };
  db.insert(promptAnswer)
    .values({ subjectKind, subjectId, prompt, ...row })
    .onConflictDoUpdate({
      target: [promptAnswer.subjectKind, promptAnswer.subjectId, promptAnswer.prompt],
      set: row,
    })
    .run();
}

function isAbout({ subjectKind, subjectId }: Where) {
  return and(eq(promptAnswer.subjectKind, subjectKind), eq(promptAnswer.subjectId, subjectId));
}

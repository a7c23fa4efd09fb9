import { z } from 'zod';
import { id } from './fields.ts';
import { richText } from './rich-text.ts';
import { promptIds, promptSubjects, type PromptId, type PromptSubject } from './vocabulary.ts';

/** One of the plan's questions, asked where it bites. */
export interface Prompt {
  id: PromptId;
  /** «Lære», «Nyskapende», «Barnets beste». */
  word: string;
  question: string;
  answer: string;
  isSkipped: boolean;
}

/** The question each word stands for, and where it is asked. */
export const promptDefinitions: Record<
  PromptId,
  { word: string; question: string; subjects: readonly PromptSubject[] }
> = {
  listen: {
    word: 'Lytte',
    question: 'Hvem kan vi lytte til for bedre innsikt?',
    subjects: ['card'],
  },
  solve: {
    word: 'Løse',
    question: 'Hva er hovedutfordringen, og hvem kan bidra til å løse den?',
    subjects: ['challenge'],
  },
  learn: {
    word: 'Lære',
    question: 'Hvordan kan vi bruke innsikten vi får fortløpende?',
    subjects: ['evaluation'],
  },
  lead: {
    word: 'Lede',
    question: 'Hva slags organisering og ledelse trenger vi?',
    subjects: ['decision'],
  },
  near_new: { word: 'Nyskapende', question: 'Hva prøvde vi nytt?', subjects: ['evaluation'] },
  near_honest: { word: 'Ærlig', question: 'Hva gikk ikke?', subjects: ['evaluation'] },
  near_heard: { word: 'Respektfull', question: 'Hvem ble hørt?', subjects: ['evaluation'] },
  child_interest: {
    word: 'Barnets beste',
    question: 'Hva er best for barna det gjelder, og hvordan er det vurdert?',
    subjects: ['evaluation', 'decision'],
  },
};

const subject = { subjectKind: z.enum(promptSubjects), subjectId: id };
export const promptListInput = z.object(subject);
export const promptAnswerInput = z.object({
  ...subject,
  prompt: z.enum(promptIds),
  answer: richText('Svar', 5_000),
});
export const promptSkipInput = z.object({
  ...subject,
  prompt: z.enum(promptIds),
  isSkipped: z.boolean(),
});

import { retrospectiveLines } from '../../../electron/contract/sprints.ts';
import type { Template } from '../../../electron/contract/templates.ts';
import { sprintText } from '../../text/sprints.ts';

/** What the group says when a sprint closes, and the template that asked for it. */
export interface Looking {
  template: Template | null;
  lines: string[];
}

export const notLookedBack: Looking = {
  template: null,
  lines: Array<string>(retrospectiveLines).fill(''),
};

/** The questions of a template, at most as many as a report has lines; the plain three without one. */
export function questionsOf(template: Template | null): { title: string; help: string }[] {
  if (template?.kind === 'retrospective')
    return template.content.questions.slice(0, retrospectiveLines);
  return sprintText.close.lines.map((title) => ({ title, help: '' }));
}

/** The lines of the report. An answer to a template's question is kept with the question it answers. */
export function linesOf({ template, lines }: Looking): string[] {
  const questions = questionsOf(template);
  return lines.slice(0, questions.length).map((line, index) => {
    const answer = line.trim();
    return template === null || answer === '' ? answer : `${questions[index]?.title} ${answer}`;
  });
}

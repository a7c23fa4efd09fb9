import { z } from 'zod';
import { id, line, measureId, revision } from './fields.ts';
import { richText } from './rich-text.ts';
import { cardSizes, columnKinds, templateKinds } from './vocabulary.ts';

const cardContent = z.object({
  title: line('Tittel', 200),
  description: richText('Beskrivelse').default(''),
  size: z.enum(cardSizes).nullable().default(null),
  hours: z.number().positive().max(10_000).nullable().default(null),
  checklist: z.array(line('Punkt', 300)).max(100).default([]),
});
const boardContent = z.object({
  columns: z
    .array(
      z.object({
        name: line('Navn på kolonnen', 60),
        kind: z.enum(columnKinds),
        wipLimit: z.number().int().min(1).max(99).nullable().default(null),
      }),
    )
    .min(1, 'En tavlemal må ha minst én kolonne.')
    .max(20),
  /** Cards to begin with; `column` is the place of theirs in `columns`, from 0. */
  cards: z
    .array(z.object({ column: z.number().int().min(0).max(19), ...cardContent.shape }))
    .max(100)
    .default([]),
});
const retrospectiveContent = z.object({
  intro: z.string().max(1_000).default(''),
  questions: z
    .array(z.object({ title: line('Spørsmål', 200), help: z.string().trim().max(500).default('') }))
    .min(1, 'En mal for tilbakeblikk må ha minst ett spørsmål.')
    .max(20),
});
export type CardTemplate = z.infer<typeof cardContent>;
export type BoardTemplate = z.infer<typeof boardContent>;
export type RetrospectiveTemplate = z.infer<typeof retrospectiveContent>;

const name = line('Navn på malen', 100);
/** A template's kind with the content that kind has. */
export const templateBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('board'), name, content: boardContent }),
  z.object({ kind: z.literal('card'), name, content: cardContent }),
  z.object({ kind: z.literal('retrospective'), name, content: retrospectiveContent }),
]);
export type TemplateBody = z.infer<typeof templateBody>;
export type Template = TemplateBody & { id: string; revision: number };

export const templateListInput = z.object({ kind: z.enum(templateKinds).optional() });
export const templateInput = z.object({ templateId: id });
export const templateCreateInput = templateBody;
export const templateUpdateInput = z.object({ templateId: id, revision, body: templateBody });
export const templateApplyInput = z.object({ templateId: id, measureId });
export const templateUseInput = z.object({ templateId: id, measureId, columnId: id });
export const templateFromCardInput = z.object({ cardId: id, name });
/** The whole text of a template file. */
export const templateImportInput = z.object({ text: z.string().max(1_000_000) });

/** What a template file says of itself; a later version is refused, not guessed at. */
export const templateFileKind = 'dreiepunkt-mal';
export const templateFileVersion = 1;

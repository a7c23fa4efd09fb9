import { AlignmentType, LevelFormat, LevelSuffix, type IPropertiesOptions } from 'docx';
import type { ListBlock } from '../../../contract/briefing-model.ts';
import type { CountSign } from '../../../contract/list-count.ts';
import { hang } from './look.ts';

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

const formats: Record<CountSign, Format> = {
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};
/** Word's own number of levels. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export type ListNumbers = ReturnType<typeof listNumbers>;

/**
 * The lists of a document as Word counts them: each block is a list of its own, from its own number, except
 * one that goes on counting where the list before it on its level stopped.
 */
export function listNumbers() {
  const kinds = new Map<
    string,
    { format: Format; text: (level: number) => string; start: number }
  >();
  const open = new Map<number, { reference: string; instance: number; next: number }>();
  let lists = 0;
  return {
    /** What the items of a list point at. */
    of(block: ListBlock): { reference: string; level: number; instance: number } {
      const level = block.level ?? 0;
      const start = block.start ?? 1;
      const kind = block.isOrdered ? `numbered${block.sign ?? ''}` : 'bulleted';
      const before = open.get(level);
      for (const deeper of levels.slice(level + 1)) open.delete(deeper);
      const goesOn =
        block.start !== undefined &&
        before?.next === start &&
        before.reference.startsWith(`${kind} `);
      if (!goesOn) lists += 1;
      const reference = goesOn ? before.reference : `${kind} ${start}`;
      const instance = goesOn ? before.instance : lists;
      open.set(level, { reference, instance, next: start + block.items.length });
      kinds.set(reference, {
        format: !block.isOrdered
          ? LevelFormat.BULLET
          : block.sign
            ? formats[block.sign]
            : LevelFormat.DECIMAL,
        text: (at) => (block.isOrdered ? `%${at + 1}.` : '•'),
        start: Number(reference.split(' ')[1] ?? 1),
      });
      return { reference, level, instance };
    },
    /** A new section never goes on counting another's list. */
    leave: () => open.clear(),
    /** To be asked for last, when every list has been met. */
    numbering(): NonNullable<IPropertiesOptions['numbering']> {
      return {
        config: [...kinds].map(([reference, { format, text, start }]) => ({
          reference,
          levels: levels.map((level) => ({
            ...{ level, format, start, text: text(level) },
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.TAB,
            style: { paragraph: { indent: { left: hang * (level + 1), hanging: hang } } },
          })),
        })),
      };
    },
  };
}

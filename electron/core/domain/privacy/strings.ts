import { linksOf, textOf } from './rich.ts';

/** One text of a call, with the name of the field it stands in. */
export interface GivenText {
  field: string;
  /** The value as given, formatting and all. */
  value: string;
}

const deepest = 40;
/** Keys made by programs: they hold no words, and their digits are chance. */
const identifier = /^(?:[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Every string of a call's input, keys of open records included; whole numbers as they read. */
export function textsIn(input: unknown): GivenText[] {
  const found: GivenText[] = [];
  const visit = (value: unknown, field: string, depth: number): void => {
    if (depth > deepest) return;
    if (typeof value === 'string') {
      if (value !== '' && !identifier.test(value)) found.push({ field, value });
    } else if (typeof value === 'number') {
      // A spreadsheet or a number field takes the first zero away.
      if (Number.isInteger(value) && value >= 1e9 && value < 1e11)
        found.push({ field, value: String(value).padStart(11, '0') });
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, field, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const isName = /^[a-zA-Z]{1,40}$/.test(key);
        if (!isName) visit(key, field, depth + 1);
        visit(item, isName ? key : field, depth + 1);
      }
    }
  };
  visit(input, 'text', 0);
  return found;
}

/** What is read in one text: its letters, and where its links lead. */
export function readings(value: string): string[] {
  return [textOf(value), ...linksOf(value)];
}

import { isNationalId } from './national-id.ts';
import { findNationalIds } from './scan.ts';

/** Above this share, eleven-digit codes are people; by chance one in two hundred passes as a number. */
const chanceShare = 0.1;

/**
 * Whether a table's codes, labels or figures hold person numbers. Running text is judged word by word;
 * bare eleven-digit codes as a whole, since organisation and table numbers pass now and then by chance.
 */
export function holdsNationalIds(texts: Iterable<string>, figures: Iterable<number> = []): boolean {
  let [bare, people] = [0, 0];
  const count = (digits: string) => {
    bare += 1;
    if (isNationalId(digits)) people += 1;
  };
  for (const text of texts) {
    if (text.length < 11) continue;
    if (/^\d{11}$/.test(text)) count(text);
    else if (/\d.*\d/su.test(text) && findNationalIds(text).length > 0) return true;
  }
  for (const figure of figures)
    if (figure >= 1e9 && figure < 1e11 && Number.isInteger(figure))
      count(String(figure).padStart(11, '0'));
  return people > 0 && people / bare > chanceShare;
}

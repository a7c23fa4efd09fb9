import { idnr } from '@navikt/fnrvalidator';

/**
 * Fødselsnummer, D-, H- and T-numbers with both sets of control digits: before 2032 and from 2032, when
 * the first may leave a rest of 0–3. No century is read, so a number without one counts as well.
 * The library knows months +40 (H-number, NAV's Dolly) and +80 (Skatteetaten's Tenor), alone or with a
 * D-number; months +20 and +60 (NAV's own NPID and its test) and FH-numbers are checked here.
 */
export function isNationalId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  if (idnr(digits).status === 'valid') return true;
  return isNavId(digits) || isSharedHelpNumber(digits);
}

/** NAV's NPID: month + 20, in test + 60. The control digits are the ordinary ones. */
function isNavId(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const shift = month > 60 && month <= 72 ? 60 : month > 20 && month <= 32 ? 20 : 0;
  if (shift === 0 || !isDay(digits, month - shift)) return false;
  return hasControlDigits(digits, [0, 1, 2, 3]);
}

/** Helsevesenets felles hjelpenummer: begins with 8 or 9, holds no date. */
function isSharedHelpNumber(digits: string): boolean {
  return /^[89]/.test(digits) && hasControlDigits(digits, [0]);
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function hasControlDigits(digits: string, rests: readonly number[]): boolean {
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const first = (sum(firstWeights) + Number(digits[9])) % 11;
  const second = (sum(secondWeights) + Number(digits[10])) % 11;
  return rests.includes(first) && second === 0;
}

/** Day 1–31, or 41–71 for a D-number, and a month there is. */
function isDay(digits: string, month: number): boolean {
  const day = Number(digits.slice(0, 2));
  const plain = day > 40 ? day - 40 : day;
  return plain >= 1 && plain <= 31 && month >= 1 && month <= 12;
}

/** Whether eleven digits could be a mistyped number: they begin with a day and a month. */
export function beginsWithBirthDate(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  return /^\d{6}/.test(digits) && isDay(digits, month);
}

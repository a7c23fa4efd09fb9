import type { PrivacyFinding, PrivacyKind, TextRange } from '../../../contract/privacy.ts';
import { findCircumstances } from './circumstances.ts';
import { findCombinations } from './combination.ts';
import { findAddresses, findEmails, findPhones } from './contact.ts';
import { elevenDigits } from './digits.ts';
import { findNames } from './names.ts';
import { beginsWithBirthDate, isNationalId } from './national-id.ts';
import { normalise } from './normalise.ts';
import { inWindows, outside } from './windows.ts';
import { wholeWord } from './words.ts';

const caseSystem = 'Slikt hører hjemme i fagsystemet, ikke her.';
const words: Record<Exclude<PrivacyKind, 'combination'>, { reason: string; belongs: string }> = {
  national_id: {
    reason: 'Et fødselsnummer, D-nummer eller hjelpenummer blir aldri lagret her.',
    belongs: 'Nummeret hører hjemme i fagsystemet eller BTI stafettlogg.',
  },
  number_like_id: {
    reason: 'Tallet ligner et fødselsnummer, og kan kjenne igjen en person.',
    belongs: caseSystem,
  },
  birth_date: {
    reason: 'En full fødselsdato kjenner igjen en person.',
    belongs: caseSystem,
  },
  phone: {
    reason: 'Dette ser ut som et telefonnummer til en person.',
    belongs: 'Kontaktopplysninger hører hjemme i fagsystemet eller i kommunens adressebok.',
  },
  email: {
    reason: 'Dette ser ut som en e-postadresse til en person.',
    belongs: 'Kontaktopplysninger hører hjemme i fagsystemet eller i kommunens adressebok.',
  },
  address: {
    reason: 'En gateadresse peker ut en husstand.',
    belongs: caseSystem,
  },
  name: {
    reason: 'Et fullt navn sammen med helse, vern eller familieforhold peker ut en person.',
    belongs: 'Saken hører hjemme i fagsystemet eller BTI stafettlogg. Skriv rollen, ikke navnet.',
  },
};

/** Number findings of a text, and nothing else: what is never taken in. */
export function findNationalIds(text: string): TextRange[] {
  const plain = normalise(text);
  return idsIn(plain.text).map(({ start, end }) => ({
    start: plain.at(start),
    end: plain.at(end),
  }));
}

const idLabel =
  /(?:fødselsn(?:umme)?r|fødselsnummer|personn(?:umme)?r|personnummer|fnr|f\.nr|d-?nummer|dnr|p\.?nr|h-?nummer|hjelpenummer)\.?[\s:.=(er]{0,5}$/iu;
const account = /(?:konto|kontonr|kontonummer|bankkonto|giro)\.?[\s:.=(er]{0,5}$/iu;

/** The birth date first, and the last five with a word for them between. */
const inTwoParts =
  /(?<!\d)(?<day>\d\d)[. /-]?(?<month>\d\d)[. /-]?(?:(?:19|20)(?=\d\d\D))?(?<year>\d\d)(?!\d)[^\d\n]{1,24}?(?:person|pnr|p\.nr|siste|kontrollsiff|nummer|nr)[^\d\n]{0,12}(?<last>\d{5})(?!\d)/giu;
/** Letters that look like the digit: «O7O938». */
const lookalike = /(?<![\p{L}\p{N}])[\dOolI]{6}[ -]?[\dOolI]{5}(?![\p{L}\p{N}])/gu;

/** Numbers whose parts stand apart, or whose zeros are written as letters; only such as hold as numbers. */
function hiddenIds(text: string): TextRange[] {
  const parts = [...text.matchAll(inTwoParts)].filter(({ groups = {} }) =>
    isNationalId(['day', 'month', 'year', 'last'].map((part) => groups[part] ?? '').join('')),
  );
  const lettered = [...text.matchAll(lookalike)].filter(
    ([said]) =>
      /[OolI]/.test(said) &&
      (said.match(/\d/g) ?? []).length >= 6 &&
      isNationalId(said.replaceAll(/[ -]/g, '').replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1')),
  );
  return [...parts, ...lettered]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .toSorted(byStart);
}

function idsIn(text: string): TextRange[] {
  const whole = wholeIdsIn(text);
  const hidden = outside(hiddenIds(text), whole);
  return hidden.length === 0 ? whole : [...whole, ...hidden].toSorted(byStart);
}

const byStart = (a: TextRange, b: TextRange) => a.start - b.start;

function wholeIdsIn(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const { digits, shape, start, end } of elevenDigits(text)) {
    const lead = text.slice(Math.max(0, start - 24), start);
    if (shape === '4 2 5' && account.test(lead)) continue;
    if (!isNationalId(digits) && !(idLabel.test(lead) && beginsWithBirthDate(digits))) continue;
    const last = found.at(-1);
    if (last === undefined || start >= last.end) found.push({ start, end });
  }
  return found;
}

const personNumber = wholeWord(
  '(?:personn(?:umme)?r|personnummer|fødselsnummer|fnr)\\.?[ :]{1,2}(?:er )?(?:\\d{5}|\\d{6}[ -]?\\d{0,4})',
);
const bornOn = wholeWord(
  '(?:født|fødd|fødselsdato|fødselsdag|f\\.|f)[ :]{1,2}(?:den |er )?(?:\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2})|\\d{1,2}\\. ?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|des)\\.? (?:19|20)\\d\\d|\\d{6})',
);

/** Everything in a text that can point at a person, in the order it stands. */
export function scanText(given: string): PrivacyFinding[] {
  const plain = normalise(given);
  // Numbers are read over the whole: a list of figures is known by its length.
  const ids = idsIn(plain.text);
  const like = outside(likeIds(plain.text), ids);
  const others = inWindows(plain.text, findOthers, (finding, by) =>
    mapped(finding, (at) => at + by),
  );
  const isNumber = ({ kind }: PrivacyFinding) => kind === 'birth_date' || kind === 'phone';
  return [
    ...simple('national_id', ids),
    ...simple('number_like_id', like),
    ...outside(others.filter(isNumber).toSorted(byStart), ids),
    ...others.filter((finding) => !isNumber(finding)),
  ]
    .map((finding) => mapped(finding, plain.at))
    .toSorted(byStart);
}

function simple(kind: Exclude<PrivacyKind, 'combination'>, ranges: readonly TextRange[]) {
  return ranges.map(({ start, end }): PrivacyFinding => ({
    ...{ kind, start, end, ranges: [{ start, end }], suggestion: null },
    ...words[kind],
  }));
}

/** What is found by the words that stand near: everything but the numbers. */
function findOthers(text: string): PrivacyFinding[] {
  return [
    ...simple('birth_date', matches(text, bornOn)),
    ...simple('phone', findPhones(text)),
    ...simple('email', findEmails(text)),
    ...simple('address', findAddresses(text)),
    ...simple('name', namesBesideSensitive(text)),
    ...findCombinations(text),
  ];
}

function matches(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A birth date with five digits after it, mistyped; or five digits said to be a person number. */
function likeIds(text: string): TextRange[] {
  const split = elevenDigits(text).filter(
    ({ digits, shape }) =>
      /^(?:6 5|2 2 2 5|6 3 2)$/.test(shape) && beginsWithBirthDate(digits) && !isNationalId(digits),
  );
  return [
    ...split.map(({ start, end }) => ({ start, end })),
    ...matches(text, personNumber),
  ].toSorted(byStart);
}

const nameReach = 120;

function namesBesideSensitive(text: string): TextRange[] {
  const names = findNames(text).filter(({ isFull }) => isFull);
  if (names.length === 0) return [];
  const sensitive = findCircumstances(text).filter(({ group }) => group !== 'place');
  return names
    .filter(({ start, end }) =>
      sensitive.some((one) => one.start - end < nameReach && start - one.end < nameReach),
    )
    .map(({ start, end }) => ({ start, end }));
}

/** The same finding with each of its places moved. */
function mapped(finding: PrivacyFinding, at: (index: number) => number): PrivacyFinding {
  const back = <T extends TextRange>(range: T): T => ({
    ...range,
    start: at(range.start),
    end: at(range.end),
  });
  return {
    ...back(finding),
    ranges: finding.ranges.map(back),
    suggestion: finding.suggestion && back(finding.suggestion),
  };
}

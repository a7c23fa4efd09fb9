import type { TextRange } from '../../../contract/privacy.ts';

/** The sign itself, or the word for it in brackets; so too for the dot of the domain. */
const at = '\\s?(?:@|＠|[(\\[{<]\\s?(?:a|at|ætt?|alfa|krøll ?alfa|snabel-?a)\\s?[)\\]}>])\\s?';
const dot = '(?:\\.|\\s?[(\\[{<]\\s?(?:dot|punktum|prikk)\\s?[)\\]}>]\\s?)';
const label = '[\\p{L}\\p{N}-]+';
/** Said out loud: «at» is a word of its own, so that the dot must be said as well. */
const spoken = `\\s(?:at|krøll ?alfa|snabel-?a)\\s${label}(?:\\s(?:dot|punktum|prikk)\\s${label})+`;
const mail = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]+)(?:${at}${label}(?:${dot}${label})*${dot}\\p{L}{2,}|${spoken})`,
  'giu',
);
/** Addresses of an office, not of a person. */
const shared =
  /^(?:post|postmottak|post-?mottak|kontakt|info|firmapost|support|service|resepsjon|noreply|no-reply|redaksjon|presse|personvernombud|personvern|sentralbord|kundeservice|barnevern|helsestasjon|ppt|servicetorg)$/iu;

/** E-mail addresses of people. */
export function findEmails(text: string): TextRange[] {
  return [...text.matchAll(mail)]
    .filter(([, name = '']) => !shared.test(name))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const gap = '[ .-]';
const grouped = `[2-9]\\d${gap}\\d\\d${gap}\\d\\d${gap}\\d\\d|[489]\\d\\d${gap}\\d\\d${gap}\\d\\d\\d`;
const open = `(?<![\\p{L}\\p{N}.,:/-])(?<!\\d )(?:${grouped}|[49]\\d{7})(?![\\p{L}\\p{N}]|[,./:-]\\d| ?(?:%|kr|kroner|mill|prosent)|(?: \\d))`;
const labelled =
  '(?<=(?:tlf|telefon|telefonnummer|mobil|mobilnr|mobilnummer|mob|sms|ring|ringes|nås|tel)[.:]?(?: (?:er|på|til|nr|nummer))?[.: ]{1,3})[2-9](?:[ .-]?\\d){7}(?!\\d)';
const foreign =
  '(?<![\\p{L}\\p{N}])(?:\\+|00) ?(?:47|46|45|48|49|44|370|380)(?:[ .()-]{0,2}\\d){8,10}(?!\\d)';
const phone = new RegExp(`${labelled}|${foreign}|${open}`, 'giu');

/** Phone numbers as Norwegians write them; figures in thousands and dates are let be. */
export function findPhones(text: string): TextRange[] {
  return [...text.matchAll(phone)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const street = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}.]*(?: \\p{L}+){0,2}? ?)?' +
    '(?<name>\\p{Lu}\\p{L}*(?:veien|vegen|veg|vei|gata|gaten|gate|gt\\.|gutua|allé|alleen|alléen|plass|stien|stiga|bakken|svingen|tunet|kroken|løkka|haugen|åsen|jordet|ringen|terrasse|kollen|lia|sletta|brygga|tråkket|faret|snaret|grenda)|\\p{Lu}\\p{L}+s (?:vei|veg|gate|plass|allé|gt\\.?))' +
    ' (?<number>\\d{1,3}) ?(?:[A-H](?!\\p{L}))?(?![\\p{L}\\p{N}]|[.,–—-]?\\d| ?(?:%|prosent|år|barn|plasser|kr|elever|timer|dager|uker|familier|og \\d|til \\d))',
  'gu',
);
/** Words that end as streets do and are followed by figures in plans. */
const notStreet =
  /^(?:Overgangen|Ordningen|Utviklingen|Satsingen|Målingen|Veiledningen|Kartleggingen|Dreiningen|Endringen)$/u;

/** A house or box number with post code and place: whatever the road is called, it is an address. */
const posted =
  /(?<![\p{L}\p{N}])(?!(?:Sak|Saker|Tiltak|Kapittel|Side|Tabell|Figur|Rom|Uke|Punkt|Vedlegg|Versjon|Fase|Nivå|Kommune|Kode)(?![\p{L}]))\p{Lu}[\p{L}.]+(?: \p{L}+){0,2} \d{1,4} ?(?:[A-H](?!\p{L}))?(?:,| \p{Lu}\p{L}+,)\s?(?!19\d\d|20[0-4]\d)\d{4} \p{Lu}\p{L}+/gu;

/** A street with a number, or a place to send post to. */
export function findAddresses(text: string): TextRange[] {
  const streets = streetsIn(text);
  const places = [...text.matchAll(posted)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !streets.some((one) => one.start < end && start < one.end));
  return [...streets, ...places].toSorted((a, b) => a.start - b.start);
}

function streetsIn(text: string): TextRange[] {
  return [...text.matchAll(street)]
    .filter(({ groups }) => !notStreet.test(groups?.['name'] ?? ''))
    .map((match) => {
      const name = match.groups?.['name'] ?? '';
      const offset = match[0].indexOf(name);
      return { start: match.index + Math.max(0, offset), end: match.index + match[0].length };
    });
}

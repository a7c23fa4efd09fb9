/** Signs with no width that stand inside words: soft hyphen, joiners, zero-width space, marks of direction. */
const unseen =
  /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** A text as it is seen: without what has no width, which copied text is full of. */
export function asSeen(text: string): string {
  return text.replaceAll(unseen, '');
}

/** Case and accents folded as bokmål sorts them: é is e, but æ, ø and å are letters of their own. */
export function foldText(text: string): string {
  return text
    .toLocaleLowerCase('nb')
    .normalize('NFD')
    .replaceAll(unseen, '')
    .replaceAll(/a\u030a/gu, 'å')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}

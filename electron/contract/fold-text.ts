/** Case and accents folded as bokmål sorts them: é is e, but æ, ø and å are letters of their own. */
export function foldText(text: string): string {
  return text
    .toLocaleLowerCase('nb')
    .normalize('NFD')
    .replaceAll(/a\u030a/gu, 'å')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}

const narrow = /[iljtfrI.,:;'|!() -]/u;
const wide = /[mwMW@%]/u;

/** Estimated width in pixels of Source Sans 3; without a DOM, so that every host lays out alike. */
export function textWidth(text: string, size: number, isBold = false): number {
  let em = 0;
  for (const character of text) {
    if (narrow.test(character)) em += 0.31;
    else if (wide.test(character)) em += 0.82;
    else if (/\p{Lu}/u.test(character)) em += 0.59;
    else em += 0.51;
  }
  return em * size * (isBold ? 1.06 : 1);
}

/** Breaks a text at spaces into lines of at most `maxWidth` pixels; a long word keeps its own line. */
export function wrapWords(text: string, maxWidth: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, isBold) > maxWidth) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

const cellOrRow = /<((?:\w+:)?)(row|c)(\s[^>]*?)?(\/?)>/g;
const bareCell = /<(?:\w+:)?c(?=[\s/>])(?!\s[^>]*?\br\s*=)/;

/**
 * The XML of a sheet with an address on every row and cell. The format lets a writer leave them out: then
 * each comes right after the one before it. A sheet that has them all comes back as it is.
 */
export function withAddresses(xml: string): string {
  if (!bareCell.test(xml)) return xml;
  let row = 0;
  let column = 0;
  return xml.replace(
    cellOrRow,
    (tag, prefix: string, name: string, attributes = '', slash: string) => {
      const stated = /\sr\s*=\s*["']([A-Z]*)(\d+)["']/.exec(attributes);
      if (name === 'row') {
        row = stated ? Number(stated[2]) : row + 1;
        column = 0;
      } else {
        column = stated ? columnNumber(stated[1] ?? '') : column + 1;
      }
      const address = name === 'row' ? `${row}` : `${columnLetters(column - 1)}${row}`;
      return stated ? tag : `<${prefix}${name} r="${address}"${attributes}${slash}>`;
    },
  );
}

/** 3 for «C». */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** «C» for column index 2. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

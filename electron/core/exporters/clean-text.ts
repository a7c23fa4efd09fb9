// Control characters, lone surrogates and the two non-characters make an XML file unreadable.
const forbidden =
  // oxlint-disable-next-line no-control-regex -- these are the characters to remove
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text on one line that every document format can hold; no-break spaces are kept. */
export function cleanText(text: string): string {
  return text.replace(forbidden, '').replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ');
}

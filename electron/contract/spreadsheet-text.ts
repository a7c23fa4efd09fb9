/** What a spreadsheet would compute, also behind spaces or apostrophes it takes away itself. */
const formula = /^['\s]*[=+\-@\t\r]/;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front, and so stays a text. */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardFormula`: exactly the other way. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

/** Ranges and numbers with their unit stay on one line: «13–18 år», «0–4 år», «5 dager». */
export function keepTogether(text: string): string {
  return text
    .replace(/(\d)–(?=\d)/g, '$1\u2060–\u2060')
    .replace(/(\d) (?=(?:år|dager|uker|måneder|%))/g, '$1\u00a0');
}

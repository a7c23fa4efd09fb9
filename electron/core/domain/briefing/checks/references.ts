/** Codes of the workspace: «T2-33», «U21», «B-2026-014». */
const code = /(?<![\p{L}\p{N}-])(T[1-9]\d?-\d{1,4}|U\d{2}|B-\d{4}-\d{3})(?![\p{L}\p{N}-])/gu;
const measure = /\btiltak\s?(\d{1,2})\b/giu;

/** Codes and measure numbers a text points at that are not in the file. */
export function brokenReferences(text: string, known: ReadonlySet<string>): string[] {
  const codes = [...text.matchAll(code)].map(([, found = '']) => found);
  const measures = [...text.matchAll(measure)].map(([, number = '']) => `tiltak ${Number(number)}`);
  return [...new Set([...codes, ...measures])].filter((one) => !known.has(one));
}

/** Addresses that cannot lead anywhere; nothing is looked up. */
export function brokenAddresses(hrefs: readonly string[]): string[] {
  return [...new Set(hrefs)].filter((href) => {
    if (/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(href)) return false;
    const url = URL.canParse(href) ? new URL(href) : null;
    return !(url && /^https?:$/.test(url.protocol) && url.hostname.includes('.'));
  });
}

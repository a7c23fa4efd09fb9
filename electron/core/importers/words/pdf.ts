/**
 * The library, started at the first PDF. It wants two classes of a page that draws, which reading text
 * never makes; and it looks for its worker here before it would fetch it from beside itself.
 */
async function library() {
  for (const name of ['DOMMatrix', 'Path2D'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: Object });
  const pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Object.assign(globalThis, { pdfjsWorker });
  return import('pdfjs-dist/legacy/build/pdf.min.mjs');
}

/** Past this a document is a book; what is not read is said. */
const mostPages = 500;

/** The text of a PDF, a page at a time. Pages without any are named: they are pictures of text. */
export async function wordsOfPdf(
  name: string,
  bytes: Uint8Array,
): Promise<{ texts: string[]; unread: string[] }> {
  const { getDocument, VerbosityLevel } = await library();
  // The library takes over the bytes it is given.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const texts: string[] = [];
    const unread: string[] = [];
    const pages = Math.min(document.numPages, mostPages);
    for (let number = 1; number <= pages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('');
      if (text.trim() === '') unread.push(`${name}, side ${number}`);
      else texts.push(text);
      page.cleanup();
    }
    if (document.numPages > pages) unread.push(`${name}, side ${pages + 1} og videre`);
    return { texts, unread };
  } catch {
    // Locked or broken: what cannot be read is named by whoever asks.
    return { texts: [], unread: [name] };
  } finally {
    await task.destroy();
  }
}

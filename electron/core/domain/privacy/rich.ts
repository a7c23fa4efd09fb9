const documentStart = '{"type":"doc"';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function documentIn(value: string): Json | null {
  if (!value.startsWith(documentStart)) return null;
  try {
    const document: unknown = JSON.parse(value);
    return isJson(document) ? document : null;
  } catch {
    return null;
  }
}

const holdsInlines = (node: Json): boolean =>
  listOf(node['content']).some((child) => isJson(child) && typeof child['text'] === 'string');

/**
 * Runs of letters in reading order, a line's end after each block; nothing that is not written. Kept on a
 * list of its own instead of the stack: this reads what comes in before anybody has asked how deep it is.
 */
function walk(root: Json, visit: (text: string, node: Json | null) => void): void {
  const waiting: (Json | 'end')[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end') visit('\n', null);
    else if (typeof node['text'] === 'string') visit(node['text'], node);
    else if (node['type'] === 'hardBreak') visit('\n', null);
    else {
      if (holdsInlines(node)) waiting.push('end');
      const children = listOf(node['content']);
      for (let at = children.length - 1; at >= 0; at -= 1) {
        const child = children[at];
        if (isJson(child)) waiting.push(child);
      }
    }
  }
}

/** The letters of a field, formatted or not: a number split over bold and plain is one number here. */
export function textOf(value: string): string {
  const document = documentIn(value);
  if (document === null) return value;
  let text = '';
  walk(document, (run) => (text += run));
  return text.replace(/\n$/, '');
}

/** What a formatted text holds beside its letters: where its links lead. */
export function linksOf(value: string): string[] {
  const document = documentIn(value);
  if (document === null) return [];
  const links: string[] = [];
  walk(document, (_text, node) => {
    for (const mark of listOf(node?.['marks'])) {
      const attrs = isJson(mark) ? mark['attrs'] : null;
      if (isJson(attrs) && typeof attrs['href'] === 'string') links.push(attrs['href']);
    }
  });
  return links;
}

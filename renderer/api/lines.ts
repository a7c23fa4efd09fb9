import { fileError, refusalOf } from './files.ts';

interface Line {
  kind: string;
}

/**
 * Hears an answer line by line: `onProgress` for each that says how far it has come; answers the line
 * that is none of these. Throws with the host's sentence, or `broken` when it stops in the middle.
 */
export async function heard(
  response: Response,
  onProgress: (said: unknown) => void,
  broken: string,
): Promise<unknown> {
  for await (const line of linesOf(response, broken)) {
    const said = JSON.parse(line) as Line;
    if (said.kind === 'error') throw refusalOf(said);
    if (said.kind !== 'progress') return said;
    onProgress(said);
  }
  throw fileError(broken);
}

/** The lines of a streamed answer as they arrive; a broken stream is an answer that stopped. */
async function* linesOf({ body }: Response, broken: string): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const part = await reader?.read().catch(() => null);
      if (part == null) throw fileError(broken);
      const lines = (rest + (part.value ?? '')).split('\n');
      rest = part.done ? '' : (lines.pop() ?? '');
      yield* lines.filter((line) => line.trim() !== '');
      if (part.done) return;
    }
  } finally {
    // Whoever stops listening early has what it needs.
    void reader?.cancel().catch(() => null);
  }
}

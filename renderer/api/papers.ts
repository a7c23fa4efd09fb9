import type { PaperFormat, PaperInput, WrittenPaper } from '../../electron/contract/papers.ts';
import { ask } from './files.ts';

/** Has a paper written to the folder beside the file; throws with the host's sentence. */
export async function writePaper(
  { kind, subject, filter }: PaperInput,
  format: PaperFormat,
): Promise<WrittenPaper> {
  const response = await ask(`/files/papers/${kind}/${encodeURIComponent(subject)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ formats: [format], filter }),
  });
  return (await response.json()) as WrittenPaper;
}

import type { ImportPreview } from '../../electron/contract/imports.ts';
import { commonText } from '../text/common.ts';

/** A refusal from /files; `message` is the host's own sentence. */
function fileError(message: string): Error {
  return Object.assign(new Error(message), { name: 'FileError' });
}

/** `{ error: { message } }` is how the host refuses outside the rpc. */
async function sentenceOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null || !('error' in body))
    return commonText.unknownError;
  const { error } = body;
  const isSentence = typeof error === 'object' && error !== null && 'message' in error;
  return isSentence && typeof error.message === 'string' ? error.message : commonText.unknownError;
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => null);
  if (response === null) throw fileError(commonText.unknownError);
  if (!response.ok) throw fileError(await sentenceOf(response));
  return response;
}

/** Sends a statistics file to be read and judged; throws with the host's sentence. */
export async function uploadImport(file: File): Promise<ImportPreview> {
  const response = await ask(`/files/imports?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return (await response.json()) as ImportPreview;
}

function fileNameOf(response: Response, path: string): string {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(header)?.[1] ?? path.split('/').at(-1) ?? 'fil';
}

/** Fetches a file under /files and saves it as a download; throws with the host's sentence. */
export async function download(path: string): Promise<{ fileName: string }> {
  const response = await ask(path);
  const fileName = fileNameOf(response, path);
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the blob by the time this runs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { fileName };
}

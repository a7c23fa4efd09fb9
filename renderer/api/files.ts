import type { LaidAttachment } from '../../electron/contract/card-content.ts';
import type {
  CardEncoding,
  CardFilePreview,
  EncodingQuestion,
} from '../../electron/contract/card-files.ts';
import type { WrittenWhole, Edition } from '../../electron/contract/whole-file.ts';
import { commonText } from '../text/common.ts';

/** A refusal from /files; `message` is the host's own sentence, `way` the way on it names. */
export function fileError(message: string, way: string | null = null): Error {
  const data = { domain: { way } };
  return Object.assign(new Error(message), { name: 'FileError', data });
}

/** `{ error: { message, way? } }` is how the host refuses outside the rpc. */
export function refusalOf(body: unknown): Error {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  if (typeof error !== 'object' || error === null || !('message' in error))
    return fileError(commonText.unknownError);
  const way = 'way' in error && typeof error.way === 'string' ? error.way : null;
  return typeof error.message === 'string'
    ? fileError(error.message, way)
    : fileError(commonText.unknownError);
}

/** Calls an address under /files; throws with the host's sentence. */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => null);
  if (response === null) throw fileError(commonText.unknownError);
  if (!response.ok) throw refusalOf(await response.json().catch(() => null));
  return response;
}

/** Lays a file on a card; throws with the host's sentence. */
export async function uploadAttachment(cardId: string, file: File): Promise<LaidAttachment> {
  const path = `/files/attachments?card=${encodeURIComponent(cardId)}&name=${encodeURIComponent(file.name)}`;
  const response = await ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return (await response.json()) as LaidAttachment;
}

/** Has a file of cards read for a measure's board; throws with the host's sentence. */
export async function uploadCards(
  measureId: number,
  file: File,
  encoding?: CardEncoding,
): Promise<CardFilePreview | EncodingQuestion> {
  const chosen = encoding ? `&encoding=${encoding}` : '';
  const path = `/files/cards?measure=${measureId}&name=${encodeURIComponent(file.name)}${chosen}`;
  const response = await ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return (await response.json()) as CardFilePreview | EncodingQuestion;
}

/** Has the file written in one of its editions beside it; throws with the host's sentence. */
export async function exportWhole(edition: Edition): Promise<WrittenWhole> {
  const response = await ask('/files/workspace/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ edition }),
  });
  return (await response.json()) as WrittenWhole;
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
  return { fileName: saveBlob(await response.blob(), fileNameOf(response, path)) };
}

/** Saves what was made in the page as a download; answers its name. */
export function saveBlob(blob: Blob, fileName: string): string {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the blob by the time this runs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return fileName;
}

import type { CardEncoding, CardFile } from '../../../contract/card-files.ts';
import { decodeCardsCsv } from './csv.ts';
import { fitted } from './limits.ts';
import { decodePlanner } from './planner.ts';
import { refuseCards } from './refuse.ts';
import { decodeTrello } from './trello.ts';

const mostBytes = 50 * 1024 * 1024;

/**
 * The cards of a file, told apart by its bytes: a workbook, JSON, or else a table of text, written as
 * `encoding` where it is no Unicode. Throws EncodingError where that is in doubt and not said.
 */
export async function decodeCards(bytes: Uint8Array, encoding?: CardEncoding): Promise<CardFile> {
  if (bytes.byteLength === 0) refuseCards('Fila er tom.');
  if (bytes.byteLength > mostBytes) refuseCards('Fila er over 50 MB. Det er for stort å lese.');
  const file = fitted(await decodeKind(bytes, encoding));
  if (file.cards.length === 0) refuseCards('Fila har ingen kort.');
  return file;
}

async function decodeKind(bytes: Uint8Array, encoding?: CardEncoding): Promise<CardFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return decodePlanner(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    refuseCards('Fila er en gammel Excel-fil (.xls). Lagre den som .xlsx, og prøv igjen.');
  const start = new TextDecoder()
    .decode(bytes.slice(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart();
  return start.startsWith('{') || start.startsWith('[')
    ? decodeTrello(bytes)
    : decodeCardsCsv(bytes, encoding);
}

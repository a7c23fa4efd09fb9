import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import {
  attachmentLimit,
  type Attachment,
  type LaidAttachment,
} from '../../../contract/card-content.ts';
import { DomainError } from '../../../contract/errors.ts';
import { formatNumber } from '../../../contract/format.ts';
import { attachment, blob } from '../../../../db/schema/index.ts';
import { OutgoingFile } from '../../exporters/outgoing-file.ts';
import type { FileLook, FileReader } from '../../importers/reading/types.ts';
import { command, type Context } from '../context.ts';
import { numberRefused } from '../privacy/refuse.ts';
import { isDemoFile, refuseInvented } from '../workspace/outgoing.ts';
import { dropOrphanBlobs } from './blobs.ts';
import { getCard } from './read.ts';

/**
 * Keeps a file on a card, its bytes in the workspace file, and says how far its words could be read.
 * `reader` reads it beside the thread that answers. Errors: `validation` when it is empty or too large,
 * `privacy` when a person number can be read in it.
 */
export async function layAttachment(
  context: Context,
  reader: Pick<FileReader, 'lookAt'>,
  cardId: string,
  file: { name: string; bytes: Uint8Array },
): Promise<LaidAttachment> {
  getCard(context, cardId);
  const name = cleanName(file.name);
  refuseSize(name, file.bytes.byteLength);
  refuseInvented(context, name, file.bytes);
  const look = await reader.lookAt({ fileName: name, bytes: file.bytes });
  const row = addAttachment(context, cardId, { name, bytes: file.bytes }, look);
  return { ...row, mayPoint: look.mayPoint, unread: look.unread };
}

/** Keeps a file that has been looked at on a card, as one step. Errors: as `layAttachment`. */
export function addAttachment(
  context: Context,
  cardId: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { hash, holdsNumber }: Pick<FileLook, 'hash' | 'holdsNumber'>,
): Attachment {
  const { code } = getCard(context, cardId);
  const size = bytes.byteLength;
  refuseSize(name, size);
  if (holdsNumber) throw numberRefused('attachment.file', 'file');
  const { actor } = context;
  const at = context.now().toISOString();
  const row = { id: context.newId(), cardId, name, hash, size, actor, at };
  command(context, 'attachment.add', `${code}: «${name}» lagt ved`, (db) => {
    db.insert(blob)
      .values({ hash, bytes: Buffer.from(bytes) })
      .onConflictDoNothing()
      .run();
    db.insert(attachment).values(row).run();
  });
  dropOrphanBlobs(context);
  const { cardId: _cardId, ...shown } = row;
  return shown;
}

function refuseSize(name: string, size: number): void {
  if (size === 0) throw new DomainError('validation', `«${name}» er tom. Velg en fil med innhold.`);
  if (size > attachmentLimit)
    throw new DomainError(
      'validation',
      `«${name}» er på ${megabytes(size)}. Et vedlegg kan være høyst ${megabytes(attachmentLimit)}.`,
      { way: 'Legg fila på fellesområdet og sett inn en lenke til den i stedet.' },
    );
}

/** Takes a file off its card. The bytes stay for as long as a step can bring it back. */
export function removeAttachment(context: Context, attachmentId: string): { name: string } {
  const row = findAttachment(context, attachmentId);
  const { code } = getCard(context, row.cardId);
  command(context, 'attachment.remove', `${code}: «${row.name}» fjernet`, (db) =>
    db.delete(attachment).where(eq(attachment.id, attachmentId)).run(),
  );
  return { name: row.name };
}

/** A file as it was laid on the card. `damaged_file` when its bytes are not the ones that were kept. */
export function readAttachment(context: Context, attachmentId: string): OutgoingFile {
  const row = findAttachment(context, attachmentId);
  const kept = context.workspace.db.select().from(blob).where(eq(blob.hash, row.hash)).get();
  const isWhole =
    kept !== undefined && createHash('sha256').update(kept.bytes).digest('hex') === row.hash;
  if (!isWhole)
    throw new DomainError(
      'damaged_file',
      `Vedlegget «${row.name}» er ikke slik det var da det ble lagt inn.`,
      { way: 'Hent det fra en sikkerhetskopi.' },
    );
  return OutgoingFile.enclosed(isDemoFile(context), row.name, kept.bytes);
}

function findAttachment({ workspace: { db } }: Context, attachmentId: string) {
  const row = db.select().from(attachment).where(eq(attachment.id, attachmentId)).get();
  if (!row) throw new DomainError('not_found', 'Vedlegget er fjernet.');
  return row;
}

/** The last part of a path without signs that cannot stand in a file name. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- control characters are just what must go
  const clean = last.replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '').trim();
  return clean.slice(-150) || 'vedlegg';
}

function megabytes(bytes: number): string {
  return `${formatNumber(bytes / (1024 * 1024), bytes % (1024 * 1024) === 0 ? 0 : 1)}\u00a0MB`;
}

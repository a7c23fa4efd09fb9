import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { attachmentLimit, type LaidAttachment } from '../../../contract/card-content.ts';
import { DomainError } from '../../../contract/errors.ts';
import { formatNumber } from '../../../contract/format.ts';
import { attachment, blob } from '../../../../db/schema/index.ts';
import { textOfFile } from '../../importers/text-of-file.ts';
import { command, type Context } from '../context.ts';
import { scanText } from '../../domain/privacy/scan.ts';
import { refuseNumbersIn } from '../privacy/refuse.ts';
import { dropOrphanBlobs } from './blobs.ts';
import { getCard } from './read.ts';

/**
 * Keeps a file on a card, its bytes in the workspace file, and says how far its words could be read.
 * `validation` when it is empty or too large, `privacy` when a person number can be read in it.
 */
export function addAttachment(
  context: Context,
  cardId: string,
  file: { name: string; bytes: Uint8Array },
): LaidAttachment {
  const { code } = getCard(context, cardId);
  const name = cleanName(file.name);
  const size = file.bytes.byteLength;
  if (size === 0) throw new DomainError('validation', `«${name}» er tom. Velg en fil med innhold.`);
  if (size > attachmentLimit)
    throw new DomainError(
      'validation',
      `«${name}» er på ${megabytes(size)}. Et vedlegg kan være høyst ${megabytes(attachmentLimit)}.`,
      { way: 'Legg fila på fellesområdet og sett inn en lenke til den i stedet.' },
    );
  const words = textOfFile(file.bytes);
  refuseNumbersIn([name, words ?? '']);
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  const { actor } = context;
  const at = context.now().toISOString();
  const row = { id: context.newId(), cardId, name, hash, size, actor, at };
  command(context, 'attachment.add', `${code}: «${name}» lagt ved`, (db) => {
    db.insert(blob)
      .values({ hash, bytes: Buffer.from(file.bytes) })
      .onConflictDoNothing()
      .run();
    db.insert(attachment).values(row).run();
  });
  dropOrphanBlobs(context);
  const { cardId: _cardId, ...shown } = row;
  return { ...shown, reading: readingOf(words) };
}

/** So many characters are read for what may point at a person; numbers are looked for in all of them. */
const readOn = 200_000;

function readingOf(words: string | null): LaidAttachment['reading'] {
  if (words === null) return 'unread';
  return scanText(words.slice(0, readOn)).length > 0 ? 'may_point' : 'read';
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
export function readAttachment(
  context: Context,
  attachmentId: string,
): { name: string; bytes: Uint8Array } {
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
  return { name: row.name, bytes: kept.bytes };
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

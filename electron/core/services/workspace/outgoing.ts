import { demoStamp } from '../../../contract/demo.ts';
import { DomainError } from '../../../contract/errors.ts';
import { workspace } from '../../../../db/schema/index.ts';
import { bearsStamp } from '../../exporters/demo-stamp.ts';
import { OutgoingFile } from '../../exporters/outgoing-file.ts';
import type { Context } from '../context.ts';

export { type OutgoingFile };

/** Whether the open file is an invented one, made to practise in. */
export function isDemoFile({ workspace: { db } }: Pick<Context, 'workspace'>): boolean {
  return db.select({ isDemo: workspace.isDemo }).from(workspace).get()?.isDemo === true;
}

/** A finished document of the open file, as it may leave. */
export function outgoing(context: Context, fileName: string, bytes: Uint8Array): OutgoingFile {
  return OutgoingFile.document(isDemoFile(context), fileName, bytes);
}

/** Throws `validation` when a file out of an invented workspace is on its way into a real one. */
export function refuseInvented(context: Context, fileName: string, bytes: Uint8Array): void {
  if (isDemoFile(context) || !bearsStamp(bytes)) return;
  throw new DomainError(
    'validation',
    `«${fileName}» er stemplet ${demoStamp}: den kommer fra en fil til øving, og ingenting i den er ekte. Den tas ikke inn i denne arbeidsfila. Ingenting er endret.`,
    { way: 'Velg en annen fil, eller åpne øvingsfila og ta den inn der.' },
  );
}

import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { briefingFormats } from '../../../contract/briefing-formats.ts';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import type { Existing, WrittenExport } from '../../../contract/briefings.ts';
import { demoStamp } from '../../../contract/demo.ts';
import { DomainError } from '../../../contract/errors.ts';
import { formatDate } from '../../../contract/format.ts';
import { workspace as workspaceTable } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { OutgoingFile } from '../../exporters/outgoing-file.ts';
import { saidRole } from '../workspace/roles.ts';
import { writeBeside } from './export-files.ts';
import { exportBriefing, type ExportTools } from './export.ts';
import { contentHash, snapshotsOf } from './snapshot-rows.ts';

/**
 * A frozen briefing as one zip for the archive: every document that can be made here, what it is, and
 * the checksum of each part. A document the machine lacks the means for is left out and named.
 */
export async function archivePackage(
  context: Context,
  model: BriefingModel,
  tools: ExportTools,
): Promise<OutgoingFile> {
  const parts = new Map<string, Uint8Array>();
  const put = ({ fileName, bytes }: OutgoingFile) => parts.set(fileName, bytes);
  const missing: { format: string; reason: string }[] = [];
  for (const format of briefingFormats)
    try {
      put(await exportBriefing(model, format, tools));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'unavailable') throw error;
      missing.push({ format, reason: error.message });
    }
  const documents = [...parts.keys()];
  const metadata = { ...describe(context, model), documents, missing };
  parts.set('metadata.json', utf8(`${JSON.stringify(metadata, null, 2)}\n`));
  parts.set('README.md', utf8(readme(model, documents, missing)));
  parts.set('CHECKSUMS.sha256', utf8(checksums(parts)));
  const packed: Zippable = Object.fromEntries(parts);
  // A zip stores local time without a zone: the first day it can hold is the same everywhere.
  const bytes = zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1) });
  return OutgoingFile.document(model.isDemo, `${model.fileName}.zip`, bytes);
}

/** Writes the archive package to the folder beside the file. Throws what `writeBeside` throws. */
export async function archiveToFolder(
  context: Context,
  model: BriefingModel,
  tools: ExportTools,
  existing: Existing,
): Promise<WrittenExport> {
  const made = await archivePackage(context, model, tools);
  return writeBeside(context, model, [made], existing);
}

function describe(context: Context, model: BriefingModel) {
  const row = snapshotsOf(context, model.id).find(
    ({ number }) => number === model.snapshot?.number,
  );
  const file = context.workspace.db.select().from(workspaceTable).get();
  return {
    ...{ title: model.title, date: model.forDate, briefing: model.number, language: 'nb-NO' },
    snapshot: { number: model.snapshot?.number ?? null, version: row?.version ?? null },
    contentSha256: contentHash(model),
    ...{ frozenAt: row?.takenAt ?? null, figuresReadAt: model.madeAt },
    municipality: { name: model.look.name, code: file?.municipalityCode ?? null },
    ...{ organisation: model.organisation, authorRole: row ? saidRole(context, row.actor) : null },
    ...{ audience: model.audience, version: model.version, isDemo: model.isDemo },
    sources: model.sources,
  };
}

function readme(
  model: BriefingModel,
  documents: readonly string[],
  missing: readonly { format: string; reason: string }[],
): string {
  const lacks = missing.map(({ format, reason }) => `- ${format} er ikke med. ${reason}`);
  return `${model.isDemo ? `**${demoStamp}**\n\n` : ''}# ${model.title}

Orientering nr. ${model.number} til ${model.audience}, ${formatDate(model.forDate, 'long')}. Øyeblikksbilde nr. ${model.snapshot?.number ?? '–'} (${model.snapshot?.hash ?? 'ikke frosset'}).

Kommunens arkivar avgjør format; dette er ikke en godkjent arkivpakke.

${[...documents.map((name) => `- ${name}`), '- metadata.json: hva dokumentet er, hvem som skrev det i hvilken rolle, og kildene', '- CHECKSUMS.sha256: kontrolleres med sha256sum -c CHECKSUMS.sha256', ...lacks].join('\n')}
`;
}

function checksums(parts: ReadonlyMap<string, Uint8Array>): string {
  return [...parts]
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

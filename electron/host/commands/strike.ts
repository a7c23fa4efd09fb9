import type { Workspace } from '../../../db/open.ts';
import { fieldsOf } from '../../../db/strike/fields.ts';
import { readShape } from '../../../db/table-shape.ts';
import {
  strikeInput,
  type StrikeCopy,
  type StrikeCounts,
  type StrikePreview,
} from '../../contract/strikes.ts';
import { previewStrike, strikeText, type OpenFile } from '../../core/services/strikes/strikes.ts';
import { guardTexts } from '../../core/services/privacy/guard-texts.ts';
import { workspaceReaderHere } from '../workspace-reading/here.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';
import { withFile } from './with-file.ts';

const text = { type: 'string' } as const;
const required = ['table', 'id', 'field', 'reason'] as const;

/** strike FIL --table T --id ID --field F --reason TEKST [--copies all|none|NAVN …] [--yes]: refused without --yes. */
export async function runStrike(args: string[]): Promise<Answer> {
  const { values, positionals } = readArgs(args, 1, {
    ...{ table: text, id: text, field: text, reason: text },
    copies: { type: 'string', multiple: true },
    yes: { type: 'boolean' },
  });
  const missing = required.filter((name) => values[name] === undefined);
  if (missing.length > 0)
    throw new WrongUse(`Mangler ${missing.map((name) => `--${name}`).join(', ')}.`);
  const { table = '', id = '', field = '', reason = '' } = values;
  return withFile(
    positionals[0] ?? '',
    async (context): Promise<Answer> => {
      const { workspace } = context;
      const target = { table, column: field, key: keyOf(workspace, table, id) };
      const preview = await previewStrike(context, target, workspaceReaderHere);
      if (values.yes !== true)
        return { json: { struck: false, ...preview }, text: previewText(preview) };
      const input = strikeInput.safeParse({
        ...{ ...target, reason },
        copies: chosen(values.copies ?? ['none'], preview.copies),
      });
      if (!input.success)
        throw new WrongUse(input.error.issues[0]?.message ?? 'Kommandoen er ikke riktig skrevet.');
      guardTexts(context, 'strike.text', { reason });
      const report = await strikeText(context, input.data, fileOf(workspace), workspaceReaderHere);
      const isWhole = report.copies.every((copy) => copy.isStruck) && !report.isLeft;
      return { json: { struck: true, ...report }, text: report.sentence, isRefused: !isWhole };
    },
    { readOnly: values.yes !== true },
  );
}

/** The file a command has open: nobody else writes to it, and it is closed for good when it is replaced. */
function fileOf(workspace: Workspace): OpenFile {
  return {
    workspace: () => workspace,
    changeCount: () => 0,
    whileClosed(work) {
      workspace.close();
      return work(workspace.path);
    },
    remake: (_what, work) => work(),
  };
}

/** A row's key as the log writes it; `id` is the key itself, or a JSON array where a row has several. */
function keyOf({ sqlite }: Workspace, table: string, id: string): string {
  const fields = Object.keys(fieldsOf(table));
  if (fields.length === 0)
    throw new WrongUse(`Tabellen «${table}» har ingen tekster som kan fjernes for godt.`);
  const { key, texts } = readShape(sqlite, table);
  if (key.length > 1) {
    if (id.startsWith('[')) return id;
    throw new WrongUse(
      `Raden i «${table}» har flere nøkler (${key.join(', ')}). Skriv dem som en liste: --id '["…", "…"]'.`,
    );
  }
  return JSON.stringify([texts.has(key[0] ?? '') ? id : Number(id)]);
}

/** The names of the copies that are meant. Throws WrongUse for one that does not hold the text. */
function chosen(said: readonly string[], copies: readonly StrikeCopy[]): string[] {
  const names = copies.map(({ fileName }) => fileName);
  return said.flatMap((name) => {
    if (name === 'all') return names;
    if (name === 'none') return [];
    if (names.includes(name)) return [name];
    throw new WrongUse(`Ingen kopi som holder teksten, heter «${name}».`);
  });
}

function countLines(counts: StrikeCounts): string[] {
  const { rows, otherRows, frozen, steps, searched, drafts, attachments } = counts;
  return [
    `  tekster i rader: ${rows} (av dem i andre rader: ${otherRows}, i noe som er frosset: ${frozen})`,
    `  steg i endringsloggen: ${steps}`,
    `  treff i søket: ${searched}`,
    `  kladder: ${drafts}`,
    `  vedlegg: ${attachments}`,
  ];
}

function previewText({ what, counts, copies }: StrikePreview): string {
  const holding = copies.map(({ fileName, why }) =>
    why === null ? `    ${fileName}` : `    ${fileName} (kan ikke leses: ${why})`,
  );
  return [
    `Dette vil bli fjernet for godt fra ${what}:`,
    ...countLines(counts),
    `  kopier som holder teksten: ${copies.length}`,
    ...holding,
    'Ingenting er endret. Kjør kommandoen med --yes for å fjerne teksten. Det kan ikke angres.',
  ].join('\n');
}

import { uidOf } from '../../../../db/backup-files.ts';
import { idFrom } from '../../../../db/chain.ts';
import { loggedTables, type LoggedTable } from '../../../../db/changelog.ts';
import type { Workspace } from '../../../../db/open.ts';
import { canBeReadBeside } from '../../../../db/read-beside.ts';
import type { Strike } from '../../../../db/strike/apply.ts';
import type { HoldingCopy, Striker, StruckAll, StruckCopy } from '../../../../db/strike/copies.ts';
import { isEmpty, putStruck, strikeFile, type StruckFile } from '../../../../db/strike/file.ts';
import { fieldWord } from '../../../../db/strike/fields.ts';
import { planStrike, type StrikePlan, type StrikeTarget } from '../../../../db/strike/plan.ts';
import { strikesIn } from '../../../../db/strike/struck.ts';
import { DomainError } from '../../../contract/errors.ts';
import { plainOf } from '../../../contract/rich-text.ts';
import type {
  StrikeCopy,
  StrikeCounts,
  StrikeInput,
  StrikePreview,
  StrikeReport,
} from '../../../contract/strikes.ts';
import { repeatsText } from '../../domain/strike-reason.ts';
import type { Context } from '../context.ts';
import type { Remake } from '../workspace/remaking.ts';

/** What removing a text takes, and which copies hold it. Changes nothing. Errors: `validation`, `not_found`. */
export async function previewStrike(
  { workspace }: Context,
  target: StrikeTarget,
  striker: Striker,
): Promise<StrikePreview> {
  const plan = await planned(workspace, target, striker);
  const copies = await striker.holdingCopies(workspace.path, uidIn(workspace), [target]);
  return { what: whatOf(target), counts: countsOf(plan, target), copies: copies.map(copyOf) };
}

/** The copies that still hold a text that has been removed from the file, and those nobody can look into. */
export async function copiesLeft(
  { workspace }: Pick<Context, 'workspace'>,
  striker: Striker,
): Promise<StrikeCopy[]> {
  const targets = strikesIn(workspace.sqlite);
  return (await striker.holdingCopies(workspace.path, uidIn(workspace), targets)).map(copyOf);
}

/** The open file, as what removes a text from it needs it; see `Session`. */
export interface OpenFile {
  workspace(): Workspace;
  /** Grows with every row written. */
  changeCount(): number;
  whileClosed<T>(work: (path: string) => T, options?: { leavesChecked?: boolean }): T;
  remake: Remake;
}

/**
 * Removes a text from the file for good, and from the chosen copies. The file is closed for the moment it
 * takes to replace it. Errors: `validation` (no such text, or a reason that says it again), `conflict`,
 * `read_only`, `damaged_file`, `disk_full`.
 */
export async function strikeText(
  context: Context,
  { reason, copies, ...target }: StrikeInput,
  file: OpenFile,
  striker: Striker,
): Promise<StrikeReport> {
  const { workspace, actor } = context;
  return file.remake('En tekst fjernes for godt', async () => {
    const plan = await planned(workspace, target, striker);
    if (repeatsText(reason, plan.texts.map(plainOf)))
      throw new DomainError(
        'validation',
        'Begrunnelsen gjentar noe av det som skal bort, og den blir stående i fila. Skriv den uten navn og uten ord fra teksten.',
      );
    const uid = uidIn(workspace);
    const now = context.now();
    const strike: Strike = {
      ...target,
      ...{ uid: idFrom(context.newId()), reason, actor, at: now.toISOString() },
    };
    const struck = await strikeOpen(workspace, { strike, now, file, striker });
    const order = { now, copies, strikes: [strike], also: struck.plan?.texts ?? [] };
    const also = await striker.strikeCopies(workspace.path, uid, order);
    return reportOf({ ...struck, copies: also }, target);
  });
}

/** Times a struck copy is made anew because somebody wrote meanwhile, before nobody may. */
const mostTries = 3;

interface OpenStrike {
  strike: Strike;
  now: Date;
  file: OpenFile;
  striker: Striker;
}

/** Makes the struck copy beside an open file, and puts it in place if nobody has written since. */
async function strikeOpen(
  workspace: Workspace,
  { strike, now, file, striker }: OpenStrike,
): Promise<StruckFile> {
  const { path, sqlite } = workspace;
  for (let tries = 0; tries < mostTries && canBeReadBeside(sqlite); tries += 1) {
    const seen = file.changeCount();
    const { made, ...struck } = await striker.makeStruck(path, strike, now);
    if (file.workspace() !== workspace) break;
    if (file.changeCount() !== seen) continue;
    if (made !== null)
      file.whileClosed((closed) => putStruck(closed, made, now), { leavesChecked: true });
    return struck;
  }
  return file.whileClosed((closed) => strikeFile(closed, strike, { now }));
}

/** Removes from chosen copies what has been removed from the file already. */
export async function strikeInCopies(
  { workspace, now }: Context,
  copies: readonly string[],
  striker: Striker,
): Promise<StruckCopy[]> {
  const order = { now: now(), copies, strikes: strikesIn(workspace.sqlite), also: [] };
  return striker.strikeCopies(workspace.path, uidIn(workspace), order);
}

async function planned(
  { sqlite, path }: Workspace,
  target: StrikeTarget,
  striker: Striker,
): Promise<StrikePlan> {
  if (fieldWord(target.table, target.column) === undefined)
    throw new DomainError(
      'validation',
      `«${target.table}.${target.column}» er ikke en fri tekst som kan fjernes for godt.`,
    );
  const plan = canBeReadBeside(sqlite)
    ? await striker.planStrike(path, target)
    : planStrike(sqlite, target);
  if (plan.texts.length === 0 || isEmpty(plan))
    throw new DomainError(
      'not_found',
      `Det står ingen tekst i ${whatOf(target)}, og ingen i loggen. Den kan være fjernet alt.`,
    );
  return plan;
}

const uidIn = ({ sqlite }: Workspace): string => uidOf(sqlite) ?? '';

/** What a text is, as a user says it. */
export function whatOf({ table, column }: StrikeTarget): string {
  return `${loggedTables[table as LoggedTable]} (${fieldWord(table, column) ?? column})`;
}

/** A plan in numbers. */
export function countsOf(plan: StrikePlan, { table, key }: StrikeTarget): StrikeCounts {
  const others = plan.rows.filter((row) => row.table !== table || row.key !== key);
  return {
    rows: plan.rows.length,
    otherRows: others.length,
    frozen: plan.rows.filter(({ isFrozen }) => isFrozen).length,
    steps: new Set([...plan.changes, ...plan.sentences].map(({ step }) => step)).size,
    ...{ searched: plan.searched, drafts: plan.drafts.length, attachments: plan.blobs.length },
  };
}

const copyOf = ({ fileName, at, kind, why }: HoldingCopy): StrikeCopy => ({
  ...{ fileName, at: at.toISOString(), kind, why },
});

/** What became of a removal, for whoever asked for it. */
export function reportOf({ plan, copies, isLeft }: StruckAll, target: StrikeTarget): StrikeReport {
  const struck = copies.filter((copy) => copy.isStruck).length;
  const failed = copies.filter((copy) => !copy.isStruck);
  const from = struck === 0 ? 'fila' : `fila og ${struck === 1 ? '1 kopi' : `${struck} kopier`}`;
  const sentences = [
    `Teksten er fjernet for godt fra ${from}.`,
    ...failed.map(({ fileName, why }) => `«${fileName}» holder teksten fortsatt: ${why ?? ''}`),
    ...(isLeft
      ? [
          'Ordene står også et sted fjerningen ikke når, som i navnet på en innlest fil. Søk etter dem, og fjern dem der.',
        ]
      : []),
  ];
  const none: StrikePlan = {
    ...{ texts: [], rows: [], changes: [], sentences: [], drafts: [], blobs: [], searched: 0 },
  };
  return {
    sentence: sentences.join(' '),
    counts: countsOf(plan ?? none, target),
    ...{ copies, isLeft },
  };
}

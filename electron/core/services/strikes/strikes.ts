import { uidOf } from '../../../../db/backup-files.ts';
import { idFrom } from '../../../../db/chain.ts';
import { loggedTables, type LoggedTable } from '../../../../db/changelog.ts';
import type { Workspace } from '../../../../db/open.ts';
import type { Strike } from '../../../../db/strike/apply.ts';
import {
  holdingCopies,
  strikeEverywhere,
  strikeLeftCopies,
  type HoldingCopy,
  type StruckAll,
  type StruckCopy,
} from '../../../../db/strike/copies.ts';
import { isEmpty } from '../../../../db/strike/file.ts';
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

/** What removing a text takes, and which copies hold it. Changes nothing. Errors: `validation`, `not_found`. */
export function previewStrike({ workspace }: Context, target: StrikeTarget): StrikePreview {
  const plan = planned(workspace, target);
  return {
    what: whatOf(target),
    counts: countsOf(plan, target),
    copies: holdingCopies(workspace.path, uidIn(workspace), [target]).map(copyOf),
  };
}

/** The copies that still hold a text that has been removed from the file, and those nobody can look into. */
export function copiesLeft({ workspace }: Pick<Context, 'workspace'>): StrikeCopy[] {
  const targets = strikesIn(workspace.sqlite);
  return holdingCopies(workspace.path, uidIn(workspace), targets).map(copyOf);
}

/** How a file is closed for work on it and opened again; see `Session.whileClosed`. */
export type WhileClosed = <T>(work: (path: string) => T) => T;

/**
 * Removes a text from the file for good, and from the chosen copies. The file is closed meanwhile. Errors:
 * `validation` (no such text, or a reason that says it again), `read_only`, `damaged_file`, `disk_full`.
 */
export function strikeText(
  context: Context,
  { reason, copies, ...target }: StrikeInput,
  whileClosed: WhileClosed,
): StrikeReport {
  const { workspace, actor } = context;
  const plan = planned(workspace, target);
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
  const done = whileClosed((path) => strikeEverywhere(path, uid, strike, { now, copies }));
  return reportOf(done, target);
}

/** Removes from chosen copies what has been removed from the file already. The file is closed meanwhile. */
export function strikeInCopies(
  { workspace, now }: Context,
  copies: readonly string[],
  whileClosed: WhileClosed,
): StruckCopy[] {
  const uid = uidIn(workspace);
  return whileClosed((path) => strikeLeftCopies(path, uid, { now: now(), copies }));
}

function planned({ sqlite }: Workspace, target: StrikeTarget): StrikePlan {
  if (fieldWord(target.table, target.column) === undefined)
    throw new DomainError(
      'validation',
      `«${target.table}.${target.column}» er ikke en fri tekst som kan fjernes for godt.`,
    );
  const plan = planStrike(sqlite, target);
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

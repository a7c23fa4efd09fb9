import { eq } from 'drizzle-orm';
import type { CostSheet, CostSheetDetail, CostSheetEntry } from '../../../contract/cost-sheets.ts';
import { demoStamp } from '../../../contract/demo.ts';
import { DomainError } from '../../../contract/errors.ts';
import { costSheet, costUnit } from '../../../../db/schema/index.ts';
import { checkSum } from '../../domain/unit-cost.ts';
import type { Context } from '../context.ts';
import { isDemoFile, outgoing, type OutgoingFile } from '../workspace/outgoing.ts';
import { toSheet } from './rows.ts';
import { sheetCsv, sheetTsv } from './table.ts';
import { checkSentences, countingRules, leadSentence, readUnit } from './words.ts';

/** Every sheet by name, with its finding in one sentence. */
export function listCostSheets(context: Context): CostSheetEntry[] {
  const { db } = context.workspace;
  const ids = db.select({ id: costSheet.id }).from(costSheet).all();
  return ids
    .map(({ id }) => getCostSheet(context, id))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nb'))
    .map(({ id, name, source, lead }) => ({ id, name, source, lead }));
}

/** One sheet with everything it computes. Throws `not_found`. */
export function getCostSheet(context: Context, sheetId: string): CostSheetDetail {
  const sheet = findSheet(context, sheetId);
  const [reference] = sheet.units;
  const check = checkSum(sheet.units, sheet.statedTotal);
  const readings = reference ? sheet.units.map((unit) => readUnit(unit, reference)) : [];
  const sentences = checkSentences(check);
  const words = { readings, sentences, rules: countingRules };
  return {
    ...sheet,
    lead: leadSentence(check, reference?.name),
    readings,
    checkSum: { value: check.sum, agrees: check.agrees, sentences },
    rules: [...countingRules],
    tsv: `${isDemoFile(context) ? `${demoStamp}\n` : ''}${sheetTsv(sheet, words)}`,
  };
}

/** The sheet as a CSV file. Throws `not_found`. */
export function exportCostSheet(context: Context, sheetId: string): OutgoingFile {
  const { checkSum: check, ...sheet } = getCostSheet(context, sheetId);
  const name = sheet.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const bytes = sheetCsv(sheet, { ...sheet, sentences: check.sentences });
  return outgoing(context, `Enhetskostnad_${name || 'ark'}.csv`, bytes);
}

/** The stored sheet without what is computed. Throws `not_found`. */
export function findSheet({ workspace: { db } }: Context, sheetId: string): CostSheet {
  const row = db.select().from(costSheet).where(eq(costSheet.id, sheetId)).get();
  if (!row)
    throw new DomainError(
      'not_found',
      'Kostnadsarket finnes ikke lenger. Gå til «Enhetskostnad» og velg et annet.',
    );
  return toSheet(row, db.select().from(costUnit).where(eq(costUnit.sheetId, sheetId)).all());
}

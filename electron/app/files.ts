import type { Context as HonoContext } from 'hono';
import {
  cardEncodings,
  type CardFilePreview,
  type EncodingQuestion,
} from '../contract/card-files.ts';
import { DomainError } from '../contract/errors.ts';
import { localDate } from '../contract/format.ts';
import { EncodingError } from '../contract/encoding-error.ts';
import { exportCards } from '../core/services/card-files/export.ts';
import { previewCards, readCardFile } from '../core/services/card-files/stage.ts';
import { layAttachment, readAttachment } from '../core/services/cards/attachments.ts';
import { exportMatrix } from '../core/services/challenges/matrix.ts';
import { exportCostSheet } from '../core/services/cost-sheets/read.ts';
import { exportOffers } from '../core/services/registers/offers.ts';
import { exportCalendar } from '../core/services/duties/export.ts';
import { mediaTypes, type ExportTools } from '../core/services/briefings/export.ts';
import { outgoing, type OutgoingFile } from '../core/services/workspace/outgoing.ts';
import { sheetName } from '../core/services/sprints/list.ts';
import { exportTemplate } from '../core/services/templates/read.ts';
import { coreContext, type AppContext } from './trpc.ts';

/** POST /files/attachments?card=…&name=…: the file's bytes in, the attachment out. */
export async function uploadAttachment(c: HonoContext, app: AppContext): Promise<Response> {
  requireBytes(c);
  const [card = '', name = ''] = [c.req.query('card'), c.req.query('name')?.trim()];
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return c.json(await layAttachment(coreContext(app), app.reader, card, { name, bytes }));
}

/** GET /files/attachments/:id: the bytes as they were laid on the card, always as a download. */
export function downloadAttachment(app: AppContext, attachmentId: string): Response {
  return attachment(readAttachment(coreContext(app), attachmentId), 'application/octet-stream');
}

/** GET /files/timeline/pdf: the timeline on one landscape page. */
export async function downloadTimeline(app: AppContext, tools: ExportTools): Promise<Response> {
  const core = coreContext(app);
  const bytes = await tools.printer.pdf('/print/timeline');
  const name = `Tidslinje_Oppvekstplan_${localDate(core.now())}.pdf`;
  return attachment(outgoing(core, name, bytes), mediaTypes.pdf);
}

/** GET /files/cost-sheets/:id/csv: the unit-cost sheet for a spreadsheet. */
export function downloadCostSheet(app: AppContext, sheetId: string): Response {
  return attachment(exportCostSheet(coreContext(app), sheetId), 'text/csv; charset=utf-8');
}

/**
 * POST /files/cards?name=…&measure=…[&encoding=…]: a file of cards in, what would become of it out, or the
 * question of its letters.
 */
export async function uploadCards(c: HonoContext, app: AppContext): Promise<Response> {
  requireBytes(c);
  const name = c.req.query('name')?.trim() || 'fil';
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const core = coreContext(app);
  const encoding = cardEncodings.find((known) => known === c.req.query('encoding'));
  try {
    const staged = await readCardFile(core, name, bytes, encoding);
    app.stagedCards.put(staged.token, staged);
    return c.json<CardFilePreview>(previewCards(core, staged, Number(c.req.query('measure'))));
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    const { readings } = error;
    return c.json<EncodingQuestion>({ kind: 'encoding', fileName: name, readings });
  }
}

/** GET /files/cards/:measure/csv: the cards of a board for a spreadsheet. */
export function downloadCards(app: AppContext, measure: string): Response {
  const { file } = exportCards(coreContext(app), Number(measure));
  return attachment(file, 'text/csv; charset=utf-8');
}

/** GET /files/templates/:id: a template as a file. */
export function downloadTemplate(app: AppContext, templateId: string): Response {
  return attachment(
    exportTemplate(coreContext(app), templateId),
    'application/json; charset=utf-8',
  );
}

function requireBytes(c: HonoContext): void {
  if (c.req.header('content-type') === 'application/octet-stream') return;
  throw new DomainError(
    'validation',
    'Fila kom i et format appen ikke tar imot. Velg fila på nytt.',
  );
}

/** GET /files/offers/:format: the offer register for a spreadsheet or a web page. */
export function downloadOffers(app: AppContext, format: string): Response {
  if (format !== 'csv' && format !== 'html')
    throw new DomainError('validation', `Formatet «${format}» finnes ikke. Velg csv eller html.`);
  return attachment(exportOffers(coreContext(app), format), `text/${format}; charset=utf-8`);
}

const matrixTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** GET /files/matrix/:format: challenges × measures × indicators × evaluation, as xlsx or csv. */
export async function downloadMatrix(app: AppContext, format: string): Promise<Response> {
  if (format !== 'xlsx' && format !== 'csv')
    throw new DomainError('validation', `Formatet «${format}» finnes ikke. Velg xlsx eller csv.`);
  return attachment(await exportMatrix(coreContext(app), format), matrixTypes[format]);
}

/** A file name as a header carries it (RFC 8187). */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** GET /files/sprints/:id/pdf: the sprint on one page. */
export async function downloadSprint(
  app: AppContext,
  { printer }: ExportTools,
  sprintId: string,
): Promise<Response> {
  const core = coreContext(app);
  const name = sheetName(core, sprintId);
  const bytes = await printer.pdf(`/print/sprints/${encodeURIComponent(sprintId)}`);
  return attachment(outgoing(core, `${name}.pdf`, bytes), mediaTypes.pdf);
}

/** GET /files/year-wheel/:year/pdf: the year on one page. */
export async function downloadWheel(
  app: AppContext,
  { printer }: ExportTools,
  year: string,
): Promise<Response> {
  if (!/^20\d\d$/.test(year)) throw new DomainError('not_found', 'Årshjulet har ikke dette året.');
  const bytes = await printer.pdf(`/print/year-wheel/${year}`);
  return attachment(outgoing(coreContext(app), `Aarshjul_${year}.pdf`, bytes), mediaTypes.pdf);
}

/** GET /files/calendar.ics: the year wheel for a calendar program. */
export function downloadCalendar(app: AppContext): Response {
  return attachment(exportCalendar(coreContext(app)), 'text/calendar; charset=utf-8');
}

/** A finished file as a download, under its own name in every browser. */
export function attachment({ fileName, bytes }: OutgoingFile, type: string): Response {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const name = plain === fileName ? '' : `; filename*=UTF-8''${encodeName(fileName)}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}"${name}`,
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'no-store',
    },
  });
}

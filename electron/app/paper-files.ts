import type { Context as HonoContext } from 'hono';
import { DomainError } from '../contract/errors.ts';
import {
  paperExportInput,
  paperFormats,
  paperInput,
  type PaperFormat,
} from '../contract/papers.ts';
import { mediaTypes, type ExportTools } from '../core/services/briefings/export.ts';
import { exportPaper, writePaper } from '../core/services/papers/export.ts';
import { attachment } from './files.ts';
import { coreContext, type AppContext } from './trpc.ts';

/** GET /files/papers/:kind/:subject/:format[?filter=…]: one paper, from what the file says now. */
export async function downloadPaper(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const format = c.req.param('format') ?? '';
  if (!isFormat(format))
    throw new DomainError(
      'validation',
      `Formatet «${format}» finnes ikke. Velg ${paperFormats.join(', ')}.`,
    );
  const input = inputOf(c, parsed(c.req.query('filter')));
  return attachment(await exportPaper(coreContext(app), input, format, tools), mediaTypes[format]);
}

/** POST /files/papers/:kind/:subject: writes it in some formats to the folder beside the workspace. */
export async function writePapers(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const { formats, filter } = paperExportInput.parse(await c.req.json().catch(() => null));
  return c.json(await writePaper(coreContext(app), inputOf(c, filter), formats, tools));
}

function inputOf(c: HonoContext, filter: unknown) {
  const [kind, subject] = [c.req.param('kind'), c.req.param('subject')];
  const input = paperInput.safeParse({ kind, subject, filter });
  if (input.success) return input.data;
  throw new DomainError('not_found', 'Dokumentet finnes ikke.');
}

function parsed(filter: string | undefined): unknown {
  try {
    return JSON.parse(filter ?? '{}');
  } catch {
    return null;
  }
}

function isFormat(format: string): format is PaperFormat {
  return paperFormats.some((known) => known === format);
}

import { DomainError } from '../../contract/errors.ts';

/** One chart as it was drawn on the print page. `width` and `height` in CSS pixels. */
export interface ChartSvg {
  /** Id of the indicator the chart belongs to. */
  id: string;
  svg: string;
  width: number;
  height: number;
}

/** What a host lends the core: a browser that prints a page of the app itself. */
export interface PagePrinter {
  /** The page at `path` as a tagged PDF. Throws DomainError `unavailable` when it cannot be printed. */
  pdf(path: string): Promise<Uint8Array>;
  /** Every chart on the page at `path`, in the order of the page; none without a browser. */
  svgs(path: string): Promise<ChartSvg[]>;
  /** Lets go of the browser, if one was started. */
  dispose(): Promise<void>;
}

/**
 * How long a page may take to be drawn, in ms: far more than it does, since a machine may be busy with
 * other things. `DREIEPUNKT_PRINT_LIMIT_MS` sets another limit.
 */
export const drawLimitMs = Number(process.env['DREIEPUNKT_PRINT_LIMIT_MS']) || 60_000;

/** The answer for a page that was not drawn within `limitMs`. */
export function neverDrawn(limitMs: number, cause?: unknown): DomainError {
  const sentence =
    `Siden som skulle skrives ut, ble ikke ferdig på ${Math.ceil(limitMs / 1000)} sekunder. ` +
    'Prøv igjen. Skjer det på nytt, start Dreiepunkt på nytt.';
  return new DomainError('unavailable', sentence, { cause });
}

export const noBrowserSentence =
  'PDF trenger Chrome, Chromium eller Edge på maskinen. Installer en av dem og prøv igjen. ' +
  'Word-fila kan lages uten.';

/** The printer of a machine without a browser: Word still comes out, with tables for charts. */
export function unavailablePrinter(reason: string = noBrowserSentence): PagePrinter {
  return {
    pdf: () => Promise.reject(new DomainError('unavailable', reason)),
    svgs: () => Promise.resolve([]),
    dispose: () => Promise.resolve(),
  };
}

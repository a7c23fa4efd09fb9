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

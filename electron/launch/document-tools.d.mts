export interface DocumentTools {
  pdftotext: string | null;
  soffice: string | null;
}

/** The path of each program that reads documents back, or null. */
export function documentTools(env?: Readonly<Record<string, string | undefined>>): DocumentTools;

/** Installs what is missing where that is allowed, and says what is still missing. */
export function ensureDocumentTools(): DocumentTools;

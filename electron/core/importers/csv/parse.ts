import { parse } from 'csv-parse/sync';
import { refuse } from '../refuse.ts';
import { decodeCsvText } from './encoding.ts';
import { readSepLine, voteDelimiter, type Delimiter } from './delimiter.ts';
import { textCell, type GridRow } from './grid.ts';

const maxRows = 300_000;
const maxColumns = 2_000;
const maxCells = 6_000_000;

export interface CsvSheet {
  rows: readonly GridRow[];
  delimiter: Delimiter;
  encoding: string;
}

/** The rows of a CSV file, blank ones too. DomainError names the line a quote was left open in. */
export function parseCsv(bytes: Uint8Array): CsvSheet {
  const { text, encoding } = decodeCsvText(bytes);
  const { delimiter: stated, body } = readSepLine(text);
  const delimiter = stated ?? voteDelimiter(body);
  const records = readRecords(body, delimiter);
  if (records.length > maxRows)
    refuse(`Fila har over ${maxRows} rader. Hent færre år eller steder.`);
  const offset = stated === null ? 1 : 2;
  let cells = 0;
  const rows = records.map((record, index) => {
    cells += record.length;
    if (record.length > maxColumns) {
      refuse(`Rad ${index + offset} har ${record.length} kolonner. Appen leser ${maxColumns}.`);
    }
    return { cells: record.map(textCell), number: index + offset };
  });
  if (cells > maxCells) refuse('Fila har over 6 millioner ruter. Hent færre år eller steder.');
  return { rows, delimiter, encoding };
}

/** A quote inside a text that has none around it («Andel "lav" inntekt») is part of the text. */
function readRecords(
  text: string,
  delimiter: Delimiter,
  hasLooseQuotes = delimiter === '\t',
): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: hasLooseQuotes,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    });
  } catch (cause) {
    const isLoose =
      cause instanceof Error && 'code' in cause && cause.code === 'INVALID_OPENING_QUOTE';
    if (isLoose && !hasLooseQuotes) return readRecords(text, delimiter, true);
    const line =
      cause instanceof Error && 'lines' in cause ? ` ved linje ${String(cause.lines)}` : '';
    refuse(
      `Fila kan ikke deles i kolonner${line}: et anførselstegn står feil eller mangler.`,
      cause,
    );
  }
}

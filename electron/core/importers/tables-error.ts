import { DomainError } from '../../contract/errors.ts';
import type { TableChoice, TablePreview } from '../../contract/mapping.ts';
import { quoted } from './refuse.ts';

/** A file with several tables, or without the one that was asked for; `tables` shows each. */
export class TablesError extends DomainError {
  readonly tables: readonly TablePreview[];

  constructor(tables: readonly TablePreview[], { sheet, table }: TableChoice) {
    const list = tables
      .slice(0, 12)
      .map(
        ({ number, sheet: name, row, figures, title }) =>
          `${number}: ${quoted(name)} fra rad ${row}, ${figures} tall${title === '' ? '' : ` (${quoted(title)})`}`,
      );
    const isWanted = sheet !== undefined || table !== undefined;
    const what = isWanted
      ? 'Valget av tabell passer ikke til én tabell i boka.'
      : `Boka har ${tables.length} tabeller.`;
    super('validation', `${what} Velg én av dem: ${list.join('; ')}.`, {
      way: 'På kommandolinja velges den med --sheet NAVN og --table NUMMER. Ingenting er lagret.',
    });
    this.tables = tables;
  }
}

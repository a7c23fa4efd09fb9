import type { Provenance } from '../../../electron/contract/indicators.ts';
import { formatDate, formatTime } from '../../text/format.ts';
import { indicatorText } from '../../text/indicators.ts';
import type { Fact } from './Facts.tsx';

const { source } = indicatorText;

/** Everything one file can say of itself, in the order it is read. */
export function provenanceFacts(from: Provenance, total: number): Fact[] {
  return [
    { label: source.source, value: from.source },
    { label: source.table, value: from.table },
    { label: source.file, value: from.fileName },
    {
      label: source.hash,
      value: (
        <code title={from.fileHash} aria-label={from.fileHash}>
          {from.fileHash.slice(0, 12)}
        </code>
      ),
    },
    {
      label: source.fetched,
      value: source.at(formatDate(from.importedAt, 'table'), formatTime(from.importedAt)),
    },
    { label: source.by, value: from.importedBy },
    { label: source.vintage, value: source.vintageOf(from.vintage, total) },
  ];
}

/** What the licence asks to be printed with the figures. */
export function rightsFacts({ licence, credit }: { licence: string; credit: string }): Fact[] {
  return [
    { label: source.licence, value: licence },
    { label: source.credit, value: credit },
  ];
}

import {
  boardFilterSearch,
  filterOf,
  isFiltering,
  type BoardFilterSearch,
} from '../../../electron/contract/board-filter.ts';
import { paperText } from '../../text/papers.ts';
import type { ExportGroup } from './ExportMenu.tsx';

/** A board as a list for the minutes, narrowed as the address has it. */
export function boardExport(subject: string, search: BoardFilterSearch): ExportGroup {
  const filter = boardFilterSearch.parse(search);
  return {
    label: paperText.board(isFiltering(filterOf(filter))),
    paper: { kind: 'board', subject, filter },
  };
}

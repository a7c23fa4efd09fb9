import type { ColumnKind } from '../../../electron/contract/vocabulary.ts';
import type { Status } from '../../ui/StatusIcon.tsx';

/** The status icon each kind of column carries. */
export const columnStatus: Record<ColumnKind, Status> = {
  queue: 'unstarted',
  ready: 'unstarted',
  active: 'active',
  review: 'review',
  done: 'done',
};

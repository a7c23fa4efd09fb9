import type { ThreadNode } from '../../../electron/contract/thread.ts';
import { threadText as text } from '../../text/thread.ts';

/** A node by mark and title: «U03 Ufrivillig skolefravær». */
export function nodeName({ mark, title }: Pick<ThreadNode, 'mark' | 'title'>): string {
  return mark === '' ? title : `${mark} ${title}`;
}

/** The same with all it shows, for those who cannot see where it stands. */
export function fullName(node: ThreadNode): string {
  return [nodeName(node), node.sub, ...(node.isGap ? [text.gap] : [])]
    .filter((part) => part !== '')
    .join(', ');
}

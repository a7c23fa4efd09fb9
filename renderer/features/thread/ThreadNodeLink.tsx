import { GavelSoundBlockIcon, NotePencilIcon, TrendUpIcon } from '@navikt/aksel-icons';
import type { KeyboardEvent } from 'react';
import { threadText } from '../../text/thread.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { AreaGlyph } from '../../ui/AreaGlyph.tsx';
import type { ThreadNode } from '../../../electron/contract/thread.ts';
import type { Placed } from './layout.ts';
import { fullName } from './nodeName.ts';

interface Props {
  item: Placed;
  isRoot: boolean;
  isFaded: boolean;
  /** The one place the Tab key stops at. */
  isStop: boolean;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: () => void;
}

/** One thing of the chain. A click lights its thread, the next one opens it; Enter opens at once. */
export function ThreadNodeLink(props: Props) {
  const { item, isRoot, isFaded, isStop, onChoose, onKeyDown, onFocus } = props;
  const { node, top, height, isLit } = item;
  return (
    <li style={{ top: `${top}rem`, height: `${height}rem` }}>
      <AppLink
        to={node.to}
        className="dp-thread-node"
        data-node={node.id}
        data-column={node.column}
        data-lit={isLit || undefined}
        data-root={isRoot || undefined}
        data-faded={isFaded || undefined}
        data-gap={node.isGap || undefined}
        aria-current={isRoot ? 'true' : undefined}
        title={fullName(node)}
        tabIndex={isStop ? 0 : -1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={(event) => {
          // A key press has no clicks to count; only the pointer chooses first.
          const isPointer = event.detail > 0;
          if (!isPointer || isRoot || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onChoose();
        }}
      >
        <Mark node={node} />{' '}
        <span className="dp-thread-words">
          <b>{node.title}</b>
          {node.sub !== '' && <span> {node.sub}</span>}
        </span>
        {node.isGap && <span className="dp-sr"> {threadText.gap}</span>}
      </AppLink>
    </li>
  );
}

function Mark({ node }: { node: ThreadNode }) {
  switch (node.column) {
    case 'challenge':
      return (
        <>
          <AreaGlyph area={node.areaId} />
          <span className="dp-thread-mark">{node.mark}</span>
        </>
      );
    case 'measure':
      return node.mark === '' ? null : <span className="dp-thread-number">{node.mark}</span>;
    case 'indicator':
      return <TrendUpIcon aria-hidden />;
    case 'evaluation':
      return <NotePencilIcon aria-hidden />;
    case 'decision':
      return <GavelSoundBlockIcon aria-hidden />;
  }
}

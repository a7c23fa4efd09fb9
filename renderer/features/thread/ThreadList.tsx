import { ReadMore } from '@navikt/ds-react';
import {
  threadColumns,
  type Chain,
  type Thread,
  type ThreadNode,
} from '../../../electron/contract/thread.ts';
import { threadText as text } from '../../text/thread.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { fullName } from './nodeName.ts';

/** The lit thread as a nested list in the order of the chain. */
export function ThreadList({ chain, thread }: { chain: Chain; thread: Thread }) {
  const lit = chain.nodes.filter(({ id }) => thread.nodes.has(id));
  const leadsTo = (id: string) =>
    lit.filter((node) => [...thread.links].some((link) => link.from === id && link.to === node.id));
  const firstColumn = threadColumns.find((column) => lit.some((node) => node.column === column));
  const roots = lit.filter((node) => node.column === firstColumn);
  return (
    <ReadMore size="small" header={text.asText} className="dp-thread-text">
      <ul>
        {roots.map((node) => (
          <Branch key={node.id} node={node} leadsTo={leadsTo} />
        ))}
      </ul>
    </ReadMore>
  );
}

function Branch(props: { node: ThreadNode; leadsTo: (id: string) => ThreadNode[] }) {
  const { node, leadsTo } = props;
  const next = leadsTo(node.id);
  return (
    <li>
      {text.columns[node.column]}: <AppLink to={node.to}>{fullName(node)}</AppLink>
      {next.length > 0 && (
        <ul>
          {next.map((child) => (
            <Branch key={child.id} node={child} leadsTo={leadsTo} />
          ))}
        </ul>
      )}
    </li>
  );
}

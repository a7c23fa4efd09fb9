import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Thread } from '../../../electron/contract/thread.ts';
import { threadText as text } from '../../text/thread.ts';
import { announce } from '../../ui/announce.ts';
import { arriveAt } from '../../ui/arriveAt.ts';
import { useKeys } from '../../ui/keys.ts';
import type { Layout, Placed } from './layout.ts';
import { fullName } from './nodeName.ts';

interface Options {
  layout: Layout;
  thread: Thread;
  root: string | null;
  onChoose: (id: string) => void;
}

const elementOf = (id: string) =>
  document.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);

/**
 * Up and down choose within a column and light the thread of what they meet; left and right follow
 * the lit thread. A column the thread does not pass is stepped over.
 */
export function useThreadKeys({ layout, thread, root, onChoose }: Options) {
  const navigate = useNavigate();
  const [focused, setFocused] = useState<string | null>(root);
  const all = layout.columns.flatMap(({ placed }) => placed);
  const current =
    [focused, root].find((id) => all.some(({ node }) => node.id === id)) ?? all[0]?.node.id ?? null;

  // Coming with a thread in the address, the reader starts on it.
  const arrived = useRef(root);
  useEffect(() => {
    if (arrived.current !== null) arriveAt(elementOf(arrived.current), { preventScroll: true });
  }, []);

  const go = (target: Placed | undefined, isLighting: boolean) => {
    if (!target) return;
    const { id, column } = target.node;
    elementOf(id)?.focus();
    const own = layout.columns.find((one) => one.column === column)?.placed ?? [];
    announce(
      text.moved(fullName(target.node), own.indexOf(target) + 1, own.length, text.columns[column]),
    );
    if (isLighting && !thread.nodes.has(id)) onChoose(id);
  };

  function onKeyDown(event: KeyboardEvent<HTMLElement>, id: string) {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = layout.columns.findIndex(({ placed }) => placed.some(({ node }) => node.id === id));
    const placed = layout.columns[at]?.placed ?? [];
    const here = placed.find(({ node }) => node.id === id);
    if (!here) return;
    event.preventDefault();
    if (step.vertical !== 0) return go(placed[placed.indexOf(here) + step.vertical], true);
    if (!thread.nodes.has(id)) onChoose(id);
    for (let to = at + step.sideways; to in layout.columns; to += step.sideways) {
      const next = nearest(layout.columns[to]?.placed ?? [], here);
      if (next) return go(next, false);
    }
  }

  const focusedChallenge = [focused, root].find((id) => id?.startsWith('challenge:') === true);
  useKeys({
    p: () => window.print(),
    k: () => {
      if (focusedChallenge == null) return;
      const focus = focusedChallenge.slice('challenge:'.length);
      void navigate({ to: '/challenges', search: { focus, ask: 'link' } });
    },
    b: () => document.querySelector<HTMLElement>('[data-confirm]')?.click(),
  });

  return { current, onKeyDown, onFocus: setFocused };
}

const steps: Record<string, { vertical: number; sideways: number } | undefined> = {
  ArrowUp: { vertical: -1, sideways: 0 },
  ArrowDown: { vertical: 1, sideways: 0 },
  ArrowLeft: { vertical: 0, sideways: -1 },
  ArrowRight: { vertical: 0, sideways: 1 },
};

/** The lit thing of a column that stands nearest in height. */
function nearest(placed: readonly Placed[], to: Placed): Placed | undefined {
  const middle = (item: Placed) => item.top + item.height / 2;
  return placed
    .filter(({ isLit }) => isLit)
    .toSorted((a, b) => Math.abs(middle(a) - middle(to)) - Math.abs(middle(b) - middle(to)))[0];
}

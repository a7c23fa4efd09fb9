import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { SprintMark as Mark } from '../../../electron/contract/sprints.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import './sprint-bar.css';

interface Marks {
  number: number;
  marks: Readonly<Record<string, Mark>>;
}

const MarksContext = createContext<Marks | null>(null);

/** Tells the cards of one board which of them stand in the sprint that runs. */
export function SprintMarks({ measureId, children }: { measureId: number; children: ReactNode }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.sprint.running.queryOptions({ measureId }));
  const value = useMemo(() => (data ? { number: data.number, marks: data.marks } : null), [data]);
  return <MarksContext value={value}>{children}</MarksContext>;
}

/** «Sprint 6», «lagt til» or «skjøvet ut» on a card; nothing where it is in no running sprint. */
export function SprintMark({ cardId }: { cardId: string }) {
  const running = useContext(MarksContext);
  const mark = running?.marks[cardId];
  if (!running || mark === undefined) return null;
  const long = sprintText.markLong(mark, running.number);
  return (
    <span className="dp-sprint-mark" data-mark={mark} title={long}>
      <span className="dp-sr">{long}</span>
      <span aria-hidden="true">
        {mark === 'promised' ? sprintText.name(running.number) : sprintText.mark[mark]}
      </span>
    </span>
  );
}

import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Gap, GapGroup } from '../../../electron/contract/gaps.ts';
import { useTRPC } from '../../api/trpc.ts';
import { gapsText as text } from '../../text/gaps.ts';
import { QueryState } from '../../ui/states.tsx';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { AcceptGapDialog } from '../../ui/AcceptGapDialog.tsx';
import { AcceptedGaps, OpenGaps } from './GapItems.tsx';
import './gaps.css';

/** Every hole in the chain by kind, with live counts and the one thing that closes each. */
export function GapFinder() {
  const trpc = useTRPC();
  const query = useQuery(trpc.gap.list.queryOptions());
  const [leaving, setLeaving] = useState<Gap | null>(null);
  return (
    <section aria-labelledby="gap-finder">
      <QueryState query={query} shape="list">
        {({ groups, open, accepted }) => (
          <>
            <div className="dp-section-head">
              <h2 id="gap-finder" tabIndex={-1}>
                {text.title}
              </h2>
              <span role="status">{text.lead(open, accepted)}</span>
            </div>
            <ul className="dp-gaps">
              {groups.map((group) => (
                <Group key={group.kind} group={group} onLeave={setLeaving} />
              ))}
            </ul>
          </>
        )}
      </QueryState>
      {leaving && <AcceptGapDialog gap={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

function Group({ group, onLeave }: { group: GapGroup; onLeave: (gap: Gap) => void }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { kind, looked, open, accepted } = group;
  const isEmpty = open.length === 0 && accepted.length === 0;
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  const label =
    looked === 0
      ? text.nothingToLookAt[kind]
      : open.length === 0
        ? text.none(kind)
        : text.sentence(kind, open.length);
  return (
    <li className="dp-gap-group" data-closed={open.length === 0 || undefined}>
      {isEmpty ? (
        <p className="dp-gap-line">
          <StatusIcon status={looked === 0 ? 'unstarted' : 'done'} />
          {label}
        </p>
      ) : (
        <button
          type="button"
          className="dp-gap-line"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron aria-hidden />
          <span>{label}</span>
          {accepted.length > 0 && (
            <span className="dp-gap-accepted">{text.accepted(accepted.length)}</span>
          )}
        </button>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <OpenGaps gaps={open} onLeave={onLeave} />
            {accepted.length > 0 && <AcceptedGaps gaps={accepted} />}
          </>
        )}
      </div>
    </li>
  );
}

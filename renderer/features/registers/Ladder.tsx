import { Button, Link } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ladder as LadderData } from '../../../electron/contract/registers.ts';
import { useTRPC } from '../../api/trpc.ts';
import { capital, formatDate, halfYearLabel } from '../../text/format.ts';
import { ladderText as text } from '../../text/registers.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { LadderDialog } from './LadderDialog.tsx';

/** Pupils on the seven steps, in totals by half-year and school level; small counts are words. */
export function Ladder() {
  const trpc = useTRPC();
  const query = useQuery(trpc.ladder.get.queryOptions());
  const [isOpen, setOpen] = useState(false);
  const create = (
    <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
      {text.create}
    </Button>
  );
  return (
    <QueryState query={query} shape="list">
      {(ladder) => (
        <>
          {ladder.halfYears.length === 0 ? (
            <EmptyState title={text.emptyTitle} why={text.emptyWhy} action={create} />
          ) : (
            <>
              <div className="dp-register-bar">
                <p>{text.lead}</p>
                {create}
              </div>
              {ladder.halfYears.map((half) => (
                <HalfYear key={half.halfYear} ladder={ladder} half={half} />
              ))}
            </>
          )}
          {isOpen && <LadderDialog steps={ladder.steps} onClose={() => setOpen(false)} />}
        </>
      )}
    </QueryState>
  );
}

function HalfYear(props: { ladder: LadderData; half: LadderData['halfYears'][number] }) {
  const { ladder, half } = props;
  return (
    <section className="dp-checklist">
      <h2>{capital(halfYearLabel(half.halfYear))}</h2>
      <div className="dp-register-scroll">
        <table className="dp-coverage">
          <caption className="dp-sr">{halfYearLabel(half.halfYear)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.step}</th>
              {half.rows.map(({ level }) => (
                <th key={level} scope="col">
                  {text.level(level)}
                </th>
              ))}
              {half.whole && <th scope="col">{text.whole}</th>}
            </tr>
          </thead>
          <tbody>
            {ladder.steps.map(({ step, text: words, isObservation }, at) => (
              <tr key={step}>
                <th scope="row">
                  {`${step}. ${words}`}
                  {isObservation && <span className="dp-register-sub">{text.observed}</span>}
                </th>
                {half.rows.map(({ level, cells }) => (
                  <td key={level}>{cells[at]}</td>
                ))}
                {half.whole && <td>{half.whole.cells[at]}</td>}
              </tr>
            ))}
            <tr>
              <th scope="row">{text.total}</th>
              {half.rows.map(({ level, total }) => (
                <td key={level}>{total}</td>
              ))}
              {half.whole && <td>{half.whole.total}</td>}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="dp-register-sub">
        {text.source(half.countedBy, formatDate(half.countedOn, 'long'))}{' '}
        {half.missing.length > 0 ? (
          text.missing(half.missing)
        ) : (
          <Link as={AppLink} to="/indicators/absence-ladder">
            {text.indicator}
          </Link>
        )}
      </p>
    </section>
  );
}

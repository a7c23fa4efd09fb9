import { useQuery } from '@tanstack/react-query';
import type { Coverage, CoverageCell } from '../../../electron/contract/registers.ts';
import { useTRPC } from '../../api/trpc.ts';
import { capital } from '../../text/format.ts';
import { coverageText as text } from '../../text/registers.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { QueryState } from '../../ui/states.tsx';

/** Prevention level against age: which offers reach whom, and whom none reaches. */
export function CoverageMatrix() {
  const trpc = useTRPC();
  const query = useQuery(trpc.offer.coverage.queryOptions());
  return (
    <QueryState query={query} shape="list">
      {(coverage) => (
        <>
          <p className="dp-register-lead">{coverage.lead}</p>
          <Matrix coverage={coverage} />
          {coverage.unplaced.length > 0 && (
            <section className="dp-coverage-rest">
              <h2>{text.unplaced}</h2>
              <ul>
                {coverage.unplaced.map(({ id, name, lacks }) => (
                  <li key={id}>
                    <AppLink to={`/registers?tab=offers&focus=${id}`}>{name}</AppLink>{' '}
                    <span>{text.lacks(lacks)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </QueryState>
  );
}

function Matrix({ coverage }: { coverage: Coverage }) {
  return (
    <div className="dp-register-scroll">
      <table className="dp-coverage">
        <caption className="dp-sr">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.level}</th>
            {coverage.bands.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.rows.map(({ levelId, levelName, cells }) => (
            <tr key={levelId}>
              <th scope="row">{capital(levelName)}</th>
              {cells.map((cell) => (
                <Cell key={cell.band} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell: { offers, statedHole } }: { cell: CoverageCell }) {
  return (
    <td data-empty={offers.length === 0 || undefined}>
      {offers.length === 0 ? (
        <b>{text.nobody}</b>
      ) : (
        <ul>
          {offers.map(({ id, name }) => (
            <li key={id}>
              <AppLink to={`/registers?tab=offers&focus=${id}`}>{name}</AppLink>
            </li>
          ))}
        </ul>
      )}
      {statedHole && <p title={statedHole.reference}>{statedHole.text}</p>}
    </td>
  );
}

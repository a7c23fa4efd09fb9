import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../electron/contract/overview.ts';
import { overviewText as text } from '../../text/overview.ts';

type Gaps = Overview['gaps'];

/** The one dark surface: how many challenges no measure answers, and which. */
export function GapBand({ gaps }: { gaps: Gaps }) {
  const missing = gaps.withoutMeasure.length;
  const links = text.links(gaps.confirmedLinks, gaps.links);
  if (missing === 0) return <NoGaps gaps={gaps} links={links} />;
  return (
    <section className="dp-band" aria-labelledby="gap-sentence">
      <div className="dp-band-words">
        <h2 id="gap-sentence">{text.gapSentence(missing, gaps.total, gaps.includesLowIncome)}</h2>
        <p>
          <Link to="/challenges" search={{ filter: 'withoutMeasure' }}>
            {text.gapLink(missing)}
          </Link>
          <span>{links}</span>
        </p>
      </div>
      <div className="dp-band-tiles">
        <Tiles gaps={gaps} />
        <Legend gaps={gaps} />
      </div>
    </section>
  );
}

function count(gaps: Gaps, state: 'linked' | 'accepted'): number {
  return gaps.challenges.filter((challenge) => challenge.state === state).length;
}

function NoGaps({ gaps, links }: { gaps: Gaps; links: string }) {
  const accepted = count(gaps, 'accepted');
  return (
    <section className="dp-band" data-small aria-labelledby="gap-sentence">
      <h2 id="gap-sentence">
        {accepted > 0
          ? text.acceptedSentence(count(gaps, 'linked'), accepted, gaps.total)
          : text.gapSentence(0, gaps.total, false)}
      </h2>
      <p>
        <span>{links}</span>
        <Link to="/challenges">{text.allChallenges}</Link>
      </p>
    </section>
  );
}

function Tiles({ gaps }: { gaps: Gaps }) {
  return (
    <ul className="dp-tiles" aria-label={text.tiles}>
      {gaps.challenges.map(({ id, shortName, state }) => {
        const number = id.replace(/^\D+/, '');
        return (
          <li key={id}>
            <Link
              to="/challenges"
              search={{ focus: id }}
              className="dp-tile"
              data-state={state}
              aria-label={text.tile(number, shortName, state)}
              title={text.tile(id, shortName, state)}
            >
              {number}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Legend({ gaps }: { gaps: Gaps }) {
  const accepted = count(gaps, 'accepted');
  return (
    <p className="dp-band-legend">
      <span>
        <i data-state="linked" />
        {text.legendLinked(count(gaps, 'linked'))}
      </span>
      <span>
        <i data-state="gap" />
        {text.legendGap(gaps.withoutMeasure)}
      </span>
      {accepted > 0 && (
        <span>
          <i data-state="accepted" />
          {text.legendAccepted(accepted)}
        </span>
      )}
    </p>
  );
}

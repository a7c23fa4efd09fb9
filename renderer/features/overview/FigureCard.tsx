import { FileImportIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { LatestFigure } from '../../../electron/contract/indicators.ts';
import type { Overview } from '../../../electron/contract/overview.ts';
import { formatDate } from '../../text/format.ts';
import { overviewText as text } from '../../text/overview.ts';

type Figure = Overview['figures'][number];

/** The newest figures with what they can be held against, and what is still to be fetched. */
export function FigureCard(props: { figures: Figure[]; readingAid: string | null }) {
  const { figures, readingAid } = props;
  const known = figures.filter((figure) => figure.latest !== null);
  const waiting = figures.filter((figure) => figure.latest === null);
  return (
    <section className="dp-panel" aria-labelledby="figures">
      <div className="dp-panel-head">
        <h2 id="figures">{text.figures}</h2>
        <Link to="/indicators">{text.allIndicators}</Link>
      </div>
      {known.length === 0 && <p className="dp-panel-note">{text.figuresEmpty}</p>}
      <ul className="dp-figures">
        {known.map((figure) => (
          <Known key={figure.indicatorId} figure={figure} />
        ))}
        {readingAid !== null && <li className="dp-reading-aid">{readingAid}</li>}
        {waiting.map((figure) => (
          <li key={figure.indicatorId} className="dp-figure-waiting">
            <Link to="/indicators/$indicatorId" params={{ indicatorId: figure.indicatorId }}>
              {figure.name}
            </Link>
            <span>
              <FileImportIcon aria-hidden />
              {text.waitingFor(figure.waitingFor)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function comparison({ county, country, count, importedAt }: LatestFigure): string {
  const parts = [county, country].flatMap((other) =>
    other ? [`${other.label} ${other.text}`] : [],
  );
  if (count !== null) parts.push(text.count(count));
  if (parts.length < 2 && importedAt !== '')
    parts.push(`hentet ${formatDate(importedAt, 'table')}`);
  return parts.join(' · ');
}

function Known({ figure }: { figure: Figure }) {
  const { latest } = figure;
  if (latest === null) return null;
  // «7,5 dager»: the number is set large, the unit small; words for a missing value stay whole.
  const [, number = '', unit = latest.text] = /^([\d\s.,−]+?)[\s]+(\D.*)$/.exec(latest.text) ?? [];
  return (
    <li className="dp-figure">
      <span className="dp-figure-name">
        <Link to="/indicators/$indicatorId" params={{ indicatorId: figure.indicatorId }}>
          {figure.name}
        </Link>
        , <span className="dp-keep">{latest.periodLabel}</span>
        <small>{comparison(latest)}</small>
        {figure.verdict !== null && <small>{text.trend(figure.verdict.short)}</small>}
      </span>
      <span className="dp-figure-value">
        {number !== '' && <b>{number}</b>} {unit}
      </span>
    </li>
  );
}

import { EyeSlashIcon } from '@navikt/aksel-icons';
import { Button, Link, ReadMore } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { IndicatorDetail, Split } from '../../../../electron/contract/indicators.ts';
import { periodHead } from '../../../text/indicators.ts';
import { registerText } from '../../../text/register.ts';
import { AppLink } from '../../../ui/AppLink.tsx';
import { DotPlot } from '../../../charts/DotPlot.tsx';
import { useWidth } from '../../../charts/useWidth.ts';
import { splitDots } from './splitDots.ts';

const text = registerText.split;
const widest = 560;

/** The figure by group: a sentence, a dot for each group, and the table; folded until asked for. */
export function SplitSection({ detail }: { detail: IndicatorDetail }): ReactElement {
  const { splits } = detail;
  return (
    <ReadMore
      size="small"
      header={text.header(splits.length)}
      defaultOpen={splits.some(hasFigures)}
    >
      <div className="dp-splits">
        {splits.map((split) => (
          <SplitPart key={split.by} detail={detail} split={split} />
        ))}
        {splits.some(hasFigures) && <p className="dp-reading-meta">{text.lead}</p>}
        <Button
          as={AppLink}
          to={`/indicators/new?parent=${detail.id}`}
          size="xsmall"
          variant="secondary"
          data-color="neutral"
        >
          {registerText.addSplit}
        </Button>
      </div>
    </ReadMore>
  );
}

const hasFigures = (split: Split) => split.hasFigures;

function SplitPart({ detail, split }: { detail: IndicatorDetail; split: Split }): ReactElement {
  const groups = split.rows.filter(({ isWhole }) => !isWhole);
  return (
    <section>
      <h3>{text.title(split.by)}</h3>
      {split.hasFigures ? (
        <>
          <p>{split.sentence}</p>
          <Dots detail={detail} split={split} />
          <SplitTable detail={detail} split={split} />
        </>
      ) : (
        <p className="dp-ind-side-note">
          {groups.map(({ indicatorId, group }, at) => (
            <span key={indicatorId}>
              {at > 0 && ', '}
              <Link as={AppLink} to={`/indicators/${indicatorId}`}>
                {group}
              </Link>
            </span>
          ))}
          . {split.sentence}
        </p>
      )}
    </section>
  );
}

function Dots({ detail, split }: { detail: IndicatorDetail; split: Split }): ReactElement | null {
  const [ref, width] = useWidth(widest);
  const model = splitDots(detail, split);
  if (model === null) return null;
  return (
    <div ref={ref} className="dp-chart">
      <DotPlot model={model} width={Math.min(width, widest)} />
    </div>
  );
}

function SplitTable({ detail, split }: { detail: IndicatorDetail; split: Split }): ReactElement {
  return (
    <div className="dp-ind-scroll">
      <table className="dp-reading-table dp-split-table">
        <thead>
          <tr>
            <th scope="col">{`${text.group}, ${periodHead[detail.periodKind].toLocaleLowerCase('nb')}`}</th>
            {split.periods.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {split.rows.map((row) => (
            <tr key={row.indicatorId} data-whole={row.isWhole || undefined}>
              <th scope="row">
                {row.isWhole ? (
                  row.group
                ) : (
                  <Link as={AppLink} to={`/indicators/${row.indicatorId}`}>
                    {row.group}
                  </Link>
                )}
              </th>
              {row.cells.map(({ period, status, text: figure }) => (
                <td key={period}>
                  {status === 'hidden' && <EyeSlashIcon className="dp-inline-icon" aria-hidden />}
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Button, Link } from '@navikt/ds-react';
import type { ReactElement, ReactNode } from 'react';
import type { Gap } from '../../../electron/contract/gaps.ts';
import type { MatrixGap, MatrixRow as Row } from '../../../electron/contract/matrix.ts';
import { gradeWord, verdictWord } from '../../../electron/contract/words.ts';
import { matrixText as text } from '../../text/matrix.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';
import { GapTag } from '../../ui/Gap.tsx';
import { LinkMark } from './ChallengeRow.tsx';

/** One challenge: what answers it, what follows it, and every hole with the key that closes it. */
export function MatrixRow({
  row,
  onAccept,
}: {
  row: Row;
  onAccept: (gap: Gap) => void;
}): ReactElement {
  return (
    <tr>
      <th scope="row" title={row.adoptedText}>
        <Link as={AppLink} to={`/challenges?focus=${row.id}`}>
          <ChallengeRef id={row.id} areaId={row.areaId} shortName={row.shortName} />
        </Link>
      </th>
      <td>
        <Items empty={text.noMeasure} count={row.measures.length}>
          {row.measures.map(({ measureId, name, state, evaluation }) => (
            <li key={measureId}>
              <LinkMark state={state} />
              <span>
                <AppLink to={`/measures/${measureId}`}>{text.measure(measureId, name)}</AppLink>
                <Quiet>
                  {text.state[state]} ·{' '}
                  {evaluation === null ? (
                    text.notEvaluated
                  ) : (
                    <AppLink to={`/evaluations/${evaluation.id}`}>
                      {text.evaluated(verdictWord[evaluation.verdict], evaluation.periodLabel)}
                    </AppLink>
                  )}
                </Quiet>
              </span>
            </li>
          ))}
        </Items>
      </td>
      <td>
        <Items empty={text.noIndicator} count={row.indicators.length}>
          {row.indicators.map(({ indicatorId, name, grade, state, latest, waitingFor }) => (
            <li key={indicatorId}>
              <LinkMark state={state} />
              <span>
                <AppLink to={`/indicators/${indicatorId}`}>{name}</AppLink>
                <Quiet>
                  {gradeWord[grade]} · {text.state[state]} · {latest ?? waitingFor}
                </Quiet>
              </span>
            </li>
          ))}
        </Items>
      </td>
      <td>
        {row.gaps.length === 0 ? (
          <span className="dp-challenges__quiet">{text.noGaps}</span>
        ) : (
          <ul>
            {row.gaps.map((gap) => (
              <GapItem key={`${gap.kind} ${gap.subject}`} gap={gap} onAccept={onAccept} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function GapItem({
  gap,
  onAccept,
}: {
  gap: MatrixGap;
  onAccept: (gap: Gap) => void;
}): ReactElement {
  const { title, why, fix, reason } = gap;
  return (
    <li className="dp-matrix-gap" data-accepted={reason !== null || undefined}>
      <span>
        {title}
        <Quiet>{reason === null ? why : text.accepted(reason)}</Quiet>
      </span>
      {reason === null && (
        <span className="dp-matrix-ways">
          <Link as={AppLink} to={fix.to} aria-label={text.fixName(fix.label, title)}>
            {fix.label}
          </Link>
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            aria-label={text.acceptName(title)}
            onClick={() => onAccept(gap)}
          >
            {text.accept}
          </Button>
        </span>
      )}
    </li>
  );
}

function Items({
  empty,
  count,
  children,
}: {
  empty: string;
  count: number;
  children: ReactNode;
}): ReactElement {
  return count === 0 ? <GapTag>{empty}</GapTag> : <ul>{children}</ul>;
}

function Quiet({ children }: { children: ReactNode }): ReactElement {
  return <span className="dp-matrix-quiet">{children}</span>;
}

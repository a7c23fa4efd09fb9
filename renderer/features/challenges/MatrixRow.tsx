import { Button, Link } from '@navikt/ds-react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
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
  onReopen,
}: {
  row: Row;
  onAccept: (gap: Gap) => void;
  onReopen: (gap: Gap) => void;
}): ReactElement {
  return (
    <tr>
      <th scope="row" title={row.adoptedText}>
        <Link as={AppLink} to={`/challenges?focus=${row.id}`}>
          <ChallengeRef id={row.id} areaId={row.areaId} shortName={row.shortName} />
        </Link>
      </th>
      <td data-label={text.head.measures}>
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
      <td data-label={text.head.indicators}>
        <Items empty={text.noIndicator} count={row.indicators.length}>
          {row.indicators.map(({ indicatorId, name, grade, state, latest, trend, waitingFor }) => (
            <li key={indicatorId}>
              <LinkMark state={state} />
              <span>
                <AppLink to={`/indicators/${indicatorId}`}>{name}</AppLink>
                <Quiet>
                  {gradeWord[grade]} · {text.state[state]} · {latest ?? waitingFor}
                  {trend !== null && ` · ${trend}`}
                </Quiet>
              </span>
            </li>
          ))}
        </Items>
      </td>
      <td data-label={text.head.gaps}>
        {row.gaps.length === 0 ? (
          <span className="dp-challenges__quiet">{text.noGaps}</span>
        ) : (
          <ul>
            {row.gaps.map((gap) => (
              <GapItem key={holeOf(gap)} {...{ gap, onAccept, onReopen }} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

/** Arrows move between the holes, X leaves the one in focus on purpose; the buttons do the same. */
function GapItem({
  gap,
  onAccept,
  onReopen,
}: {
  gap: MatrixGap;
  onAccept: (gap: Gap) => void;
  onReopen: (gap: Gap) => void;
}): ReactElement {
  const { title, why, fix, reason } = gap;
  return (
    <li className="dp-matrix-gap" data-accepted={reason !== null || undefined}>
      <span>
        {title}
        <Quiet>{reason === null ? why : text.accepted(reason)}</Quiet>
      </span>
      <span className="dp-matrix-ways">
        {reason === null && (
          <Link
            as={AppLink}
            to={fix.to}
            data-hole={holeOf(gap)}
            aria-label={text.fixName(fix.label, title)}
            aria-keyshortcuts="X ArrowDown ArrowUp"
            onKeyDown={(event: KeyboardEvent<HTMLElement>) => onHoleKey(event, () => onAccept(gap))}
          >
            {fix.label}
          </Link>
        )}
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          aria-label={reason === null ? text.acceptName(title) : text.reopenName(title)}
          onClick={() => (reason === null ? onAccept : onReopen)(gap)}
        >
          {reason === null ? text.accept : text.reopen}
        </Button>
      </span>
    </li>
  );
}

/** The same hole may stand in several rows. */
export const holeOf = ({ kind, subject }: Gap): string => `${kind} ${subject}`;

/** The open holes of the matrix in reading order, by the link that is their way on. */
export function openHoles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-hole]')];
}

function onHoleKey(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined && event.key.toLowerCase() !== 'x') return;
  event.preventDefault();
  if (step === undefined) return leave();
  const holes = openHoles();
  holes[holes.indexOf(event.currentTarget) + step]?.focus();
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

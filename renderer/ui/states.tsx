import { Button, InlineMessage, Skeleton } from '@navikt/ds-react';
import { ArrowCirclepathIcon } from '@navikt/aksel-icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { domainCode, errorSentence, errorWay } from '../api/errors.ts';
import { commonText } from '../text/common.ts';
import { CopyReport } from './CopyReport.tsx';
import './states.css';

/** What is empty, why it matters and the one thing that helps. */
export function EmptyState(props: { title: string; why: string; action?: ReactNode }) {
  return (
    <div className="dp-empty">
      <p className="dp-empty-title">{props.title}</p>
      <p>{props.why}</p>
      {props.action !== undefined && <div className="dp-empty-action">{props.action}</div>}
    </div>
  );
}

/** The sentence of an error, its way on, and «Prøv igjen». */
export function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  const way = errorWay(error);
  const code = domainCode(error);
  const isOurFault = code === null || code === 'internal' || code === 'damaged_file';
  return (
    <div className="dp-error" role="alert">
      <InlineMessage status="error" size="small">
        {errorSentence(error)}
        {way !== null && ` ${way}`}
      </InlineMessage>
      <Button
        size="small"
        variant="secondary"
        icon={<ArrowCirclepathIcon aria-hidden />}
        onClick={retry}
      >
        {commonText.retry}
      </Button>
      {isOurFault && <CopyReport code={code} />}
    </div>
  );
}

export type Shape = 'list' | 'board' | 'page' | 'chart';

const lines = (count: number, height: string) =>
  Array.from({ length: count }, (_, at) => (
    <Skeleton key={at} variant="rounded" width="100%" height={height} />
  ));

const drawn: Record<Shape, () => ReactNode> = {
  list: () => lines(8, '1.75rem'),
  board: () => lines(4, '24rem'),
  page: () => [
    <Skeleton key="lead" variant="rounded" width="60%" height="2rem" />,
    <Skeleton key="band" variant="rounded" width="100%" height="7rem" />,
    ...lines(5, '2.75rem'),
  ],
  chart: () => [
    <Skeleton key="lead" variant="rounded" width="70%" height="1.75rem" />,
    <Skeleton key="plot" variant="rounded" width="100%" height="20rem" />,
  ],
};

/** The layout to come, drawn in grey. */
export function LoadingState({ shape }: { shape: Shape }) {
  return (
    <div className="dp-loading" data-shape={shape} aria-busy="true">
      <span className="dp-sr" role="status">
        {commonText.loading}
      </span>
      {drawn[shape]()}
    </div>
  );
}

/** True once a wait has lasted so long that it should be shown. */
export function useIsSlow(isWaiting: boolean, ms = 300): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setSlow(true), ms);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isWaiting, ms]);
  return isWaiting && isSlow;
}

interface QueryStateProps<T, E> {
  query: UseQueryResult<T, E>;
  shape: Shape;
  children: (data: T) => ReactNode;
}

/** Nothing before 300 ms, then the skeleton; the error with a way on; else the data. */
export function QueryState<T, E>({ query, shape, children }: QueryStateProps<T, E>) {
  const isSlow = useIsSlow(query.isPending);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return isSlow ? <LoadingState shape={shape} /> : null;
}

import { Button, LocalAlert } from '@navikt/ds-react';
import { useRouter } from '@tanstack/react-router';
import type { CardImportReport } from '../../../electron/contract/card-files.ts';
import { cardImportText as text } from '../../text/card-files.ts';
import { NotTaken } from './NotTaken.tsx';

interface Props {
  report: CardImportReport;
  measureId: number;
  onAgain: () => void;
}

/** What was made of the file, what was not, and the way to the board. */
export function ImportDone({ report, measureId, onAgain }: Props) {
  const { history } = useRouter();
  return (
    <>
      <LocalAlert status="success" size="small" role="status">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{text.done}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          <p className="dp-card-import__why">
            {report.sentence}.{' '}
            {report.columns.length > 0 && `${text.madeColumns(report.columns.join(', '))} `}
            {report.labels.length > 0 && `${text.madeLabels(report.labels.join(', '))} `}
            {text.undo}
          </p>
          <div className="dp-card-import__take">
            <Button size="small" onClick={() => history.push(`/measures/${measureId}`)}>
              {text.toBoard}
            </Button>
            <Button size="small" variant="secondary" onClick={onAgain}>
              {text.again}
            </Button>
          </div>
        </LocalAlert.Content>
      </LocalAlert>
      <NotTaken leftOut={report.leftOut} notes={report.notes} />
    </>
  );
}

import { InlineMessage, Link } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { SnapshotDetail } from '../../../electron/contract/briefings.ts';
import { useToday } from '../../api/useToday.ts';
import { useTRPC } from '../../api/trpc.ts';
import { briefingsText, snapshotText as text } from '../../text/briefings.ts';
import { formatDate, formatTime, whenText } from '../../text/format.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import './briefings.css';
import './builder.css';
import { ExportBar, wordAndPdf } from './ExportBar.tsx';
import { PreviewPane } from './Preview.tsx';
import { useExports } from './useExports.ts';

const nothingToSave = () => Promise.resolve(true);

/** A briefing as it was, with what has happened to its figures beside it. */
export function SnapshotPage({ number }: { number: number }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.briefing.snapshotDetail.queryOptions({ number }));
  const model = useQuery(trpc.briefing.snapshot.queryOptions({ number }));
  const exports = useExports(`/files/snapshots/${number}`, [], nothingToSave);
  useKeys({ e: () => exports.run(wordAndPdf), 'ctrl+enter': () => exports.run(wordAndPdf) });
  const title = text.title(number);
  const detail = query.data;
  return (
    <Page
      flush
      title={title}
      lead={
        detail &&
        `${text.lead(formatDate(detail.takenAt, 'long'), formatTime(detail.takenAt), detail.actor)} · ${text.hash(detail.model.snapshot?.hash ?? '')}`
      }
      crumbs={[{ label: briefingsText.title, to: '/briefings' }, { label: title }]}
      hints={[{ keys: ['E'], text: 'lag Word og PDF' }]}
    >
      <div className="dp-briefing dp-snapshot">
        <div className="dp-briefing-left">
          <div className="dp-briefing-scroll">
            <QueryState query={query} shape="list">
              {(shown) => <Since detail={shown} />}
            </QueryState>
          </div>
          <ExportBar exports={exports} fileName={detail?.model.fileName ?? ''} />
        </div>
        <PreviewPane query={model} />
      </div>
    </Page>
  );
}

/** What is not in the document, because it was not known then. */
function Since({ detail }: { detail: SnapshotDetail }) {
  const { model, revised, removal } = detail;
  const today = useToday();
  return (
    <section className="dp-briefing-part">
      {removal && (
        <InlineMessage status="info" size="small">
          {text.removal(whenText(removal.at, today), removal.actor)}
        </InlineMessage>
      )}
      <h2>{text.revised}</h2>
      {revised.length === 0 ? (
        <p className="dp-briefing-none">{text.notRevised}</p>
      ) : (
        <>
          <p className="dp-briefing-none">{text.revisedWhy}</p>
          <ul className="dp-revised">
            {revised.map((one) => (
              <li key={`${one.indicatorId} ${one.placeName} ${one.periodLabel}`}>
                <Link as={AppLink} to={`/indicators/${one.indicatorId}`}>
                  {one.name}
                </Link>
                <span>{`${one.placeName} ${one.periodLabel}`}</span>
                <span>{`${text.was} ${one.was}`}</span>
                <b>{`${text.now} ${one.now}`}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link as={AppLink} to={`/briefings/${model.id}`}>
        {text.toBriefing}
      </Link>
    </section>
  );
}

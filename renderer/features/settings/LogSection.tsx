import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { settingsText as text } from '../../text/settings.ts';
import { CopyReport } from '../../ui/CopyReport.tsx';

/** Where the app's log lies, what it holds, and a report of it. */
export function LogSection() {
  const report = useQuery(useTRPC().appLog.report.queryOptions()).data;
  return (
    <section aria-labelledby="log">
      <h2 id="log">{text.log}</h2>
      <p>{text.logWhy}</p>
      {report?.folder === null && <p>{text.noLog}</p>}
      {report?.folder != null && (
        <dl className="dp-facts">
          <dt>{text.folder}</dt>
          <dd>{report.folder}</dd>
        </dl>
      )}
      <CopyReport />
    </section>
  );
}

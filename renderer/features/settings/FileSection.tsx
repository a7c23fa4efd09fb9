import type { WorkspaceOpen } from '../../../electron/contract/workspace.ts';
import { formatDate, formatTime } from '../../text/format.ts';
import { settingsText as text } from '../../text/settings.ts';

/** Which file it is and where it lies. */
export function FileSection({ workspace }: { workspace: WorkspaceOpen }) {
  const { savedAt } = workspace;
  return (
    <section aria-labelledby="file">
      <h2 id="file">{text.file}</h2>
      <dl className="dp-facts">
        <dt>{text.fileName}</dt>
        <dd>{workspace.fileName}</dd>
        <dt>{text.folder}</dt>
        <dd>{workspace.folder}</dd>
        <dt>{text.kind}</dt>
        <dd>{workspace.name}</dd>
        <dt>{text.saved}</dt>
        <dd>
          {savedAt === null
            ? text.noChange
            : `${formatDate(savedAt, 'long')} kl. ${formatTime(savedAt)}`}
        </dd>
        <dt>{text.version}</dt>
        <dd>{workspace.version}</dd>
      </dl>
      <details className="dp-file-advice">
        <summary>{text.sharing}</summary>
        <ul>
          {text.sharingAdvice.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

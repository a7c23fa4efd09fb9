import { CloudSlashIcon, DatabaseIcon, ShieldCheckmarkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { WorkspaceOpen } from '../../../electron/contract/workspace.ts';
import { railText } from '../../text/common.ts';
import { whenText } from '../../text/format.ts';

function Fact(props: { icon: ReactNode; text: string; kind?: string; title?: string }) {
  return (
    <li data-kind={props.kind} title={props.title ?? props.text}>
      {props.icon}
      <span className="dp-rail-label">{props.text}</span>
    </li>
  );
}

/** Which file, when a copy was last checked, and that nothing is sent. */
export function RailFoot({ workspace }: { workspace: WorkspaceOpen }) {
  const { fileName, folder, lastBackup, today } = workspace;
  return (
    <ul className="dp-rail-foot">
      <Fact
        icon={<DatabaseIcon aria-hidden />}
        kind="file"
        text={fileName}
        title={`${railText.file}: ${fileName} · ${folder}`}
      />
      <Fact
        icon={<ShieldCheckmarkIcon aria-hidden />}
        kind={lastBackup ? 'good' : 'none'}
        text={lastBackup ? railText.copyChecked(whenText(lastBackup.at, today)) : railText.noCopy}
      />
      <Fact icon={<CloudSlashIcon aria-hidden />} text={railText.offline} />
    </ul>
  );
}

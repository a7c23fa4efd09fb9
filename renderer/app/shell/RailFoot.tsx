import {
  CloudDownIcon,
  CloudSlashIcon,
  DatabaseIcon,
  ExclamationmarkTriangleIcon,
  ShieldCheckmarkIcon,
} from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { WorkspaceOpen } from '../../../electron/contract/workspace.ts';
import { railText } from '../../text/common.ts';
import { fetchingText } from '../../text/fetching.ts';
import { whenText } from '../../text/format.ts';
import { usePreference } from '../../ui/preferences.ts';

function Fact(props: { icon: ReactNode; text: string; kind?: string; title?: string }) {
  return (
    <li data-kind={props.kind} title={props.title ?? props.text}>
      {props.icon}
      <span className="dp-rail-label">{props.text}</span>
    </li>
  );
}

/** Which file, when a copy was last checked, and whether anything can be sent. */
export function RailFoot({ workspace }: { workspace: WorkspaceOpen }) {
  const { fileName, folder, lastBackup, copyFault, today } = workspace;
  const canFetch = usePreference('dp-fetching');
  return (
    <ul className="dp-rail-foot">
      <Fact
        icon={<DatabaseIcon aria-hidden />}
        kind="file"
        text={fileName}
        title={`${railText.file}: ${fileName} · ${folder}`}
      />
      {copyFault && (
        <Fact
          icon={<ExclamationmarkTriangleIcon aria-hidden />}
          kind="fault"
          text={railText.copyFault}
          title={`${railText.copyFault}. ${copyFault.sentence}`}
        />
      )}
      <Fact
        icon={<ShieldCheckmarkIcon aria-hidden />}
        kind={lastBackup ? 'good' : 'none'}
        text={lastBackup ? railText.copyChecked(whenText(lastBackup.at, today)) : railText.noCopy}
      />
      {canFetch ? (
        <Fact icon={<CloudDownIcon aria-hidden />} text={fetchingText.rail} />
      ) : (
        <Fact icon={<CloudSlashIcon aria-hidden />} text={railText.offline} />
      )}
    </ul>
  );
}

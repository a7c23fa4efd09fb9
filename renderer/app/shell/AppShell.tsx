import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { WorkspaceOpen } from '../../../electron/contract/workspace.ts';
import { useTRPC } from '../../api/trpc.ts';
import { commonText } from '../../text/common.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { onOpenKeys } from '../../ui/pageInfo.ts';
import { PrivacyWatch } from '../../ui/privacy/PrivacyWatch.tsx';
import { KeyPrompt } from './KeyPrompt.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Notices } from './Notices.tsx';
import { Rail } from './Rail.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { SearchDialog } from './search/SearchDialog.tsx';
import { TopBar } from './TopBar.tsx';
import { UndoList } from './UndoList.tsx';
import { useDesktopCommands } from './useDesktopCommands.ts';
import { useHistory } from './useHistory.ts';
import { useReader } from './useReader.ts';
import { useShellKeys } from './useShellKeys.ts';

/** The quiet frame around every screen: rail, top bar and the sheet. */
export function AppShell(props: { workspace: WorkspaceOpen; children: ReactNode }) {
  const { workspace, children } = props;
  const [showsKeys, setShowsKeys] = useState(false);
  const [showsChanges, setShowsChanges] = useState(false);
  const history = useHistory();
  useReader(workspace.reader);
  useDesktopCommands(history);
  const [isSearching, setIsSearching] = useState(false);
  const openKeys = () => setShowsKeys(true);
  const openChanges = () => setShowsChanges(true);
  const openSearch = () => setIsSearching(true);
  const measures = useQuery(useTRPC().measure.list.queryOptions()).data ?? [];
  const measureIds = measures.map(({ id }) => id);
  useShellKeys({ history, openKeys, openChanges, openSearch, measureIds });
  useEffect(() => onOpenKeys(() => setShowsKeys(true)), []);
  return (
    <div className="dp-shell">
      {workspace.isDemo && (
        <p className="dp-demo dp-demo-paper" aria-hidden>
          {commonText.demo}
        </p>
      )}
      <a
        className="dp-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {commonText.skip}
      </a>
      <Rail workspace={workspace} />
      <TopBar
        workspace={workspace}
        history={history}
        openChanges={openChanges}
        openSearch={openSearch}
      />
      <div className="dp-shell-bars">
        {workspace.reader && <ReaderBar reader={workspace.reader} />}
        <Notices notices={workspace.notices} />
      </div>
      <div className="dp-sheet-place">{children}</div>
      <KeyPrompt measureIds={measureIds} />
      <KeysDialog isOpen={showsKeys} close={() => setShowsKeys(false)} measureIds={measureIds} />
      {isSearching && (
        <SearchDialog
          history={history}
          isReadOnly={workspace.readOnly}
          openKeys={openKeys}
          openChanges={openChanges}
          onClose={() => setIsSearching(false)}
        />
      )}
      <PrivacyWatch />
      {showsChanges && <UndoList close={() => setShowsChanges(false)} />}
      <Announcer />
    </div>
  );
}

import { Button } from '@navikt/ds-react';
import {
  ArrowRedoIcon,
  ArrowUndoIcon,
  CheckmarkIcon,
  ChevronRightIcon,
  ClockDashedIcon,
  PadlockLockedIcon,
  PencilIcon,
} from '@navikt/aksel-icons';
import { useIsMutating } from '@tanstack/react-query';
import type { WorkspaceOpen } from '../../../electron/contract/workspace.ts';
import { commonText, topText } from '../../text/common.ts';
import { whenText } from '../../text/format.ts';
import { historyText } from '../../text/history.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { usePageInfo } from '../../ui/pageInfo.ts';
import { SearchButton } from './search/SearchButton.tsx';
import type { History } from './useHistory.ts';

function Crumbs() {
  const { crumbs } = usePageInfo();
  return (
    <nav className="dp-crumbs" aria-label={topText.crumbs}>
      <ol>
        {crumbs.map((crumb, at) => {
          const isLast = at === crumbs.length - 1;
          return (
            <li key={`${at} ${crumb.label}`}>
              {at > 0 && <ChevronRightIcon aria-hidden />}
              {crumb.to !== undefined && !isLast ? (
                <AppLink to={crumb.to}>{crumb.label}</AppLink>
              ) : (
                <span aria-current={isLast ? 'page' : undefined}>{crumb.label}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function savedText(savedAt: string | null, today: string): string {
  if (savedAt === null) return topText.unchanged;
  return topText.saved(whenText(savedAt, today).replace(/^i dag /, ''));
}

function Saved({ workspace }: { workspace: WorkspaceOpen }) {
  const isSaving = useIsMutating() > 0;
  const text = isSaving ? topText.saving : savedText(workspace.savedAt, workspace.today);
  return (
    <span className="dp-top-fact" data-kind="saved" title={text}>
      <CheckmarkIcon aria-hidden />
      <span className="dp-top-words">{text}</span>
    </span>
  );
}

function Writer({ workspace }: { workspace: WorkspaceOpen }) {
  if (workspace.readOnly) {
    return (
      <span className="dp-top-fact" title={topText.readOnlyHelp}>
        <PadlockLockedIcon aria-hidden />
        {topText.readOnly}
      </span>
    );
  }
  const { actor } = workspace;
  const help = actor === '' ? topText.writesUnnamed : topText.writesAs(actor);
  return (
    <AppLink to="/settings" className="dp-top-fact dp-writer" title={help}>
      <PencilIcon aria-hidden />
      {actor === '' ? (
        topText.writesUnnamed
      ) : (
        <span className="dp-top-words">
          {topText.writes} <span className="dp-writer-role">{actor}</span>
        </span>
      )}
    </AppLink>
  );
}

/** Where you are, the way to everything, what can be taken back, whether it is saved and who writes. */
export function TopBar(props: {
  workspace: WorkspaceOpen;
  history: History;
  openChanges: () => void;
  openSearch: () => void;
}) {
  const { workspace, history, openChanges, openSearch } = props;
  const undoText = topText.undo(history.undoSentence);
  const redoText = topText.redo(history.redoSentence);
  return (
    <header className="dp-top">
      <Crumbs />
      {workspace.isDemo && <span className="dp-demo">{commonText.demo}</span>}
      <div className="dp-top-right">
        <SearchButton onOpen={openSearch} />
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<ArrowUndoIcon aria-hidden />}
          aria-label={undoText}
          aria-keyshortcuts="Control+Z"
          title={undoText}
          disabled={history.undoSentence === null}
          onClick={history.undo}
        />
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<ArrowRedoIcon aria-hidden />}
          aria-label={redoText}
          aria-keyshortcuts="Control+Y"
          title={redoText}
          disabled={history.redoSentence === null}
          onClick={history.redo}
        />
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<ClockDashedIcon aria-hidden />}
          aria-label={historyText.open}
          aria-keyshortcuts="Control+Alt+Z"
          title={historyText.open}
          onClick={openChanges}
        />
        <Saved workspace={workspace} />
        <Writer workspace={workspace} />
      </div>
    </header>
  );
}

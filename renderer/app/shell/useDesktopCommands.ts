import { useEffect, useRef } from 'react';
import type { DesktopCommand } from '../../../electron/contract/desktop.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { settingsText } from '../../text/settings.ts';
import type { History } from './useHistory.ts';

/** Does what the desktop's menu asks for; in a browser there is no menu and nothing happens. */
export function useDesktopCommands(history: History): void {
  const trpc = useTRPC();
  const backup = useCommand(trpc.workspace.backup.mutationOptions(), {
    toast: settingsText.backupDone,
  });
  const answers: Record<DesktopCommand, () => void> = {
    undo: history.undo,
    redo: history.redo,
    print: () => window.print(),
    backup: () => backup.mutate(),
  };
  const newest = useRef(answers);
  useEffect(() => {
    newest.current = answers;
  });
  useEffect(() => window.dreiepunktDesktop?.onCommand((command) => newest.current[command]()), []);
}

import { app } from 'electron';

export interface OpenedFiles {
  /** From now on `open` gets each file; answers the last one that came before. */
  follow(open: (path: string) => void): string | null;
}

/** Files opened from the system (macOS says so by an event, often before the app is ready). */
export function openedFiles(): OpenedFiles {
  let early: string | null = null;
  let open = (path: string) => {
    early = path;
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  return {
    follow(next) {
      open = next;
      return early;
    },
  };
}

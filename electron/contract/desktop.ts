/** What the native menu may ask the page to do. */
export type DesktopCommand = 'undo' | 'redo' | 'print' | 'backup';

/** What only the desktop window can do. Absent in a browser. */
export interface Desktop {
  /**
   * Hears the menu's commands until the answered function is called. Undo and redo in a text field
   * never come here: they belong to the field. Until somebody listens, the window answers itself.
   */
  onCommand(callback: (command: DesktopCommand) => void): () => void;
  /** Asks which file to open, and opens it. */
  openFile(): void;
  /** Shows the workspace file in the system's file manager. */
  showFile(): void;
}

declare global {
  interface Window {
    readonly dreiepunktDesktop?: Desktop;
  }
}

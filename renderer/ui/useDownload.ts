import { errorSentence } from '../api/errors.ts';
import { download } from '../api/files.ts';
import { useToast } from './toast.tsx';

/** Fetches a file of the host as a download, and says what it is called where `said` does, or why it failed. */
export function useDownload() {
  const { show } = useToast();
  return (path: string, said?: (fileName: string) => string): void =>
    void download(path).then(
      ({ fileName }) => {
        if (said) show(said(fileName));
      },
      (cause: unknown) => show(errorSentence(cause), { isError: true }),
    );
}

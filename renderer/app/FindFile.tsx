import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { foundFileInput } from '../../electron/contract/workspace.ts';
import { useCommand } from '../api/command.ts';
import { errorSentence } from '../api/errors.ts';
import { useTRPC } from '../api/trpc.ts';
import { failureText as text } from '../text/common.ts';
import { TextField } from '../ui/fields/TextField.tsx';

/** A missing file lies somewhere else: the desktop asks for it in a dialog, a browser for its path. */
export function FindFile() {
  const desktop = window.dreiepunktDesktop;
  return (
    <section className="dp-screen-panel" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{text.elsewhere}</h2>
      <p className="dp-note">{text.elsewhereWhy}</p>
      {desktop ? (
        <Button size="small" variant="secondary" onClick={() => desktop.openFile()}>
          {text.chooseFile}
        </Button>
      ) : (
        <FoundPath />
      )}
    </section>
  );
}

function FoundPath() {
  const [path, setPath] = useState('');
  const [error, setError] = useState<string | null>(null);
  const open = useCommand(
    useTRPC().workspace.openFound.mutationOptions({
      onError: (refusal) => setError(errorSentence(refusal)),
    }),
    { toast: text.foundOpened, quiet: true },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const parsed = foundFileInput.safeParse({ path });
        setError(parsed.success ? null : (parsed.error.issues[0]?.message ?? null));
        if (parsed.success) open.mutate(parsed.data);
      }}
    >
      <TextField
        size="small"
        label={text.foundPath}
        description={text.foundHelp}
        value={path}
        limit={4096}
        error={error}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setPath(event.target.value)}
      />
      <Button size="small" type="submit" variant="secondary" loading={open.isPending}>
        {text.openFound}
      </Button>
    </form>
  );
}

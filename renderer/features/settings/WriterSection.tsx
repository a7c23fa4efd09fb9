import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { actorInput, type WorkspaceOpen } from '../../../electron/contract/workspace.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { settingsText as text } from '../../text/settings.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

/** The role that stands beside every change. */
export function WriterSection({ workspace }: { workspace: WorkspaceOpen }) {
  const [actor, setActor] = useState(workspace.actor);
  const [error, setError] = useState<string | null>(null);
  const save = useCommand(useTRPC().workspace.setActor.mutationOptions(), {
    toast: text.roleSaved,
  });
  return (
    <section aria-labelledby="writer">
      <h2 id="writer">{text.writer}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const parsed = actorInput.safeParse({ actor });
          setError(parsed.success ? null : (parsed.error.issues[0]?.message ?? text.roleEmpty));
          if (parsed.success) save.mutate(parsed.data);
        }}
      >
        <TextField
          size="small"
          label={text.role}
          description={workspace.readOnly ? text.readOnly : text.roleHelp}
          value={actor}
          limit={60}
          error={error}
          readOnly={workspace.readOnly}
          onChange={(event) => setActor(event.target.value)}
        />
        {!workspace.readOnly && (
          <Button size="small" type="submit" variant="secondary" loading={save.isPending}>
            {text.saveRole}
          </Button>
        )}
      </form>
    </section>
  );
}

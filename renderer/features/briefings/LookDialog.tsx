import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DocumentLook } from '../../../electron/contract/briefing-model.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { lookText as text } from '../../text/briefings.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

/** Name, colour and mark of the municipality on documents made from now on. */
export function LookDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const look = useQuery(trpc.briefing.look.queryOptions()).data;
  return look === undefined ? null : <LookForm look={look} onClose={onClose} />;
}

function LookForm({ look, onClose }: { look: DocumentLook; onClose: () => void }) {
  const trpc = useTRPC();
  const save = useCommand(trpc.briefing.setLook.mutationOptions(), { undo: true, quiet: true });
  const draft = useFormDraft('briefing', 'look');
  const [name, setName] = useField(draft, 'name', look.name);
  const [accent, setAccent] = useField(draft, 'accent', look.accent);
  const [logo, setLogo] = useField(draft, 'logo', look.logo);
  const [fault, setFault] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const read = (file: File | undefined) => {
    if (!file) return;
    if (file.type !== 'image/png') return setFault(text.wrongFile);
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      setFault(null);
      if (typeof reader.result === 'string') setLogo(reader.result);
    });
    reader.readAsDataURL(file);
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      lead={text.lead}
      submit={text.save}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() =>
        save.mutate(
          { name, accent: accent.toLowerCase(), logo },
          { onSuccess: draft.saved(onClose) },
        )
      }
      onClose={onClose}
    >
      <TextField
        size="small"
        label={text.name}
        value={name}
        limit={80}
        onChange={({ target }) => setName(target.value)}
      />
      <div className="dp-look-colour">
        <TextField
          size="small"
          label={text.accent}
          description={text.accentHelp}
          value={accent}
          limit={7}
          onChange={({ target }) => setAccent(target.value)}
        />
        <span
          style={{ background: /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#fff' }}
          aria-hidden
        />
      </div>
      <div className="dp-look-logo">
        <p>
          {text.logo} <span>{text.logoHelp}</span>
        </p>
        {logo !== null && <img src={logo} alt="" />}
        <input
          ref={picker}
          type="file"
          accept="image/png"
          className="dp-sr"
          tabIndex={-1}
          aria-label={text.chooseLogo}
          onChange={({ target }) => read(target.files?.[0])}
        />
        <Button
          size="small"
          type="button"
          variant="secondary"
          data-color="neutral"
          onClick={() => picker.current?.click()}
        >
          {text.chooseLogo}
        </Button>
        {logo !== null && (
          <Button
            size="small"
            type="button"
            variant="tertiary"
            data-color="neutral"
            onClick={() => setLogo(null)}
          >
            {text.removeLogo}
          </Button>
        )}
        {fault !== null && <p role="alert">{fault}</p>}
      </div>
    </FormDialog>
  );
}

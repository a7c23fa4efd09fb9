import { PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, Dialog, Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Label } from '../../../../electron/contract/card-content.ts';
import { labelColours, labelShapes } from '../../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { commonText } from '../../../text/common.ts';
import { announce } from '../../../ui/announce.ts';
import { LabelMark } from '../../../ui/LabelMark.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../../ui/draft/DraftRestored.tsx';

interface Props {
  labels: readonly Label[];
  onCreated: (id: string) => void;
  onClose: () => void;
}

const text = cardText.labels;
type Draft = Omit<Label, 'id'> & { id: string | null };
const blank: Draft = { id: null, name: '', shape: 'flag', colour: 'blue' };

/** The labels of the file: made, renamed, given another mark and removed. */
export function LabelDialog({ labels, onCreated, onClose }: Props) {
  const trpc = useTRPC();
  const create = useCommand(trpc.label.create.mutationOptions());
  const update = useCommand(trpc.label.update.mutationOptions());
  const remove = useCommand(trpc.label.remove.mutationOptions(), {
    toast: ({ name }) => text.removed(name),
    undo: true,
  });
  const kept = useFormDraft('label');
  const [draft, setDraft] = useField<Draft>(kept, 'label', blank);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const save = () => {
    const { id, shape, colour } = draft;
    const name = draft.name.trim();
    if (name === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const done = (words: string) => {
      announce(words);
      kept.discard();
      setMissing(false);
      field.current?.focus();
    };
    if (id === null)
      create.mutate(
        { name, shape, colour },
        {
          onSuccess: (made) => {
            onCreated(made.id);
            done(text.created(made.name));
          },
        },
      );
    else
      update.mutate(
        { labelId: id, name, shape, colour },
        { onSuccess: (saved) => done(text.saved(saved.name)) },
      );
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup width="small" closeOnOutsideClick={false} initialFocusTo={field}>
        <Dialog.Header>
          <Dialog.Title>{text.title}</Dialog.Title>
          <Dialog.Description>{text.lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id="dp-label-form"
            className="dp-form"
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <DraftRestored draft={kept} />
            <TextField
              ref={field}
              size="small"
              label={text.name}
              value={draft.name}
              limit={40}
              autoComplete="off"
              error={isMissing && draft.name.trim() === '' ? text.nameMissing : undefined}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
            <div className="dp-label-look">
              <Select
                size="small"
                label={text.shape}
                value={draft.shape}
                onChange={(event) => {
                  const shape = labelShapes.find((one) => one === event.target.value);
                  if (shape) setDraft({ ...draft, shape });
                }}
              >
                {labelShapes.map((shape) => (
                  <option key={shape} value={shape}>
                    {text.shapes[shape]}
                  </option>
                ))}
              </Select>
              <Select
                size="small"
                label={text.colour}
                value={draft.colour}
                onChange={(event) => {
                  const colour = labelColours.find((one) => one === event.target.value);
                  if (colour) setDraft({ ...draft, colour });
                }}
              >
                {labelColours.map((colour) => (
                  <option key={colour} value={colour}>
                    {text.colours[colour]}
                  </option>
                ))}
              </Select>
              <span className="dp-label dp-label-look__example">
                <LabelMark shape={draft.shape} colour={draft.colour} />
                {draft.name.trim() || text.create}
              </span>
            </div>
            <div className="dp-notice__actions">
              <Button size="small" type="submit" loading={create.isPending || update.isPending}>
                {draft.id === null ? text.add : text.save}
              </Button>
              {draft.id !== null && (
                <Button
                  size="small"
                  type="button"
                  variant="tertiary"
                  onClick={() => setDraft(blank)}
                >
                  {commonText.cancel}
                </Button>
              )}
            </div>
          </form>
          {labels.length === 0 ? (
            <p className="dp-card-none">{text.none}</p>
          ) : (
            <ul className="dp-label-list">
              {labels.map((label) => (
                <li key={label.id}>
                  <span className="dp-label">
                    <LabelMark shape={label.shape} colour={label.colour} />
                    {label.name}
                  </span>
                  <Button
                    size="xsmall"
                    variant="tertiary"
                    data-color="neutral"
                    icon={<PencilIcon title={text.change(label.name)} />}
                    onClick={() => {
                      setDraft(label);
                      field.current?.focus();
                    }}
                  />
                  <Button
                    size="xsmall"
                    variant="tertiary"
                    data-color="neutral"
                    icon={<TrashIcon title={text.remove(label.name)} />}
                    onClick={() => {
                      remove.mutate({ labelId: label.id });
                      field.current?.focus();
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button size="small" variant="secondary">
              {commonText.close}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

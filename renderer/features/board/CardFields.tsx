import type { RefObject } from 'react';
import { Select, Textarea, TextField } from '@navikt/ds-react';
import { cardSizes } from '../../../electron/contract/vocabulary.ts';
import { boardText } from '../../text/board.ts';
import type { CardDraft } from './cardDraft.ts';
import type { ChallengeName } from './cardFacts.ts';
import { ChallengePicker } from './ChallengePicker.tsx';
import { DateField } from './DateField.tsx';

interface Props {
  draft: CardDraft;
  set: (change: Partial<CardDraft>) => void;
  onDateValid: (isValid: boolean) => void;
  titleError: string | undefined;
  challenges: readonly ChallengeName[];
  /** Roles already named on this board, offered while typing. */
  owners: readonly string[];
  titleField: RefObject<HTMLTextAreaElement | null>;
}

const text = boardText.panel;

/** The fields of a card. */
export function CardFields(props: Props) {
  const { draft, set, onDateValid, titleError, challenges, owners, titleField } = props;
  return (
    <>
      <Textarea
        ref={titleField}
        size="small"
        label={text.title}
        minRows={1}
        value={draft.title}
        error={titleError}
        // A title is one line however long it is: Enter saves, a pasted line break becomes a space.
        onChange={(event) => set({ title: event.target.value.replace(/\s*\n\s*/g, ' ') })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (!event.ctrlKey) event.currentTarget.form?.requestSubmit();
        }}
      />
      <Textarea
        size="small"
        label={text.description}
        minRows={3}
        value={draft.description}
        onChange={(event) => set({ description: event.target.value })}
      />
      <div className="dp-form__pair">
        <TextField
          size="small"
          label={text.owner}
          description={text.ownerHelp}
          value={draft.owner}
          maxLength={80}
          list="dp-card-owners"
          onChange={(event) => set({ owner: event.target.value })}
        />
        <datalist id="dp-card-owners">
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {owner}
            </option>
          ))}
        </datalist>
        <Select
          size="small"
          label={text.size}
          value={draft.size ?? ''}
          onChange={(event) =>
            set({ size: cardSizes.find((size) => size === event.target.value) ?? null })
          }
        >
          <option value="">{text.sizes['']}</option>
          {cardSizes.map((size) => (
            <option key={size} value={size}>
              {text.sizes[size]}
            </option>
          ))}
        </Select>
      </div>
      <DateField
        value={draft.dueDate}
        onChange={(dueDate) => set({ dueDate })}
        onValid={onDateValid}
      />
      <TextField
        size="small"
        label={text.waitingOn}
        description={text.waitingHelp}
        value={draft.waitingOn}
        maxLength={200}
        onChange={(event) => set({ waitingOn: event.target.value })}
      />
      <ChallengePicker
        challenges={challenges}
        chosen={draft.challenges}
        onChange={(chosen) => set({ challenges: chosen })}
      />
    </>
  );
}

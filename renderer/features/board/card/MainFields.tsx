import type { RefObject } from 'react';
import { Select } from '@navikt/ds-react';
import { cardLimits } from '../../../../electron/contract/cards.ts';
import { cardSizes } from '../../../../electron/contract/vocabulary.ts';
import { cardText } from '../../../text/card.ts';
import { RichTextField } from '../../../ui/rich-text/RichTextField.tsx';
import { hoursOf, type CardFields } from './cardFields.ts';
import { DueField } from './DueField.tsx';
import { Textarea } from '../../../ui/fields/Textarea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

export interface FieldProps {
  values: CardFields;
  set: (changes: Partial<CardFields>) => void;
}
interface Props extends FieldProps {
  /** Saves at once what was typed; asked when a field is left. */
  flush: () => void;
  owners: readonly string[];
  titleField: RefObject<HTMLTextAreaElement | null>;
}

const text = cardText.fields;

/** What nearly every card needs: what, who, when and how much. */
export function MainFields({ values, set, flush, owners, titleField }: Props) {
  return (
    <>
      <Textarea
        ref={titleField}
        size="small"
        label={text.title}
        minRows={1}
        limit={cardLimits.title}
        value={values.title}
        error={values.title.trim() === '' ? text.titleMissing : undefined}
        // A title is one line however long it is: a pasted line break becomes a space.
        onChange={(event) => set({ title: event.target.value.replace(/\s*\n\s*/g, ' ') })}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey)
            event.preventDefault();
        }}
      />
      <RichTextField
        label={text.description}
        minRows={3}
        value={values.description}
        onChange={(description) => set({ description })}
        onBlur={flush}
      />
      <div className="dp-card-pair">
        <TextField
          size="small"
          label={text.owner}
          description={text.ownerHelp}
          value={values.owner}
          limit={cardLimits.owner}
          list="dp-card-owners"
          autoComplete="off"
          onChange={(event) => set({ owner: event.target.value })}
          onBlur={flush}
        />
        <datalist id="dp-card-owners">
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {owner}
            </option>
          ))}
        </datalist>
        <div className="dp-card-pair dp-card-pair--low">
          <Select
            size="small"
            label={text.size}
            value={values.size}
            onChange={(event) => set({ size: event.target.value })}
          >
            <option value="">{text.sizes['']}</option>
            {cardSizes.map((size) => (
              <option key={size} value={size}>
                {text.sizes[size]}
              </option>
            ))}
          </Select>
          <TextField
            size="small"
            label={text.hours}
            inputMode="decimal"
            value={values.hours}
            limit={8}
            error={hoursOf(values.hours) === undefined ? text.hoursWrong : undefined}
            onChange={(event) => set({ hours: event.target.value })}
            onBlur={flush}
          />
        </div>
      </div>
      <DueField value={values.due} onChange={(due) => set({ due })} />
    </>
  );
}

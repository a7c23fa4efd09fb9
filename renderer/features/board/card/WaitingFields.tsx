import { Select } from '@navikt/ds-react';
import type { CardChoices } from '../../../../electron/contract/card-content.ts';
import { waitingKinds } from '../../../../electron/contract/vocabulary.ts';
import { cardText } from '../../../text/card.ts';
import { DateField } from '../../../ui/DateField.tsx';
import type { FieldProps } from './MainFields.tsx';
import { useGeneration } from './useGeneration.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

const text = cardText.fields;

/** What the work stands and waits for, what kind of thing that is, and since when. */
export function WaitingFields(
  props: FieldProps & { flush: () => void; choices: CardChoices | undefined },
) {
  const { values, set, flush, choices } = props;
  const { generation, own } = useGeneration(values.waitingSince);
  const isWaiting = values.waitingOn.trim() !== '';
  const list = values.waitingKind === 'service' ? choices?.services : undefined;
  return (
    <>
      <TextField
        size="small"
        label={text.waitingOn}
        description={text.waitingHelp}
        value={values.waitingOn}
        limit={200}
        autoComplete="off"
        list="dp-card-waiting"
        onChange={(event) => set({ waitingOn: event.target.value })}
        onBlur={flush}
      />
      <datalist id="dp-card-waiting">
        {(list ?? []).map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {isWaiting && (
        <div className="dp-card-pair">
          <Select
            size="small"
            label={text.waitingKind}
            value={values.waitingKind}
            onChange={(event) => set({ waitingKind: event.target.value })}
          >
            <option value="">{text.waitingKinds['']}</option>
            {waitingKinds.map((kind) => (
              <option key={kind} value={kind}>
                {text.waitingKinds[kind]}
              </option>
            ))}
          </Select>
          <DateField
            key={generation}
            label={text.waitingSince}
            value={values.waitingSince === '' ? null : values.waitingSince}
            error={undefined}
            onChange={({ date }) => {
              if (date === null) return;
              own(date);
              set({ waitingSince: date });
            }}
          />
        </div>
      )}
      {isWaiting && values.waitingKind === 'decision' && (
        <Select
          size="small"
          label={text.waitingDecision}
          value={values.waitingDecisionId}
          onChange={(event) => set({ waitingDecisionId: event.target.value })}
        >
          <option value="">{text.noDecision}</option>
          {(choices?.decisions ?? []).map(({ id, number, title }) => (
            <option key={id} value={id}>
              {`${number} ${title}`}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

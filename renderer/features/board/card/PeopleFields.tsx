import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { CardChoices } from '../../../../electron/contract/card-content.ts';
import { cardText } from '../../../text/card.ts';
import { LabelDialog } from './LabelDialog.tsx';
import type { FieldProps } from './MainFields.tsx';
import { PickList } from './PickList.tsx';

const text = cardText.fields;

/** Which services take part, and the labels that gather cards across boards. */
export function PeopleFields(props: FieldProps & { choices: CardChoices | undefined }) {
  const { values, set, choices } = props;
  const [isEditing, setEditing] = useState(false);
  const labels = choices?.labels ?? [];
  return (
    <>
      <PickList
        label={text.services}
        add={text.addService}
        options={choices?.services ?? []}
        chosen={values.services}
        onChange={(services) => set({ services })}
      />
      <PickList
        label={text.labels}
        add={text.addLabel}
        options={labels}
        chosen={values.labels}
        onChange={(chosen) => set({ labels: chosen })}
      />
      <Button
        className="dp-card-quiet"
        size="xsmall"
        variant="tertiary"
        type="button"
        onClick={() => setEditing(true)}
      >
        {cardText.labels.edit}
      </Button>
      {isEditing && (
        <LabelDialog
          labels={labels}
          onCreated={(id) => set({ labels: [...values.labels, id].toSorted() })}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

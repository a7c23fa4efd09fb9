import { Select } from '@navikt/ds-react';
import type { CardChoices } from '../../../../electron/contract/card-content.ts';
import { cardText } from '../../../text/card.ts';
import { formatDate } from '../../../text/format.ts';
import type { ChallengeName } from '../cardFacts.ts';
import type { CardFields } from './cardFields.ts';
import type { FieldProps } from './MainFields.tsx';
import { PickList } from './PickList.tsx';

const text = cardText.fields;

interface Props extends FieldProps {
  choices: CardChoices | undefined;
  challenges: readonly ChallengeName[];
}

/** Where the card stands in the adopted plan, and who asked for it. */
export function PlanFields({ values, set, choices, challenges }: Props) {
  const select = (
    field: keyof CardFields & ('levelId' | 'areaId' | 'ambitionPointId' | 'requestId'),
    label: string,
    options: readonly { id: string; name: string }[],
    none: string = text.none,
  ) => (
    <Select
      size="small"
      label={label}
      value={values[field]}
      onChange={(event) => set({ [field]: event.target.value })}
    >
      <option value="">{none}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      <PickList
        label={text.challenges}
        add={text.addChallenge}
        options={challenges.map(({ id, shortName }) => ({ id, name: `${id} ${shortName}` }))}
        chosen={values.challenges}
        onChange={(chosen) => set({ challenges: chosen })}
      />
      <div className="dp-card-pair">
        {select('levelId', text.level, choices?.levels ?? [])}
        {select(
          'areaId',
          text.area,
          (choices?.areas ?? []).map(({ id, title }) => ({ id, name: `${id} ${title}` })),
        )}
      </div>
      {select(
        'ambitionPointId',
        text.ambitionPoint,
        (choices?.ambitionPoints ?? []).map((point) => ({
          id: point.id,
          name: `${point.id} ${point.text}`,
        })),
      )}
      {(choices?.requests.length ?? 0) > 0 &&
        select(
          'requestId',
          text.request,
          (choices?.requests ?? []).map((asked) => ({
            id: asked.id,
            name: `${formatDate(asked.askedOn, 'table')} ${asked.text}`,
          })),
          text.noRequest,
        )}
    </>
  );
}

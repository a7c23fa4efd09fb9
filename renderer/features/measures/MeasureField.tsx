import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { measureText } from '../../text/measures.ts';
import { timelineText } from '../../text/timeline.ts';

interface Props {
  value: number;
  onChange: (measureId: number) => void;
}

/** Which measure something new belongs to. */
export function MeasureField({ value, onChange }: Props) {
  const trpc = useTRPC();
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  return (
    <Select
      size="small"
      label={timelineText.measureField}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {measures.map(({ id, shortName }) => (
        <option key={id} value={id}>
          {measureText.crumb(id, shortName)}
        </option>
      ))}
    </Select>
  );
}

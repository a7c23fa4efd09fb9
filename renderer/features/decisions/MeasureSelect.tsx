import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';

interface Props {
  label: string;
  /** The words for «no measure». */
  none: string;
  value: number | null;
  onChange: (measureId: number | null) => void;
}

/** Which measure something is about, or none. */
export function MeasureSelect({ label, none, value, onChange }: Props) {
  const trpc = useTRPC();
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  return (
    <Select
      size="small"
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{none}</option>
      {measures.map(({ id, shortName }) => (
        <option key={id} value={id}>
          {`${id} ${shortName}`}
        </option>
      ))}
    </Select>
  );
}

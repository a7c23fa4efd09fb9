import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useRef, type ReactNode } from 'react';
import { templatesText } from '../../text/card-files.ts';

const text = templatesText.editor;

interface Props<Row> {
  legend: string;
  rows: readonly Row[];
  /** What a row is called: «Kolonne 2». */
  nameOf: (number: number) => string;
  add: string;
  blank: Row;
  /** Fewest rows there may be. */
  least: number;
  onChange: (rows: Row[]) => void;
  children: (row: Row, index: number, set: (change: Partial<Row>) => void) => ReactNode;
}

/** A list of small rows in a form: one more, one less, each with its own fields. */
export function RowList<Row extends object>(props: Props<Row>) {
  const { legend, rows, nameOf, add, blank, least, onChange, children } = props;
  const list = useRef<HTMLFieldSetElement>(null);
  const set = (index: number) => (change: Partial<Row>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <fieldset ref={list} className="dp-rows">
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        // A row has no identity but its place.
        <div key={`${index}`} className="dp-rows__row">
          {children(row, index, set(index))}
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            type="button"
            disabled={rows.length <= least}
            icon={<XMarkIcon title={text.remove(nameOf(index + 1))} />}
            onClick={() => {
              onChange(rows.toSpliced(index, 1));
              list.current?.querySelector<HTMLElement>('.dp-rows__add')?.focus();
            }}
          />
        </div>
      ))}
      <Button
        className="dp-rows__add"
        size="xsmall"
        variant="tertiary"
        type="button"
        icon={<PlusIcon aria-hidden />}
        onClick={() => {
          onChange([...rows, blank]);
          // The new row is drawn by then.
          setTimeout(() => {
            const drawn = list.current?.querySelectorAll<HTMLElement>('.dp-rows__row');
            [...(drawn ?? [])].at(-1)?.querySelector('input')?.focus();
          });
        }}
      >
        {add}
      </Button>
    </fieldset>
  );
}

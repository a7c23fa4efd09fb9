import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, Select } from '@navikt/ds-react';
import { type KeyboardEvent, useRef } from 'react';
import { costSheetText as text } from '../../text/cost-sheets.ts';
import { announce } from '../../ui/announce.ts';
import type { Draft } from '../../ui/draft/draftStore.ts';
import { useKeys } from '../../ui/keys.ts';
import { FigureField } from './FigureField.tsx';
import { figures } from './figureText.ts';
import { cellError, rowsOf, type SheetFields } from './sheetFields.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

interface Props {
  draft: Draft<SheetFields>;
  values: SheetFields;
}

/** The source's figures, each in a field of its own; an empty one is missing in the source. */
export function GivenTable({ draft, values }: Props) {
  const box = useRef<HTMLElement>(null);
  const rows = rowsOf(values.cells);
  const put = (next: string[][]) => draft.set({ cells: next.flat() });
  const focus = (row: number, at: number) => {
    const field = box.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${at}"]`);
    field?.focus();
    field?.select();
    return field != null;
  };
  const add = () => {
    const blank = figures.map(() => '');
    put([...rows, [text.newUnit(rows.length + 1), ...blank]]);
    announce(text.added);
    // The row is there once React has drawn it.
    requestAnimationFrame(() => focus(rows.length, 0));
  };
  const remove = (row: number, name: string) => {
    put(rows.filter((_, index) => index !== row));
    void draft.flush();
    announce(text.removed(name));
    requestAnimationFrame(() => focus(row, 0) || focus(row - 1, 0));
  };
  const choose = (row: number) => {
    const chosen = rows[row];
    if (chosen === undefined) return;
    put([chosen, ...rows.filter((_, index) => index !== row)]);
    void draft.flush();
    announce(text.referenceChosen(chosen[0] ?? ''));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const cell = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
    if (step === undefined || cell === undefined) return;
    const [row = 0, at = 0] = cell.split(' ').map(Number);
    event.preventDefault();
    focus(row + step, at);
  };
  useKeys({ n: add });

  return (
    <section ref={box} aria-labelledby="cost-given">
      <div className="dp-cost-head">
        <h2 id="cost-given">{text.given}</h2>
        {rows.length > 1 && (
          <Select
            size="small"
            className="dp-cost-reference"
            label={text.reference}
            value="0"
            onChange={(event) => choose(Number(event.target.value))}
          >
            {rows.map(([name = ''], row) => (
              <option key={row} value={row}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      {rows.length > 0 && (
        <div className="dp-cost-scroll">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields are what is pressed in */}
          <table
            className="dp-cost-table dp-cost-given"
            aria-labelledby="cost-given"
            onKeyDown={onKeyDown}
          >
            <thead>
              <tr>
                <th scope="col">{text.unit}</th>
                {figures.map((figure) => (
                  <th key={figure} scope="col">
                    {text.columns[figure]}
                  </th>
                ))}
                <th scope="col">
                  <span className="dp-sr">{text.tools}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <GivenRow
                  key={index}
                  row={row}
                  index={index}
                  onCell={(at, typed) => put(rows.with(index, row.with(at, typed)))}
                  onRest={() => void draft.flush()}
                  onRemove={() => remove(index, row[0] ?? '')}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="dp-cost-foot">
        <Button
          size="small"
          variant="tertiary"
          icon={<PlusIcon aria-hidden />}
          disabled={rows.length >= 50}
          onClick={add}
        >
          {text.add}
        </Button>
        {rows.length > 0 && (
          <div className="dp-cost-total">
            <FigureField
              showsLabel
              label={text.total}
              figure="statedExtra"
              value={values.total}
              onType={(total) => draft.set({ total })}
              onRest={() => void draft.flush()}
            />
          </div>
        )}
      </div>
    </section>
  );
}

interface RowProps {
  row: string[];
  index: number;
  onCell: (at: number, typed: string) => void;
  onRest: () => void;
  onRemove: () => void;
}

function GivenRow({ row, index, onCell, onRest, onRemove }: RowProps) {
  const [name = '', ...cells] = row;
  return (
    <tr data-reference={index === 0 || undefined}>
      <td>
        <TextField
          size="small"
          hideLabel
          label={text.cell(text.unit, String(index + 1))}
          data-cell={`${index} 0`}
          limit={80}
          value={name}
          error={cellError(row, 0)}
          onChange={(event) => onCell(0, event.target.value)}
          onBlur={onRest}
        />
      </td>
      {figures.map((figure, at) => (
        <td key={figure}>
          {index === 0 && figure === 'statedExtra' ? (
            <span className="dp-cost-none">{text.isReference}</span>
          ) : (
            <FigureField
              label={text.cell(text.columns[figure], name)}
              figure={figure}
              cell={`${index} ${at + 1}`}
              value={cells[at] ?? ''}
              onType={(typed) => onCell(at + 1, typed)}
              onRest={onRest}
            />
          )}
        </td>
      ))}
      <td>
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon title={text.remove(name)} />}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}

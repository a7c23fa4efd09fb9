import type { CostFigure } from '../../../electron/contract/cost-sheets.ts';
import { costSheetText as text } from '../../text/cost-sheets.ts';
import { readFigure, showFigure } from './figureText.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

interface Props {
  label: string;
  figure: CostFigure;
  value: string;
  onType: (typed: string) => void;
  /** The field was left. */
  onRest: () => void;
  cell?: string;
  /** Over the field; in a table the head says it. */
  showsLabel?: boolean;
}

/** One figure; empty says «mangler i kilden», and what cannot be read says how to write it. */
export function FigureField(props: Props) {
  const { label, figure, value, onType, onRest, cell, showsLabel = false } = props;
  const read = readFigure(value, figure);
  const tidy = () => {
    if (read.error === null && showFigure(read.value) !== value) onType(showFigure(read.value));
    onRest();
  };
  return (
    <TextField
      size="small"
      hideLabel={!showsLabel}
      className="dp-cost-figure"
      label={label}
      inputMode="decimal"
      autoComplete="off"
      placeholder={text.missing}
      data-cell={cell}
      data-missing={value.trim() === '' || undefined}
      value={value}
      error={read.error}
      onChange={(event) => onType(event.target.value)}
      onBlur={tidy}
    />
  );
}

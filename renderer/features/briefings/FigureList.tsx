import { ArrowDownIcon, ArrowUpIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Button, Select } from '@navikt/ds-react';
import type { Briefing } from '../../../electron/contract/briefings.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { announce } from '../../ui/announce.ts';

interface Props {
  choices: Briefing['choices'];
  chosen: string[];
  onChange: (indicators: string[]) => void;
}

/** The figures of the briefing in their order; each is moved with buttons. */
export function FigureList({ choices, chosen, onChange }: Props) {
  const nameOf = (id: string) => choices.find((choice) => choice.indicatorId === id)?.name ?? id;
  const free = choices.filter((choice) => !chosen.includes(choice.indicatorId));
  const move = (from: number, step: 1 | -1) => {
    const id = chosen[from];
    if (id === undefined) return;
    onChange(chosen.toSpliced(from, 1).toSpliced(from + step, 0, id));
    announce(text.movedTo(nameOf(id), from + step + 1, chosen.length));
  };
  return (
    <section className="dp-briefing-part" id="briefing-indicators" tabIndex={-1}>
      <h2>
        {text.figures} <span className="dp-briefing-hint">{text.figuresHint}</span>
      </h2>
      {chosen.length === 0 && <p className="dp-briefing-none">{text.noFigures}</p>}
      <ol className="dp-figures">
        {chosen.map((id, index) => (
          <li key={id}>
            <span className="dp-figures-name">{nameOf(id)}</span>
            <span className="dp-figures-latest">
              {choices.find((choice) => choice.indicatorId === id)?.latest ?? text.noLatest}
            </span>
            <span className="dp-figures-tools">
              <Tool
                icon={<ArrowUpIcon title={text.moveUp(nameOf(id))} />}
                isOff={index === 0}
                onClick={() => move(index, -1)}
              />
              <Tool
                icon={<ArrowDownIcon title={text.moveDown(nameOf(id))} />}
                isOff={index === chosen.length - 1}
                onClick={() => move(index, 1)}
              />
              <Tool
                icon={<XMarkIcon title={text.removeFigure(nameOf(id))} />}
                isOff={false}
                onClick={() => onChange(chosen.toSpliced(index, 1))}
              />
            </span>
          </li>
        ))}
      </ol>
      {free.length === 0 ? (
        <p className="dp-briefing-none">{text.noChoices}</p>
      ) : (
        <Select
          size="small"
          label={text.addFigure}
          value=""
          onChange={(event) => {
            if (event.target.value !== '') onChange([...chosen, event.target.value]);
          }}
        >
          <option value="">{text.chooseFigure}</option>
          {free.map((choice) => (
            <option key={choice.indicatorId} value={choice.indicatorId}>
              {`${choice.name}: ${choice.latest ?? text.noLatest}`}
            </option>
          ))}
        </Select>
      )}
    </section>
  );
}

/** Stays in place when it can do nothing, so that focus is not thrown about. */
function Tool(props: { icon: React.ReactNode; isOff: boolean; onClick: () => void }) {
  const { icon, isOff, onClick } = props;
  return (
    <Button
      size="xsmall"
      variant="tertiary"
      data-color="neutral"
      className={isOff ? 'dp-briefing-off' : undefined}
      aria-disabled={isOff}
      icon={icon}
      onClick={() => {
        if (!isOff) onClick();
      }}
    />
  );
}

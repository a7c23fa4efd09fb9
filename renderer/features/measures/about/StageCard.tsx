import { Button, Checkbox, CheckboxGroup } from '@navikt/ds-react';
import { useState } from 'react';
import type { StageEntry } from '../../../../electron/contract/stages.ts';
import { gateWord, stageWord } from '../../../../electron/contract/words.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { formatDate } from '../../../text/format.ts';
import { workText } from '../../../text/measure-work.ts';
import { HalfYearSelect } from '../../../ui/HalfYearSelect.tsx';
import { StatusIcon } from '../../../ui/StatusIcon.tsx';
import { GateDialog } from './GateDialog.tsx';

const text = workText.stages;
const gateIcon = { go: 'done', adjust: 'review', stop: 'stop' } as const;

interface Props {
  measureId: number;
  entry: StageEntry;
  place: 'past' | 'now' | 'ahead';
}

/** One stage: its entry test to tick, its planned half-year and the decision at its door. */
export function StageCard({ measureId, entry, place }: Props) {
  const trpc = useTRPC();
  const setTest = useCommand(trpc.stage.setTest.mutationOptions());
  const plan = useCommand(trpc.stage.plan.mutationOptions());
  const [isDeciding, setDeciding] = useState(false);
  const { stage, tests, plannedFrom, gate, spells } = entry;
  const name = stageWord[stage];
  const passed = tests.filter((test) => test.passedOn !== null).map(({ id }) => id);
  const spell = spells.at(-1);

  const tick = (ids: string[]) => {
    const changed = tests.find(({ id }) => ids.includes(id) !== passed.includes(id));
    if (changed)
      setTest.mutate({ measureId, test: changed.id, isPassed: ids.includes(changed.id) });
  };

  return (
    <li className="dp-stage" data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
      <h3>
        <i aria-hidden="true" />
        {name}
        {place === 'now' && <span className="dp-stage__now">{text.now}</span>}
        <span className="dp-stage__count">{text.count(passed.length, tests.length)}</span>
      </h3>
      {spell && (
        <p className="dp-stage__spell">
          {spell.to === null
            ? text.since(formatDate(spell.from, 'medium'))
            : text.was(spell.from, spell.to)}
        </p>
      )}
      <CheckboxGroup
        size="small"
        legend={text.tests(name)}
        hideLegend
        value={passed}
        onChange={tick}
      >
        {tests.map((test) => (
          <Checkbox
            key={test.id}
            value={test.id}
            description={
              test.passedOn === null
                ? ''
                : text.passed(formatDate(test.passedOn, 'card'), test.actor ?? '')
            }
          >
            {test.text}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className="dp-stage__foot">
        <HalfYearSelect
          label={text.plannedFor(name)}
          none={workText.noHalfYear}
          value={plannedFrom ?? ''}
          onChange={(halfYear) => plan.mutate({ measureId, stage, halfYear: halfYear || null })}
        />
        <div className="dp-stage__gate">
          {gate ? (
            <>
              <p>
                <StatusIcon status={gateIcon[gate.outcome]} />
                <b>{gateWord[gate.outcome]}</b>
              </p>
              <p>{gate.grounds}</p>
              <p className="dp-quiet">
                {text.by(gate.decidedBy, formatDate(gate.decidedOn, 'medium'))}
              </p>
            </>
          ) : (
            <p className="dp-quiet">
              {text.gate}: {text.noGate.toLowerCase()}
            </p>
          )}
          <Button
            size="xsmall"
            variant="tertiary"
            aria-label={gate ? text.changeGate(name) : text.decideFor(name)}
            onClick={() => setDeciding(true)}
          >
            {gate ? workText.edit('').trim() : text.decide}
          </Button>
        </div>
      </div>
      {isDeciding && (
        <GateDialog measureId={measureId} entry={entry} onClose={() => setDeciding(false)} />
      )}
    </li>
  );
}

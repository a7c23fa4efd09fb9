import { stages, type Stage } from '../../electron/contract/vocabulary.ts';
import { stageWord } from '../../electron/contract/words.ts';
import { commonText } from '../text/common.ts';
import './marks.css';

const steps = stages.filter((stage) => stage !== 'not_started');

function stepState(at: number, current: number): 'past' | 'now' | 'ahead' {
  if (at < current) return 'past';
  return at === current ? 'now' : 'ahead';
}

/** How far the measure has come in words: «Forberede, steg 2 av 4». */
function spoken(stage: Stage | null, current: number): string {
  if (stage === null) return commonText.noStage;
  return current < 0 ? stageWord[stage] : commonText.stageOf(stageWord[stage], current + 1);
}

/** The four stages: named steps in a header, four bars in a list. Never a percentage. */
export function StageTrack({ stage, form }: { stage: Stage | null; form: 'steps' | 'bars' }) {
  const current = steps.findIndex((step) => step === stage);
  if (form === 'bars') {
    return (
      <span className="dp-bars" role="img" aria-label={spoken(stage, current)}>
        {steps.map((step, at) => (
          <i
            key={step}
            data-state={step === 'operation' && at === current ? 'past' : stepState(at, current)}
          />
        ))}
      </span>
    );
  }
  return (
    <ol className="dp-steps" aria-label={spoken(stage, current)}>
      {steps.map((step, at) => {
        const state = stepState(at, current);
        return (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <i aria-hidden="true" />
            {stageWord[step]}
          </li>
        );
      })}
    </ol>
  );
}

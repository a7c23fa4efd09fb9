import type { ReactNode } from 'react';
import { Button, Dialog } from '@navikt/ds-react';
import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { challengesText } from '../../text/challenges.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { AreaGlyph, areaLabel } from '../../ui/AreaGlyph.tsx';
import { Prompts } from '../../ui/prompts/Prompts.tsx';
import { VoicesAbout } from '../../ui/voices/VoicesAbout.tsx';
import type { MeasureName } from './measureName.ts';
import { PanelIndicators } from './PanelIndicators.tsx';
import { PanelMeasures } from './PanelMeasures.tsx';

interface Props {
  row: ChallengeRow;
  measures: readonly MeasureName[];
  onAsk: (kind: 'link' | 'indicator' | 'empty', indicatorId?: string) => void;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

const text = challengesText.panel;

/** One challenge whole: the plan's wording, what answers it and why, and what follows it. */
export function ChallengePanel({ row, measures, onAsk, onClose, returnFocus }: Props) {
  const last = row.lastEvaluation;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup position="right" width="31rem" returnFocusTo={returnFocus}>
        <Dialog.Header>
          <Dialog.Title>
            {row.id} {row.shortName}
          </Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <div className="dp-challenge-panel">
            <Part title={text.wording}>
              <p>{challengesText.quote(row.adoptedText)}</p>
              <p className="dp-challenge-panel__area">
                <AreaGlyph area={row.areaId} />
                <span>
                  {areaLabel(row.areaId)}.{' '}
                  <span className="dp-challenges__quiet">{text.areaNote}</span>
                </span>
              </p>
              <p className="dp-challenges__quiet">
                {text.reference}: {row.reference}
              </p>
            </Part>
            <Part title={text.measures}>
              <PanelMeasures row={row} measures={measures} onAsk={onAsk} />
            </Part>
            <Part title={text.indicators}>
              <PanelIndicators
                row={row}
                onChoose={() => onAsk('indicator')}
                onEdit={(indicatorId) => onAsk('indicator', indicatorId)}
              />
            </Part>
            <Part title={text.evaluation}>
              {last ? (
                <p>
                  {challengesText.grid.evaluation(verdictWord[last.verdict], last.period)}.{' '}
                  <AppLink to={`/evaluations/${last.id}`}>{text.openEvaluation}</AppLink>
                </p>
              ) : (
                <p className="dp-challenges__quiet">{text.notEvaluated}</p>
              )}
            </Part>
            <Prompts subjectKind="challenge" subjectId={row.id} />
            <VoicesAbout kind="challenge" subject={row.id} />
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button size="small" variant="secondary">
              {text.close}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

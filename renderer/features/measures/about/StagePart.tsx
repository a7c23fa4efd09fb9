import type { UseQueryResult } from '@tanstack/react-query';
import { ReadMore } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../../electron/contract/measures.ts';
import type { StageEntry } from '../../../../electron/contract/stages.ts';
import { entryStages } from '../../../../electron/contract/vocabulary.ts';
import { workText } from '../../../text/measure-work.ts';
import { QueryState } from '../../../ui/states.tsx';
import { Section } from './Section.tsx';
import { StageCard } from './StageCard.tsx';

interface Props<Failure> {
  measure: MeasureDetail;
  query: UseQueryResult<StageEntry[], Failure>;
}

/** The four stages side by side: what each asks for, when it is planned and what was decided. */
export function StagePart<Failure>({ measure, query }: Props<Failure>) {
  const at = entryStages.findIndex((stage) => stage === measure.status?.stage);
  return (
    <Section title={workText.stages.title}>
      <QueryState query={query} shape="list">
        {(stages) => (
          <ol className="dp-stages">
            {stages.map((entry, index) => (
              <StageCard
                key={entry.stage}
                measureId={measure.id}
                entry={entry}
                place={index < at ? 'past' : index === at ? 'now' : 'ahead'}
              />
            ))}
          </ol>
        )}
      </QueryState>
      <ReadMore size="small" header={workText.stages.helpTitle}>
        {workText.stages.help}
      </ReadMore>
    </Section>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { MeasureDetail } from '../../../../electron/contract/measures.ts';
import { useToday } from '../../../api/useToday.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { halfYearOf } from '../../../text/format.ts';
import { VoicesAbout } from '../../../ui/voices/VoicesAbout.tsx';
import './about.css';
import { AdoptedPart } from './AdoptedPart.tsx';
import { DependencyPart } from './DependencyPart.tsx';
import { GoalPart } from './GoalPart.tsx';
import { aboutLead } from './lead.ts';
import { ParticipantPart } from './ParticipantPart.tsx';
import { RiskPart } from './RiskPart.tsx';
import { StagePart } from './StagePart.tsx';
import { StatusLog } from './StatusLog.tsx';

/** The plan's own words about the measure beside everything the group has said of it. */
export function AboutTab({ measure }: { measure: MeasureDetail }) {
  const trpc = useTRPC();
  const input = { measureId: measure.id };
  const today = useToday();
  const halfYear = halfYearOf(today);
  const stages = useQuery(trpc.stage.list.queryOptions(input));
  const goals = useQuery(trpc.stageGoal.list.queryOptions(input));
  return (
    <div className="dp-about">
      {stages.data && goals.data && (
        <p className="dp-about__lead">{aboutLead(measure, stages.data, goals.data, halfYear)}</p>
      )}
      <div className="dp-about__main">
        <StagePart measure={measure} query={stages} />
        <GoalPart measureId={measure.id} query={goals} halfYear={halfYear} />
        <DependencyPart measure={measure} today={today} />
        <RiskPart measureId={measure.id} today={today} />
        <ParticipantPart measureId={measure.id} />
        <StatusLog updates={measure.updates} />
      </div>
      <aside className="dp-about__adopted">
        <AdoptedPart measure={measure} />
        <VoicesAbout kind="measure" subject={String(measure.id)} />
      </aside>
    </div>
  );
}

import {
  BookIcon,
  BranchingIcon,
  CalculatorIcon,
  CalendarIcon,
  CogIcon,
  CompassIcon,
  FileImportIcon,
  FileTextIcon,
  GavelSoundBlockIcon,
  HouseIcon,
  LayersIcon,
  MegaphoneIcon,
  NotePencilIcon,
  TasklistIcon,
  TimelineIcon,
  TrendUpIcon,
} from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WorkspaceOpen } from '../../../electron/contract/workspace.ts';
import { useTRPC } from '../../api/trpc.ts';
import { commonText, railText } from '../../text/common.ts';
import { GapTag } from '../../ui/Gap.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { RailFoot } from './RailFoot.tsx';
import { RailItem } from './RailItem.tsx';

/** The way to every area that exists, with what is waiting in each. */
export function Rail({ workspace }: { workspace: WorkspaceOpen }) {
  const trpc = useTRPC();
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  const { attention, gaps } = useQuery(trpc.overview.rail.queryOptions()).data ?? {
    attention: 0,
    gaps: 0,
  };
  return (
    <nav className="dp-rail" aria-label={railText.label} data-region="rail">
      <Link to="/" className="dp-brand" activeOptions={{ exact: true }} activeProps={{}}>
        <Logo />
        <span className="dp-brand-text">
          <b>{commonText.product}</b>
          <span>{commonText.plan}</span>
        </span>
      </Link>
      <div className="dp-rail-scroll">
        <ul>
          <RailItem to="/" exact icon={<HouseIcon aria-hidden />} label={railText.overview}>
            {attention > 0 && (
              <span className="dp-rail-count">
                <span aria-hidden="true">{attention}</span>
                <span className="dp-sr">{railText.attention(attention)}</span>
              </span>
            )}
          </RailItem>
          <RailItem to="/thread" icon={<BranchingIcon aria-hidden />} label={railText.thread} />
          <RailItem to="/timeline" icon={<TimelineIcon aria-hidden />} label={railText.timeline} />
          <RailItem
            to="/year-wheel"
            icon={<CalendarIcon aria-hidden />}
            label={railText.yearWheel}
          />
        </ul>
        <h2 className="dp-rail-group" id="rail-measures">
          {railText.measures}
        </h2>
        <ul aria-labelledby="rail-measures">
          <RailItem to="/board" icon={<TasklistIcon aria-hidden />} label={railText.allMeasures} />
          {measures.map((measure) => (
            <RailItem
              key={measure.id}
              to={`/measures/${measure.id}`}
              icon={<span className="dp-number">{measure.id}</span>}
              label={measure.shortName}
              title={railText.measureName(measure.id, measure.name)}
            >
              {measure.status?.state === 'waiting' && (
                <StatusIcon status="waiting" label={railText.waiting} />
              )}
            </RailItem>
          ))}
        </ul>
        <h2 className="dp-rail-group" id="rail-knowledge">
          {railText.knowledge}
        </h2>
        <ul aria-labelledby="rail-knowledge">
          <RailItem to="/challenges" icon={<CompassIcon aria-hidden />} label={railText.challenges}>
            {gaps > 0 && <GapTag>{railText.gaps(gaps)}</GapTag>}
          </RailItem>
          <RailItem
            to="/indicators"
            icon={<TrendUpIcon aria-hidden />}
            label={railText.indicators}
          />
          <RailItem
            to="/evaluations"
            icon={<NotePencilIcon aria-hidden />}
            label={railText.evaluations}
          />
          <RailItem to="/voices" icon={<MegaphoneIcon aria-hidden />} label={railText.voices} />
          <RailItem to="/registers" icon={<LayersIcon aria-hidden />} label={railText.registers} />
          <RailItem
            to="/cost-sheets"
            icon={<CalculatorIcon aria-hidden />}
            label={railText.costSheets}
          />
        </ul>
        <h2 className="dp-rail-group" id="rail-reporting">
          {railText.reporting}
        </h2>
        <ul aria-labelledby="rail-reporting">
          <RailItem
            to="/decisions"
            icon={<GavelSoundBlockIcon aria-hidden />}
            label={railText.decisions}
          />
          <RailItem
            to="/briefings"
            icon={<FileTextIcon aria-hidden />}
            label={railText.briefings}
          />
          <RailItem to="/plan" icon={<BookIcon aria-hidden />} label={railText.plan} />
        </ul>
        <ul className="dp-rail-last">
          <RailItem to="/import" icon={<FileImportIcon aria-hidden />} label={railText.import} />
          <RailItem to="/settings" icon={<CogIcon aria-hidden />} label={railText.settings} />
        </ul>
      </div>
      <RailFoot workspace={workspace} />
    </nav>
  );
}

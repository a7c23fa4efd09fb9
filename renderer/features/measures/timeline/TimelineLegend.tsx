import { timelineText } from '../../../text/timeline.ts';
import { TimelineMark } from './TimelineMark.tsx';

const text = timelineText.legend;

/** What the marks mean. */
export function TimelineLegend() {
  return (
    <ul className="dp-tl-legend" aria-label={text.title}>
      <li>
        <TimelineMark kind="start" state="adopted" />
        {text.start}
      </li>
      <li>
        <i className="dp-tl-key" data-kind="was" aria-hidden="true" />
        {text.was}
      </li>
      <li>
        <i className="dp-tl-key" data-kind="stage" aria-hidden="true" />
        {text.stage}
      </li>
      <li>
        <i className="dp-tl-key" data-kind="wave" aria-hidden="true" />
        {text.wave}
      </li>
      <li>
        <TimelineMark kind="goal" state="open" />
        {text.goal}
      </li>
      <li>
        <TimelineMark kind="milestone" state="planned" />
        {text.milestone}
      </li>
      <li>
        <i className="dp-tl-key" data-kind="dependency" aria-hidden="true" />
        {text.dependency}
      </li>
      <li>
        <i className="dp-tl-key" data-kind="conflict" aria-hidden="true">
          ?
        </i>
        {text.conflict}
      </li>
    </ul>
  );
}

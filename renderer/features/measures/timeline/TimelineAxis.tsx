import { halfYearShort } from '../../../../electron/contract/half-years.ts';
import { timelineText } from '../../../text/timeline.ts';
import { axis, percent, unitOfDate } from './geometry.ts';
import type { Zoom } from './zoom.ts';

const months = 'jan. feb. mars april mai juni juli aug. sep. okt. nov. des.'.split(' ');

/** The half-years above the rows and the day that is today; each item says its own time as well. */
export function TimelineAxis({ today, zoom }: { today: string; zoom: Zoom }) {
  const now = unitOfDate(today);
  return (
    <div className="dp-tl-axis" aria-hidden="true">
      <div className="dp-tl-axis__corner" />
      <div className="dp-tl-axis__track">
        {axis.map((code, index) => (
          <div
            key={code}
            className="dp-tl-axis__half"
            data-now={Math.floor(now) === index || undefined}
            style={{ left: `${percent(index)}%`, width: `${percent(1)}%` }}
          >
            <span>{halfYearShort(code)}</span>
            {zoom === 'half' && <Months isSpring={code.endsWith('V')} />}
          </div>
        ))}
        {now >= 0 && now <= axis.length && (
          <span className="dp-tl-today__label" style={{ left: `${percent(now)}%` }}>
            {timelineText.today(today)}
          </span>
        )}
      </div>
    </div>
  );
}

function Months({ isSpring }: { isSpring: boolean }) {
  return (
    <span className="dp-tl-axis__months">
      {months.slice(isSpring ? 0 : 6, isSpring ? 6 : 12).map((month) => (
        <i key={month}>{month}</i>
      ))}
    </span>
  );
}

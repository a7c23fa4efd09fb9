import type { ReactElement, ReactNode } from 'react';
import type { ChartModel, ChartSeries } from '../../electron/contract/charts.ts';
import { chartText } from '../text/charts.ts';
import { ink, looks, sheet } from './palette.ts';
import { StruckRing } from './StruckRing.tsx';

const roles: ChartSeries['role'][] = ['own', 'country', 'county', 'peer'];

/** The marks of a line chart in words, outside the drawing; nothing for a dot plot. */
export function ChartLegend({ model }: { model: ChartModel }): ReactElement | null {
  if (model.kind !== 'line') return null;
  return (
    <ul className="dp-legend">
      {roles.map((role) => {
        const names = model.series
          .filter((series) => series.role === role)
          .map((series) => series.label);
        const look = looks[role];
        if (names.length === 0) return null;
        return (
          <Item
            key={role}
            text={role === 'county' ? chartText.legendCounties(names) : names.join(', ')}
          >
            <line
              x1={1}
              x2={25}
              y1={7}
              y2={7}
              stroke={look.stroke}
              strokeWidth={look.width}
              strokeDasharray={look.dash}
              strokeLinecap="round"
            />
            {look.marker === 'disc' && <circle cx={13} cy={7} r={4.4} fill={look.stroke} />}
            {look.marker === 'square' && (
              <rect
                x={9.5}
                y={3.5}
                width={7}
                height={7}
                fill={sheet}
                stroke={look.stroke}
                strokeWidth={1.6}
              />
            )}
          </Item>
        );
      })}
      {model.cuts.length > 0 && (
        <Item text={chartText.legendBreak}>
          <line
            x1={13}
            x2={13}
            y1={0}
            y2={14}
            stroke={ink}
            strokeWidth={1.6}
            strokeDasharray="1.6 3.4"
          />
        </Item>
      )}
      {model.gaps.length > 0 && (
        <Item text={chartText.legendGap}>
          <StruckRing x={13} y={7} />
        </Item>
      )}
    </ul>
  );
}

function Item({ text, children }: { text: string; children: ReactNode }): ReactElement {
  return (
    <li className="dp-legend__item">
      <svg width={26} height={14} viewBox="0 0 26 14" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {text}
    </li>
  );
}

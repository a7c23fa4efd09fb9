import type { ChartSeries } from '../../electron/contract/charts.ts';

/** Everything is written as attributes: the exporter reads the drawing without a stylesheet. */
export const fontFamily = "'Source Sans 3', 'Source Sans 3 Variable', sans-serif";

export const ink = '#16252b';
export const ink2 = '#4b585d';
export const ink3 = '#5f6c71';
export const sheet = '#ffffff';
export const gridLine = '#e6ecec';
export const axisLine = '#b9c5c8';
export const hatchGround = '#f4f7f7';
export const hatchLine = '#dfe6e7';
export const ownGround = '#dcecef';
export const violet = '#50308f';
export const worldGround = '#e6e8dd';

export interface SeriesLook {
  stroke: string;
  text: string;
  width: number;
  /** SVG dash pattern; undefined draws a solid line. */
  dash: string | undefined;
  marker: 'disc' | 'square' | 'triangle' | 'diamond' | 'none';
}

/** Three places chosen beside the fixed ones: dash and marker tell them apart without colour. */
const peerLooks: readonly SeriesLook[] = [
  { stroke: '#56708a', text: '#46607a', width: 2, dash: '9 4 2 4', marker: 'none' },
  { stroke: '#6b4f8a', text: '#5a3f78', width: 2, dash: '12 5', marker: 'triangle' },
  { stroke: '#4f6b2f', text: '#435c27', width: 2, dash: '4 4', marker: 'diamond' },
];

/** How one series is drawn, in chart and legend alike. */
export function lookOf({ role, variant = 0 }: Pick<ChartSeries, 'role' | 'variant'>): SeriesLook {
  return role === 'peer' ? (peerLooks[variant] ?? looks.peer) : looks[role];
}

/** Series differ in dash or marker as well as in colour, so that greyscale still tells them apart. */
export const looks: Record<ChartSeries['role'], SeriesLook> = {
  own: { stroke: '#1a6474', text: '#0e4956', width: 3, dash: undefined, marker: 'disc' },
  country: { stroke: '#68767b', text: '#4b585d', width: 2, dash: undefined, marker: 'square' },
  county: { stroke: '#8a5a1c', text: '#7a4c12', width: 2, dash: '2 4', marker: 'none' },
  peer: { stroke: '#56708a', text: '#46607a', width: 2, dash: '9 4 2 4', marker: 'none' },
};

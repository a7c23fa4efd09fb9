import type { ReactNode } from 'react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import type { Hint } from '../../ui/pageInfo.ts';

/** What the measure's page gives a tab that another feature fills. */
export interface PanelProps {
  measure: MeasureDetail;
  /** A card the address asks for. */
  openCard: string | undefined;
  /** Where the board's field for a new card is open, if anywhere. */
  adding: string | null;
  onAdding: (columnId: string | null) => void;
}

/** A tab lent by another feature: its keys and what it draws. `app/` puts them together. */
export interface LentPanel {
  hints: Hint[];
  render: (props: PanelProps) => ReactNode;
}

export const lentTabs = ['board', 'sprint'] as const;
export type LentTab = (typeof lentTabs)[number];
export type LentPanels = Record<LentTab, LentPanel>;

export const measureTabs = [
  ...lentTabs,
  'timeline',
  'challenges',
  'indicators',
  'evaluation',
  'about',
] as const;
export type MeasureTab = (typeof measureTabs)[number];

/** The tab an address names; the board when it names none. */
export function tabOf(value: string | undefined): MeasureTab {
  return measureTabs.find((tab) => tab === value) ?? 'board';
}

/** Whether a tab is filled by another feature. */
export function isLent(tab: MeasureTab): tab is LentTab {
  return lentTabs.some((lent) => lent === tab);
}

/** «Ny oppgave» from outside the board: the board chooses the column. */
export const firstColumn = '';

import type { ReactNode } from 'react';
import './marks.css';

/** Something that is missing, said in words: «5 hull», «Ingen tiltak». */
export function GapTag({ children }: { children: ReactNode }) {
  return <span className="dp-gap">{children}</span>;
}

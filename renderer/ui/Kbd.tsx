import type { ReactNode } from 'react';
import './marks.css';

/** One key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="dp-kbd">{children}</kbd>;
}

import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';

interface Props {
  to: string;
  icon: ReactNode;
  label: string;
  /** The longer name, shown on hover and when the rail is only icons. */
  title?: string;
  exact?: boolean;
  children?: ReactNode;
}

/** One place to go; at narrow widths the words are still there for those who cannot see the icon. */
export function RailItem({ to, icon, label, title, exact = false, children }: Props) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isHere = exact ? path === to : path === to || path.startsWith(`${to}/`);
  return (
    <li>
      <AppLink
        to={to}
        className="dp-rail-item"
        aria-current={isHere ? 'page' : undefined}
        title={title ?? label}
      >
        <span className="dp-rail-icon">{icon}</span>
        <span className="dp-rail-label">{label}</span>
        {children !== undefined && <span className="dp-rail-mark">{children}</span>}
      </AppLink>
    </li>
  );
}

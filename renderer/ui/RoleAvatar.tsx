import { commonText } from '../text/common.ts';
import { initials } from './initials.ts';
import './marks.css';

/** Initials of a role; a dashed ring with «?» while nobody is named. */
export function RoleAvatar({ role }: { role: string | null }) {
  const name = role?.trim() || null;
  return (
    <span
      className="dp-avatar"
      data-empty={name === null || undefined}
      role="img"
      aria-label={name ?? commonText.nobody}
      title={name ?? commonText.nobody}
    >
      {name === null ? '?' : initials(name)}
    </span>
  );
}

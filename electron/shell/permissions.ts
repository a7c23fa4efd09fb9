import type { Session } from 'electron';
import { isOwnAddress } from './scheme.ts';

/** Copying text is the one thing a page of ours may do outside its window. */
const allowed = 'clipboard-sanitized-write';

/** Denies camera, position, notifications, devices and the rest. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(permission === allowed && isOwnAddress(requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === allowed && isOwnAddress(origin),
  );
  session.setDevicePermissionHandler(() => false);
}

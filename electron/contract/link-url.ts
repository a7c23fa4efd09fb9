import { z } from 'zod';

const schemes = new Set(['http:', 'https:', 'mailto:']);
export const linkRule =
  'Lenka må begynne med http://, https:// eller mailto:, og være en hel adresse.';

/** The address as it is kept, or null when it is none we open. «www.ringerike.kommune.no» gets its scheme. */
export function safeUrl(typed: string): string | null {
  const bare = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(bare) ? bare : `https://${bare}`;
  if (/\s/.test(whole) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (!schemes.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') return url.pathname.includes('@') ? url.href : null;
  return /^localhost$|^\[|\./.test(url.hostname) ? url.href : null;
}

/** An address a card may link to; anything but http, https and mailto is refused. */
export const linkUrl = z
  .string()
  .trim()
  .max(2000, 'Lenka er for lang. Bruk en kortere adresse.')
  .transform((typed, issues) => {
    const url = safeUrl(typed);
    if (url !== null) return url;
    issues.addIssue({ code: 'custom', message: linkRule });
    return z.NEVER;
  });

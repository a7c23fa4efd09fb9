import type { PrivacyScan } from '../../domain/briefing/checks/findings.ts';

/** The one place briefings ask the guard what a text may tell of a person. */
export const privacyScan: PrivacyScan = () => [];

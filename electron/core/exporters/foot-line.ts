import type { BriefingModel } from '../../contract/briefing-model.ts';

/** «Orientering nr. 4 · øyeblikksbilde nr. 27 · 1f0a9c3e», or that it is a draft. */
export function footLine({ number, snapshot, version }: BriefingModel): string {
  const parts = [
    `Orientering nr. ${number}`,
    snapshot ? `øyeblikksbilde nr. ${snapshot.number} · ${snapshot.hash}` : 'utkast',
    ...(version === 'public' ? ['offentlig versjon'] : []),
  ];
  return parts.join(' · ');
}

import type { DocumentModel } from '../../contract/papers.ts';

/** «Orientering nr. 4 · øyeblikksbilde nr. 27 · 1f0a9c3e», that it is a draft, or a paper's own words. */
export function footLine(model: DocumentModel): string {
  if ('foot' in model) return model.foot;
  const { number, snapshot, version } = model;
  const parts = [
    `Orientering nr. ${number}`,
    snapshot ? `øyeblikksbilde nr. ${snapshot.number} · ${snapshot.hash}` : 'utkast',
    ...(version === 'public' ? ['offentlig versjon'] : []),
  ];
  return parts.join(' · ');
}

import { demoStamp } from '../../electron/contract/demo.ts';
import type { BriefingModel } from '../../electron/contract/briefing-model.ts';
import type { DocumentModel } from '../../electron/contract/papers.ts';
import { formatDate, formatTime } from './format.ts';

/** What stands on a printed page besides its content. */
export const sheetText = {
  demo: demoStamp,
  publicVersion: 'Offentlig versjon',
  logoOf: (name: string) => `Kommunevåpenet til ${name}`,
  contents: 'Innhold',
  sources: 'Kilder',
  noSources: 'Ingen tall i dette dokumentet.',
  noteLabel: (number: number) => `Kilde ${number}`,
  noFigure: 'Ingen tall å vise ennå.',
  exempt: (basis: string) => `Unntatt${basis === '' ? '' : `, ${basis}`}:`,
  /** Under the sources: which document, when its figures were read, and whether it can change. */
  foot: (model: DocumentModel): string[] => {
    const at = `lest ${formatDate(model.madeAt, 'long')} kl. ${formatTime(model.madeAt)}`;
    const read = `tallene er ${at}`;
    return 'foot' in model
      ? [model.title, `Innholdet er ${at}`]
      : [`Orientering nr. ${model.number} · ${read}`, frozen(model.snapshot)];
  },
  /** In the foot of every printed page. */
  pageFoot: (model: DocumentModel): string =>
    'foot' in model
      ? model.foot
      : [
          `Orientering nr. ${model.number}`,
          frozen(model.snapshot),
          ...(model.version === 'public' ? ['offentlig versjon'] : []),
        ].join(' · '),
} as const;

function frozen(snapshot: BriefingModel['snapshot']): string {
  return snapshot === null ? 'utkast' : `øyeblikksbilde nr. ${snapshot.number} · ${snapshot.hash}`;
}

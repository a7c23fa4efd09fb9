import type { StrikeCopy, StrikeCounts } from '../../electron/contract/strikes.ts';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const kinds: Readonly<Record<StrikeCopy['kind'], string>> = {
  routine: 'daglig kopi',
  own: 'kopi dere laget selv',
  before_upgrade: 'kopi fra før en oppgradering',
  before_restore: 'kopi fra før en gjenoppretting',
  aside: 'fil som er satt til side',
};

/** What a user reads where a text is removed for good. */
export const strikeText = {
  open: 'Fjern for godt …',
  title: 'Fjern en tekst for godt',
  lead: 'For en tekst som ikke kan bli stående, som når en person er nevnt. Det kan ikke angres.',
  which: 'Teksten som skal bort',
  choose: 'Velg teksten',
  option: (label: string, text: string) => `${label} – «${text}»`,
  none: 'Her står ingen tekst som kan fjernes for godt.',
  found: 'Dette blir borte',
  counts: ({ rows, otherRows, frozen, steps, searched, drafts, attachments }: StrikeCounts) => [
    `Fila: ${counted(rows, 'tekst', 'tekster')}${
      otherRows > 0 ? `, av dem ${otherRows} andre steder der de samme ordene står` : ''
    }${frozen > 0 ? ` (${frozen} i noe som er frosset; det merkes «endret ved fjerning»)` : ''}`,
    `Endringsloggen: ${counted(steps, 'steg', 'steg')}, som ikke kan angres etterpå`,
    `Søket: ${searched === 0 ? 'lages på nytt' : `${counted(searched, 'treff', 'treff')}, og søket lages på nytt`}`,
    ...(drafts > 0 ? [`Kladder: ${counted(drafts, 'kladd', 'kladder')}`] : []),
    ...(attachments > 0
      ? [
          `Vedlegg: innholdet i ${counted(attachments, 'fil', 'filer')}, også der den er lagt ved andre kort`,
        ]
      : []),
  ],
  instead: 'Der teksten sto, står det «Fjernet for godt».',
  copies: 'Kopier som holder teksten',
  copiesWhy: 'De du ikke velger, holder teksten fortsatt. Finn dem igjen under Innstillinger.',
  noCopies: 'Ingen av kopiene ved siden av fila holder teksten.',
  copy: (when: string, kind: StrikeCopy['kind']) => `${when}, ${kinds[kind]}`,
  unreadable: (fileName: string, why: string) =>
    `Om «${fileName}» holder teksten, er ikke til å si. ${why}`,
  elsewhere:
    'Eksporter, utskrifter, e-post og gamle utgaver i OneDrive eller SharePoint når Dreiepunkt ikke. Slett dem der de ligger.',
  reason: 'Hvorfor må den bort?',
  reasons: {
    'en person er nevnt': 'En person er nevnt',
    'lagringstida er ute': 'Lagringstida er ute',
  },
  other: 'Noe annet',
  own: 'Begrunnelse',
  ownHelp: 'Blir stående i fila. Ikke gjenta noe av teksten, og skriv ingen navn.',
  missing: 'Skriv hvorfor teksten må bort.',
  noText: 'Velg teksten som skal bort.',
  noReason: 'Velg hvorfor teksten må bort.',
  submit: 'Fjern for godt',
  done: 'Teksten er fjernet',
  leftTitle: 'Kopier som holder fjernet tekst',
  leftWhy: 'Tekster er fjernet for godt fra fila, men disse kopiene holder teksten fortsatt.',
  leftSubmit: 'Fjern i de valgte',
  leftDone: (n: number) => `Teksten er fjernet fra ${counted(n, 'kopi', 'kopier')}.`,
  leftFailed: (fileName: string, why: string) => `«${fileName}»: ${why}`,
} as const;

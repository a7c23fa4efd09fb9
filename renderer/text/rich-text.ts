import { counted, joinWords } from './format.ts';

/** What the formatted text field says. */
export const richTextText = {
  toolbar: (label: string) => `Formatering av ${label}`,
  loading: 'Henter tekstfeltet …',
  tools: {
    bold: 'Fet (Ctrl B)',
    italic: 'Kursiv (Ctrl I)',
    heading: 'Mellomtittel (Ctrl Alt 3)',
    bulletList: 'Punktliste (Ctrl Shift 8)',
    orderedList: 'Nummerert liste (Ctrl Shift 7)',
    quote: 'Sitat (Ctrl Shift B)',
    link: 'Lenke',
    table: 'Tabell',
  },
  tableTools: {
    label: 'Tabellen',
    rowAfter: 'Ny rad',
    columnAfter: 'Ny kolonne',
    deleteRow: 'Fjern raden',
    deleteColumn: 'Fjern kolonnen',
    headerRow: 'Overskriftsrad',
    deleteTable: 'Fjern tabellen',
  },
  pasted: (left: {
    comments: number;
    deletions: number;
    pictures: number;
    attachments: number;
  }) => {
    const parts = [
      left.comments > 0 && counted(left.comments, { one: 'kommentar', many: 'kommentarer' }),
      left.deletions > 0 &&
        counted(left.deletions, { one: 'slettet tekst', many: 'slettede tekster' }),
      left.pictures > 0 &&
        counted(left.pictures, { one: 'bilde', many: 'bilder', gender: 'neuter' }),
      left.attachments > 0 &&
        counted(left.attachments, { one: 'vedlegg', many: 'vedlegg', gender: 'neuter' }),
    ].filter((part) => part !== false);
    return `Ikke tatt med fra det du limte inn: ${joinWords(parts)}.`;
  },
  closePasted: 'Lukk meldingen',
  link: {
    title: 'Lenke',
    address: 'Adresse',
    help: 'Begynn med https:// eller mailto:. Tomt felt fjerner lenken.',
    wrong: 'Adressen må begynne med https://, http:// eller mailto:.',
    save: 'Sett lenke',
  },
} as const;

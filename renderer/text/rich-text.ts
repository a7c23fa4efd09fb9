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
  },
  link: {
    title: 'Lenke',
    address: 'Adresse',
    help: 'Begynn med https:// eller mailto:. Tomt felt fjerner lenken.',
    wrong: 'Adressen må begynne med https://, http:// eller mailto:.',
    save: 'Sett lenke',
  },
} as const;

/** Words about the report of a fault. */
export const reportText = {
  copy: 'Kopier feilrapport',
  copied: 'Feilrapporten er kopiert. Den inneholder ingenting av det som står i fila.',
  byHand: 'Utklippstavla er stengt. Merk teksten og kopier den selv:',
} as const;

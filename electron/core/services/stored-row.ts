import { DomainError } from '../../contract/errors.ts';

/**
 * The row a screen wants to change. Throws `not_found` when it is gone, and `conflict` when it has
 * been changed since `revision` was read; `what` is the noun with its article, «Risikoen».
 */
export function storedRow<Row extends { revision: number }>(
  row: Row | undefined,
  what: string,
  revision?: number,
): Row {
  if (!row) throw new DomainError('not_found', `${what} finnes ikke lenger. Last inn på nytt.`);
  if (revision !== undefined && row.revision !== revision)
    throw new DomainError(
      'conflict',
      `${what} er endret et annet sted siden du åpnet den. Det du skrev, står igjen her.`,
      { way: 'Lukk, se på det som er lagret nå, og prøv igjen.' },
    );
  return row;
}

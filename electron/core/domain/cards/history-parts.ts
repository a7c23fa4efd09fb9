import type { LoggedRow, NameOf } from './history.ts';

interface Part {
  before: LoggedRow | null;
  after: LoggedRow | null;
  cardId: string;
  nameOf: NameOf;
}
type Say = (part: Part) => string[];

const quote = (value: unknown): string => `«${typeof value === 'string' ? value : ''}»`;

/** A row that only comes and goes. */
const link =
  (
    added: (row: LoggedRow, nameOf: NameOf, cardId: string) => string,
    removed: (row: LoggedRow, nameOf: NameOf, cardId: string) => string,
  ): Say =>
  ({ before, after, nameOf, cardId }) => {
    if (before === null) return after ? [added(after, nameOf, cardId)] : [];
    return after === null ? [removed(before, nameOf, cardId)] : [];
  };

const checklist: Say = ({ before, after }) => {
  if (before === null)
    return after ? [`punktet ${quote(after['text'])} lagt til i sjekklista`] : [];
  if (after === null) return [`punktet ${quote(before['text'])} fjernet fra sjekklista`];
  const said: string[] = [];
  if (before['text'] !== after['text'])
    said.push(`punktet ${quote(before['text'])} endret til ${quote(after['text'])}`);
  if (before['is_done'] !== after['is_done'])
    said.push(`${quote(after['text'])} ${after['is_done'] === 1 ? 'krysset av' : 'åpnet igjen'}`);
  if (before['rank'] !== after['rank']) said.push('sjekklista ordnet');
  return said;
};

const comment: Say = ({ before, after }) => {
  if (before === null) return ['kommentar skrevet'];
  return [after === null ? 'kommentar fjernet' : 'kommentar endret'];
};

const address = (row: LoggedRow): string => quote(row['title'] === '' ? row['url'] : row['title']);

/** What happened to each kind of row that lies in a card, by table. */
export const partWords: Readonly<Record<string, Say>> = {
  card_challenge: link(
    (row, of) => `koblet til ${of('challenge', row['challenge_id'])}`,
    (row, of) => `ikke lenger koblet til ${of('challenge', row['challenge_id'])}`,
  ),
  card_service: link(
    (row, of) => `${of('service', row['actor_id'])} tatt med`,
    (row, of) => `${of('service', row['actor_id'])} ikke lenger med`,
  ),
  card_label: link(
    (row, of) => `etiketten ${of('label', row['label_id'])} satt på`,
    (row, of) => `etiketten ${of('label', row['label_id'])} tatt av`,
  ),
  checklist_item: checklist,
  card_comment: comment,
  card_link: link(
    (row) => `lenka ${address(row)} lagt til`,
    (row) => `lenka ${address(row)} fjernet`,
  ),
  attachment: link(
    (row) => `${quote(row['name'])} lagt ved`,
    (row) => `vedlegget ${quote(row['name'])} fjernet`,
  ),
  card_dependency: link(
    (row, of, cardId) =>
      row['card_id'] === cardId
        ? `avhenger av ${of('card', row['depends_on_id'])}`
        : `${of('card', row['card_id'])} avhenger av dette kortet`,
    (row, of, cardId) =>
      row['card_id'] === cardId
        ? `avhenger ikke lenger av ${of('card', row['depends_on_id'])}`
        : `${of('card', row['card_id'])} avhenger ikke lenger av dette kortet`,
  ),
};

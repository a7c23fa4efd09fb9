/** What a card has, as columns of a table. */
export type Field =
  | 'code'
  | 'list'
  | 'title'
  | 'description'
  | 'owner'
  | 'due'
  | 'size'
  | 'hours'
  | 'waiting'
  | 'services'
  | 'labels'
  | 'challenges'
  | 'level'
  | 'area'
  | 'checklist'
  | 'links'
  | 'state'
  | 'archived';

/**
 * Our own names first, then what other programs call the same (Kanboard, Jira, OpenProject, Planka, Wekan,
 * Planner). The first of a row that the file has is taken: a column of the board before a status beside it.
 */
const headings: Record<Exclude<Field, 'state'>, readonly string[]> = {
  code: ['kode', 'id'],
  list: [
    ...['kolonne', 'liste', 'column', 'column name', 'list', 'list name', 'bucket', 'bucket name'],
    ...['samling', 'samlingsnavn', 'board column', 'status'],
  ],
  title: [
    ...['tittel', 'oppgave', 'navn', 'title', 'summary', 'sammendrag', 'subject', 'emne', 'tema'],
    ...['name', 'card name', 'card title', 'task', 'task name', 'oppgavenavn'],
  ],
  description: ['beskrivelse', 'description', 'card description', 'notat', 'notater', 'notes'],
  owner: [
    ...['ansvarlig', 'assignee', 'assignees', 'assigned to', 'tilordnet til', 'tilordnet'],
    ...['tildelt', 'tildelt til', 'members', 'medlemmer', 'eier', 'owner'],
  ],
  due: [
    ...['frist', 'forfallsdato', 'forfall', 'due', 'due date', 'due at', 'duedate', 'finish date'],
    ...['finish', 'sluttdato', 'ferdigdato', 'end date', 'deadline'],
  ],
  size: ['størrelse', 'size'],
  hours: [
    ...['timer', 'hours', 'timeanslag', 'estimated hours', 'time estimated', 'estimated time'],
    ...['estimert tid', 'work'],
  ],
  waiting: ['venter på', 'waiting on'],
  services: ['tjenester', 'services'],
  labels: ['etiketter', 'labels', 'label', 'tags', 'stikkord'],
  challenges: ['utfordringer', 'challenges'],
  level: ['nivå', 'forebyggingsnivå', 'level'],
  area: ['hovedområde', 'area'],
  checklist: ['sjekkliste', 'checklist', 'subtasks', 'deloppgaver'],
  links: ['lenker', 'links'],
  archived: ['arkivert', 'archived'],
};
const states = ['status', 'state', 'tilstand'];
const fold = (text: string): string =>
  text
    .trim()
    .replace(/[\s_]+/g, ' ')
    .toLocaleLowerCase('nb');

/** Where each field stands; several columns of one name are all of it, in their order. */
export function columnsOf(head: readonly string[]): Record<Field, number[]> {
  const names = head.map(fold);
  const all = (name: string | undefined) =>
    name === undefined ? [] : names.flatMap((one, column) => (one === name ? [column] : []));
  const entries = Object.entries(headings).map(([field, known]) => [
    field,
    all(known.find((one) => names.includes(one))),
  ]);
  const at = Object.fromEntries(entries) as Record<Exclude<Field, 'state'>, number[]>;
  // A status beside a column says whether the work is done, no more.
  const state = all(states.find((one) => names.includes(one))).filter(
    (column) => !at.list.includes(column),
  );
  return { ...at, state };
}

const ownNames = ['kode', 'kolonne', 'tittel', 'frist', 'venter på', 'hovedområde', 'sjekkliste'];
/** Our own export: its days are written in one way, and its other deadlines are conditions. */
export function isOwn(head: readonly string[]): boolean {
  const names = head.map(fold);
  return ownNames.every((name) => names.includes(name));
}

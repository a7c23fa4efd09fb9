import { registersText } from '../../../text/registers.ts';
import { paperText } from '../../../text/papers.ts';
import { searchText as text } from '../../../text/search.ts';

/** Something to do or somewhere to go, by name. */
export interface PaletteCommand {
  id: string;
  name: string;
  /** An address to open, or work to do. */
  run: { path: string } | { work: () => void };
}

/** The screens, as the rail has them now; a screen that gets a place there has one here too. */
export function railScreens(): { name: string; path: string }[] {
  return [...document.querySelectorAll('.dp-rail-item')].flatMap((link) => {
    const path = link.getAttribute('href');
    const name = link.querySelector('.dp-rail-label')?.textContent;
    return path && name && !path.startsWith('/measures/') ? [{ name, path }] : [];
  });
}

interface Given {
  screens: readonly { name: string; path: string }[];
  measures: readonly { id: number; shortName: string }[];
  undo: { sentence: string | null; run: () => void };
  redo: { sentence: string | null; run: () => void };
  backup: () => void;
  openKeys: () => void;
  openChanges: () => void;
  /** Fetches a file and says what it is called. */
  save: (path: string) => void;
  print: () => void;
  isReadOnly: boolean;
}

/** What can be made from anywhere. */
const newThings = [
  { name: text.newDecision, path: '/decisions?new=1' },
  { name: text.newRequest, path: '/decisions?tab=requests&new=1' },
  { name: text.newVoice, path: '/voices?new=1' },
  { name: text.newBriefing, path: '/briefings?new=1' },
  { name: text.newIndicator, path: '/indicators/new' },
  { name: text.newModel, path: '/registers?tab=models&focus=new' },
  { name: text.newOffer, path: '/registers?tab=offers&focus=new' },
  { name: text.newDuty, path: '/year-wheel?new=1' },
  { name: text.newCostSheet, path: '/cost-sheets?new=1' },
];

/** Screens and parts of screens that have no place of their own in the rail. */
const morePlaces = [
  { name: text.places.matrix, path: '/challenges/matrix' },
  { name: text.places.requests, path: '/decisions?tab=requests' },
  { name: text.places.revisions, path: '/plan?view=revisions' },
  { name: text.places.templates, path: '/templates' },
  { name: text.places.bin, path: '/bin' },
  ...Object.entries(registersText.tabs).map(([tab, name]) => ({
    name: text.places.register(name),
    path: `/registers?tab=${tab}`,
  })),
];

/** What goes out as a file from here; briefings and sprints go out from their own screens. */
const files = [
  { name: text.files.matrixExcel, path: '/files/matrix/xlsx' },
  { name: text.files.matrixPdf, path: '/files/papers/challenges/all/pdf' },
  { name: text.files.matrixCsv, path: '/files/matrix/csv' },
  { name: text.files.allBoards('PDF'), path: '/files/papers/board/all/pdf' },
  { name: text.files.allBoards('Word'), path: '/files/papers/board/all/docx' },
  { name: text.files.offersCsv, path: '/files/offers/csv' },
  { name: text.files.offersHtml, path: '/files/offers/html' },
  { name: text.files.timeline, path: '/files/timeline/pdf' },
  { name: text.files.calendar, path: '/files/calendar.ics' },
];

/** A measure's board for the minutes, and the measure on one page. */
const papers = (id: number) =>
  (['pdf', 'docx'] as const).flatMap((format) => [
    {
      name: text.files.board(id, paperText.format[format]),
      path: `/files/papers/board/${id}/${format}`,
    },
    {
      name: text.files.measure(id, paperText.format[format]),
      path: `/files/papers/measure/${id}/${format}`,
    },
  ]);

/** Everything the palette can do now, most used first. */
export function paletteCommands(given: Given): PaletteCommand[] {
  const { measures, screens, undo, redo } = given;
  const go = (id: string, name: string, path: string) => ({ id, name, run: { path } });
  const work = (id: string, name: string, run: () => void) => ({ id, name, run: { work: run } });
  const changing = given.isReadOnly
    ? []
    : [
        ...measures.map(({ id, shortName }) =>
          go(`card ${id}`, text.newCard(id, shortName), `/measures/${id}?dialog=new`),
        ),
        ...measures.map(({ id, shortName }) =>
          go(`status ${id}`, text.updateStatus(id, shortName), `/measures/${id}?dialog=status`),
        ),
        ...newThings.map(({ name, path }) => go(`new ${path}`, name, path)),
        ...measures.map(({ id, shortName }) =>
          go(`note ${id}`, text.newNote(id, shortName), `/evaluations?measure=${id}`),
        ),
        ...measures.map(({ id, shortName }) =>
          go(`sprint ${id}`, text.planSprint(id, shortName), `/measures/${id}/sprint`),
        ),
        go('card-import', text.importCards, '/card-import'),
        work('backup', text.backup, given.backup),
        ...(undo.sentence === null ? [] : [work('undo', text.undo(undo.sentence), undo.run)]),
        ...(redo.sentence === null ? [] : [work('redo', text.redo(redo.sentence), redo.run)]),
      ];
  return [
    ...changing,
    ...screens.map(({ name, path }) => go(path, text.goTo(name), path)),
    ...measures.map(({ id, shortName }) =>
      go(`measure ${id}`, text.goToMeasure(id, shortName), `/measures/${id}`),
    ),
    ...morePlaces.map(({ name, path }) => go(`place ${path}`, text.goTo(name), path)),
    ...files.map(({ name, path }) => work(`file ${path}`, name, () => given.save(path))),
    ...measures.map(({ id, shortName }) =>
      work(`cards ${id}`, text.saveCards(id, shortName), () =>
        given.save(`/files/cards/${id}/csv`),
      ),
    ),
    ...measures.flatMap(({ id, shortName }) =>
      papers(id).map(({ name, path }) =>
        work(`file ${path}`, `${name}: ${shortName}`, () => given.save(path)),
      ),
    ),
    go('whole', text.saveWhole, '/settings'),
    work('print', text.print, given.print),
    work('changes', text.changes, given.openChanges),
    work('keys', text.allKeys, given.openKeys),
  ];
}

/** The commands a question may mean: each of its words begins a word of the name. */
export function matchingCommands(
  commands: readonly PaletteCommand[],
  question: string,
): PaletteCommand[] {
  const asked = wordsIn(question);
  if (asked.length === 0) return question.trim() === '' ? [...commands] : [];
  return commands.filter(({ name }) => {
    const words = wordsIn(name);
    return asked.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** Whether a question reads as this command: it begins as the command does, or names where it goes. */
export function isMeant({ name }: PaletteCommand, question: string): boolean {
  const [verb = ''] = wordsIn(name);
  const asked = wordsIn(question);
  const target = wordsIn(name.replace(/^\S+ til (?:tiltak \d+: )?/, '')).join(' ');
  return verb.startsWith(asked[0] ?? ' ') || target.startsWith(asked.join(' '));
}

function wordsIn(text: string): string[] {
  return text
    .toLocaleLowerCase('nb')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

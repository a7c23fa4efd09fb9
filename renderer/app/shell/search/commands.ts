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
  isReadOnly: boolean;
}

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
        go('decision', text.newDecision, '/decisions?new=1'),
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
    work('keys', text.allKeys, given.openKeys),
  ];
}

/** The commands a question may mean: each of its words begins a word of the name. */
export function matchingCommands(
  commands: readonly PaletteCommand[],
  question: string,
): PaletteCommand[] {
  const asked = wordsIn(question);
  if (asked.length === 0) return [...commands];
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

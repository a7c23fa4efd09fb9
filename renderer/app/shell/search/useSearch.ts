import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { IndexProgress, SearchHit, SearchKind } from '../../../../electron/contract/search.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { searchText as text } from '../../../text/search.ts';
import { useDownload } from '../../../ui/useDownload.ts';
import type { History } from '../useHistory.ts';
import {
  isMeant,
  matchingCommands,
  paletteCommands,
  railScreens,
  type PaletteCommand,
} from './commands.ts';

/** One row that can be chosen, and the group it stands in. */
export type Choice =
  | { key: string; group: string; hit: SearchHit }
  | { key: string; group: string; command: PaletteCommand };

export interface SearchState {
  choices: Choice[];
  hits: number;
  commands: number;
  hasMore: boolean;
  /** While everything is read for the first time the answer is from what has been read. */
  indexing: IndexProgress | null;
  isFailed: boolean;
  /** The answer is to what stands in the field now. */
  isSettled: boolean;
}

const mostCommands = 5;
const whileIndexingMs = 400;
const printRestMs = 300;

/** What a question finds, as it is typed: things grouped by kind, and commands. */
export function useSearch(
  question: string,
  {
    history,
    openKeys,
    openChanges,
    isReadOnly,
  }: {
    history: History;
    openKeys: () => void;
    openChanges: () => void;
    isReadOnly: boolean;
  },
): SearchState {
  const trpc = useTRPC();
  const download = useDownload();
  const isCommand = question.trimStart().startsWith('>');
  const settled = useDeferredValue(question);
  const asked = isCommand ? '' : settled.trim();
  const found = useQuery(
    trpc.search.find.queryOptions(
      { text: asked.slice(0, 200) },
      {
        placeholderData: keepPreviousData,
        staleTime: 0,
        enabled: !isCommand,
        refetchInterval: ({ state }) => (state.data?.indexing ? whileIndexingMs : false),
      },
    ),
  );
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  const [screens] = useState(railScreens);
  const backup = useCommand(trpc.workspace.backup.mutationOptions(), { toast: text.backupDone });
  const all = paletteCommands({
    ...{ measures, screens, openKeys, openChanges, isReadOnly },
    undo: { sentence: history.undoSentence, run: history.undo },
    redo: { sentence: history.redoSentence, run: history.redo },
    backup: () => backup.mutate(),
    save: (path) => download(path, text.saved),
    // The dialog has gone before the page is printed.
    print: () => setTimeout(() => window.print(), printRestMs),
  });
  const named = matchingCommands(all, question.replace(/^\s*>/, ''));
  const commands = isCommand ? named : question.trim() === '' ? [] : named.slice(0, mostCommands);
  const hits = isCommand ? [] : (found.data?.hits ?? []);
  const isEmpty = asked === '';
  const rows = commands.map((command) => ({ key: command.id, group: text.commands, command }));
  // A question that reads as a command is answered with the command first.
  const isOrder = !isEmpty && commands.some((command) => isMeant(command, question));
  return {
    choices: [
      ...(isOrder ? rows : []),
      ...(isEmpty ? hits.map((hit) => choiceOf(hit, text.recent)) : grouped(hits)),
      ...(isOrder ? [] : rows),
    ],
    hits: hits.length,
    commands: commands.length,
    hasMore: found.data?.hasMore === true && !isCommand,
    indexing: isCommand ? null : (found.data?.indexing ?? null),
    isFailed: found.isError,
    isSettled: isCommand || (!found.isPlaceholderData && settled === question),
  };
}

function choiceOf(hit: SearchHit, group: string): Choice {
  return { key: `${hit.kind} ${hit.ref}`, group, hit };
}

/** Groups in the order of their best hit; within a group the order stands. */
function grouped(hits: readonly SearchHit[]): Choice[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  const inKind = (kind: SearchKind) => hits.filter((hit) => hit.kind === kind);
  return kinds.flatMap((kind) => inKind(kind).map((hit) => choiceOf(hit, text.kinds[kind])));
}

import { silentJournal } from '../../contract/app-log.ts';
import type { Workspace } from '../../../db/open.ts';
import { appRouter } from '../../app/router.ts';
import { newestKept } from '../../app/newest-kept.ts';
import { stagedImports } from '../../app/staged-imports.ts';
import { coreContext, type AppContext } from '../../app/trpc.ts';
import type { Context } from '../../core/services/context.ts';
import { sessionOver } from '../../core/services/workspace/session-over.ts';
import type { StagedCards } from '../../core/services/card-files/stage.ts';
import { makeStage, type Stage } from './stage.ts';
import { workspaceReaderHere } from '../workspace-reading/here.ts';

/** The calls a screen can make, made without a screen. */
export type Calls = ReturnType<typeof appRouter.createCaller>;
/** What one call takes. */
export type InputOf<Call extends (input: never) => unknown> = Parameters<Call>[0];

/** What the scenes are given: the app's own calls, the calendar, and the names of what has been made. */
export interface Play {
  readonly call: Calls;
  readonly core: Context;
  readonly reader: AppContext['reader'];
  readonly day: Stage['day'];
  readonly half: Stage['half'];
  readonly begun: Stage['begun'];
  /** Remembers the id of something made, under a name of the story's own. */
  keep(name: string, id: string): void;
  id(name: string): string;
  has(name: string): boolean;
}

/** Something that happens on a day of the story, done by a role. Scenes of a day keep their order. */
export interface Scene {
  at: string;
  by?: string;
  play: (play: Play) => unknown;
}

export const leader = 'Prosjektleder';
export const secretary = 'Sekretær for gruppa';

export interface PlayParts {
  workspace: Workspace;
  /** ISO date the story ends on. */
  today: string;
  reader: AppContext['reader'];
  version: string;
  times?: number;
}

/** Plays scenes through the product's own calls, in the order of their days. */
export async function playScenes(parts: PlayParts, scenes: readonly Scene[]): Promise<void> {
  const { workspace, today, reader, version, times } = parts;
  const stage = makeStage(today, times);
  const host = {
    get actor() {
      return stage.actor();
    },
    now: stage.now,
    newId: stage.newId,
    version,
  };
  const session = sessionOver(workspace);
  const context: AppContext = {
    ...{ session, host, reader, workspaceReader: workspaceReaderHere },
    staged: stagedImports(),
    stagedCards: newestKept<StagedCards>(),
    journal: silentJournal,
    log: (error, where) => {
      throw new Error(`demo: ${where}`, { cause: error });
    },
  };
  const names = new Map<string, string>();
  const play: Play = {
    call: appRouter.createCaller(context),
    get core() {
      return coreContext(context);
    },
    reader,
    ...{ day: stage.day, half: stage.half, begun: stage.begun },
    keep(name, id) {
      if (names.has(name)) throw new Error(`two things in the story are called ${name}`);
      names.set(name, id);
    },
    id(name) {
      const id = names.get(name);
      if (id === undefined) throw new Error(`the story has not made ${name} yet`);
      return id;
    },
    has: (name) => names.has(name),
  };
  for (const { at, by = leader, play: act } of scenes.toSorted((a, b) =>
    a.at < b.at ? -1 : Number(a.at > b.at),
  )) {
    stage.enter(at, by);
    await act(play);
  }
}

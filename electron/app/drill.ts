import type { DrillProgress, DrillReport } from '../contract/drill.ts';
import { practiseRestore } from '../core/services/workspace/drill.ts';
import { lineStream } from './lines.ts';
import { coreContext, type AppContext } from './trpc.ts';

type Line = DrillProgress | { kind: 'done'; report: DrillReport };

/** POST /files/workspace/drill: practises a restore; how far it has come line by line, then the report. */
export function streamDrill(app: AppContext, signal: AbortSignal): Response {
  const { workspace, now } = coreContext(app);
  return lineStream<Line>(
    async (_signal, say) => ({
      kind: 'done',
      report: await practiseRestore(workspace, {
        ...{ now, say, reader: app.workspaceReader },
      }),
    }),
    { signal, log: (error) => app.log(error, 'drill') },
  );
}

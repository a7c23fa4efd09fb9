import type { DrillProgress, DrillReport } from '../../electron/contract/drill.ts';
import { drillText } from '../text/drill.ts';
import { ask } from './files.ts';
import { heard } from './lines.ts';

/** Practises a restore on a scratch file; says how far it has come. Throws with the host's sentence. */
export async function practiseRestore(
  onProgress: (progress: DrillProgress) => void,
): Promise<DrillReport> {
  const response = await ask('/files/workspace/drill', { method: 'POST' });
  const said = await heard(
    response,
    (progress) => onProgress(progress as DrillProgress),
    drillText.broken,
  );
  return (said as { report: DrillReport }).report;
}

import { faultOf, type FaultReport, type PageFault } from '../../electron/contract/app-log.ts';
import { makeClient } from './trpc.ts';

const client = makeClient();
/** The last fault of this page, for the report; its words stay here. */
let last: PageFault | null = null;
const told = new WeakSet<object>();

/** Tells the log of a fault in the page: what kind and where in the code, never what it said. */
export function tellFault(fault: unknown): void {
  if (typeof fault === 'object' && fault !== null) {
    if (told.has(fault)) return;
    told.add(fault);
  }
  const { what, stack } = faultOf(fault);
  last = { what: what.split(' ')[0] ?? 'Error', screen: location.pathname, frames: stack };
  // A log that cannot be reached must not become one more fault.
  client.appLog.page.mutate(last).catch(() => undefined);
}

/** Hears every fault nobody caught; call it once, before anything is drawn. */
export function watchFaults(): void {
  window.addEventListener('error', ({ error }) => tellFault(error));
  window.addEventListener('unhandledrejection', ({ reason }) => {
    // A refusal of the host is known there already.
    if (!(reason instanceof Error) || reason.name !== 'TRPCClientError') tellFault(reason);
  });
}

/** The report as text: program, machine, the newest lines of the log. Never a text or a figure of the file. */
export async function faultReport(code: string | null): Promise<string> {
  const report: FaultReport | null = await client.appLog.report.query().catch(() => null);
  const head = [
    `Dreiepunkt ${report?.version ?? ''}`.trim(),
    report === null ? 'no answer from the host' : report.machine,
    `browser: ${navigator.userAgent}`,
    ...(code === null ? [] : [`code: ${code}`]),
    ...(last === null
      ? []
      : [`page: ${last.what} ${last.screen}`, ...last.frames.map((at) => `  at ${at}`)]),
  ];
  return [...head, '', ...(report?.lines ?? [])].join('\n');
}

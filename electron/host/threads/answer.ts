import { parentPort } from 'node:worker_threads';
import { DomainError, PrivacyError } from '../../contract/errors.ts';
import type { CarriedError, Saying, Sent } from './messages.ts';

/**
 * The other end of `threadQueue`, called once by the thread's program: has `work` carry out each order.
 * `handedOver` names the memory of an outcome that is given away and not copied. What an order is, the two
 * ends agree on by the types of their messages.
 */
export function answerOrders<Outcome>(
  work: (order: never, say: (progress: unknown) => void) => Promise<Outcome>,
  handedOver: (outcome: Outcome) => ArrayBuffer[] = () => [],
): void {
  const port = parentPort;
  port?.on('message', ({ id, order }: Sent<never>) => {
    const say = (saying: Saying<Outcome, unknown>, buffers: ArrayBuffer[] = []) =>
      port.postMessage(saying, buffers);
    work(order, (progress) => say({ id, kind: 'progress', progress })).then(
      (result) => say({ id, kind: 'done', result }, handedOver(result)),
      (error: unknown) => say({ id, kind: 'failed', error: carried(error) }),
    );
  });
}

function carried(error: unknown): CarriedError {
  if (error instanceof DomainError) {
    const refusals = error instanceof PrivacyError ? error.refusals : null;
    return { code: error.code, message: error.message, way: error.way ?? null, refusals };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: null, message, way: null, refusals: null };
}

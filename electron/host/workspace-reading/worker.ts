import { answerOrders } from '../threads/answer.ts';
import type { Order, Outcome } from './messages.ts';
import { workOn } from './work.ts';

/** The thread that reads workspace files: their copies, and the open one beside its writer. */
answerOrders<Outcome>(async (order: Order, say) => workOn(order, say));

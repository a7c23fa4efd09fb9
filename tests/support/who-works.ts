import { threadId } from 'node:worker_threads';
import { answerOrders } from '../../electron/host/threads/answer.ts';

/** A thread's program that answers every order with which thread it is. */
answerOrders(() => Promise.resolve(threadId));

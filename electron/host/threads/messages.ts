import type { ErrorCode, PrivacyError } from '../../contract/errors.ts';

export interface CarriedError {
  /** Null for what is no DomainError: then `message` is a stack for the log. */
  code: ErrorCode | null;
  message: string;
  way: string | null;
  /** Set for a PrivacyError alone. */
  refusals: PrivacyError['refusals'] | null;
}

/** An order as it crosses to a thread. */
export interface Sent<Order> {
  id: number;
  order: Order;
}

/** What a thread says of the order `id`. */
export type Saying<Outcome, Progress> = { id: number } & (
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; result: Outcome }
  | { kind: 'failed'; error: CarriedError }
);

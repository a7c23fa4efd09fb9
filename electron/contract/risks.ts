import { z } from 'zod';
import { id, isoDate, line, measureId, revision, text } from './fields.ts';
import { riskStates, type RiskState } from './vocabulary.ts';

export interface Risk {
  id: string;
  measureId: number;
  text: string;
  /** 1 to 5; the words are in `probabilityWord` and `consequenceWord`. */
  probability: number;
  consequence: number;
  owner: string | null;
  action: string;
  nextReview: string | null;
  state: RiskState;
  revision: number;
}

/** Probability times consequence, 1 to 25: only for sorting and for the word. */
export function riskProduct(risk: Pick<Risk, 'probability' | 'consequence'>): number {
  return risk.probability * risk.consequence;
}

/** «lav», «middels», «høy», «kritisk»: what the list says beside the product. */
export function riskLevel(product: number): 'low' | 'medium' | 'high' | 'critical' {
  if (product >= 15) return 'critical';
  if (product >= 10) return 'high';
  return product >= 5 ? 'medium' : 'low';
}

/** Open ones first, the largest product first; closed ones last. */
export function byRisk(a: Risk, b: Risk): number {
  const closed = Number(a.state === 'closed') - Number(b.state === 'closed');
  return closed || riskProduct(b) - riskProduct(a) || b.consequence - a.consequence;
}

const oneToFive = z.number().int().min(1).max(5);
const fields = {
  text: line('Risiko', 300),
  probability: oneToFive,
  consequence: oneToFive,
  owner: z.string().trim().max(80).nullable(),
  action: text('Tiltak mot risikoen', 1000),
  nextReview: isoDate.nullable(),
  state: z.enum(riskStates),
};
export const riskAddInput = z.object({ measureId, ...fields });
export const riskUpdateInput = z.object({ riskId: id, revision, ...fields });
export const riskInput = z.object({ riskId: id });

import { localDate } from '../../contract/format.ts';
import type { SavedQuery } from '../../contract/fetching.ts';
import { buildRequest } from './build-request.ts';
import { checkAsked } from './cells.ts';
import { checkContentType, readAnswer, wordsOf } from './read-answer.ts';
import { readBody, readWords } from './read-body.ts';
import { refusedStatus } from './refusals.ts';
import { sendPatiently } from './send-patiently.ts';
import { drop } from './send.ts';
import type { FetchedAnswer, FetchTools } from './types.ts';

/**
 * Asks one saved query and hands back the whole answer, or throws a DomainError and keeps nothing.
 * Called only when a person has asked for it; it writes nowhere, the caller stores bytes and request.
 */
export async function fetchQuery(query: SavedQuery, tools: FetchTools): Promise<FetchedAnswer> {
  checkAsked(query);
  const request = buildRequest(query);
  const sent = await sendPatiently(query, request, tools);
  const { status, headers } = sent.response;
  if (status !== 200) throw refusedStatus(query, status, wordsOf(await readWords(sent)));
  try {
    checkContentType(query, headers.get('content-type'));
  } catch (error) {
    await drop(sent.response);
    throw error;
  }
  const bytes = await readBody(query, sent, tools);
  const { updated, notes } = readAnswer(query, bytes);
  const at = tools.now();
  const part = query.part === undefined ? '' : `-${query.part}`;
  return {
    queryId: query.id,
    bytes,
    fileName: `${query.source}-${query.table}${part}_${localDate(at)}.json`,
    request,
    finalUrl: sent.url,
    fetchedAt: at.toISOString(),
    status,
    sourceUpdated: updated,
    notes: [...notes, ...earlyMorning(query, at)],
  };
}

/** SSB prepares its tables before 08:00; until then they may hold zeros and dots. */
function earlyMorning({ source }: SavedQuery, at: Date): string[] {
  const clock = new Intl.DateTimeFormat('nb', {
    timeZone: 'Europe/Oslo',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const time = clock.replace('.', ':');
  if (source !== 'ssb' || time < '05:00' || time >= '08:15') return [];
  return [
    'SSB legger ut nye tall kl. 08.00. Mellom kl. 05.00 og 08.15 kan en tabell vise 0 eller prikker. Hent på nytt senere på dagen.',
  ];
}

import type {
  FetchOffer,
  FetchRequest,
  QuerySelection,
  SavedQuery,
} from '../../contract/fetching.ts';
import { sourceHosts } from './allowed-hosts.ts';
import { askedCells, cellLimits } from './cells.ts';

/** Beyond this SSB answers 404 to a GET, as if the table were missing. Characters. */
const maxAddress = 2_100;

/** What will be sent, in full; the same bytes every time for the same query. */
export function buildRequest(query: SavedQuery): FetchRequest {
  return query.source === 'fhi' ? fhiRequest(query) : ssbRequest(query);
}

/** A query as the reader sees it before anything is sent. */
export function offerOf(query: SavedQuery): FetchOffer {
  const { id, indicatorIds, source, table, title, places, note } = query;
  return {
    ...{ id, indicatorIds, source, table, title, places, note },
    host: sourceHosts[source],
    request: buildRequest(query),
    cells: askedCells(query),
  };
}

function ssbRequest({ table, selections }: SavedQuery): FetchRequest {
  const path = `https://${sourceHosts.ssb}/api/pxwebapi/v2/tables/${encodeURIComponent(table)}/data`;
  const base = `${path}?lang=no&outputFormat=json-stat2`;
  const url = selections.reduce((address, selection) => address + ssbParameter(selection), base);
  if (url.length <= maxAddress) return { method: 'GET', url, body: null };
  const selection = selections.map((one) => ({
    variableCode: one.code,
    ...(one.codelist === undefined ? {} : { codelist: one.codelist }),
    valueCodes: codesOf(one),
  }));
  return { method: 'POST', url: base, body: JSON.stringify({ selection }) };
}

/** Brackets and commas stay as they are: encoded twice, the source would not know them. */
function ssbParameter(selection: QuerySelection): string {
  const name = encodeURIComponent(selection.code);
  const codes = codesOf(selection).map(encodeURIComponent).join(',');
  const codelist =
    selection.codelist === undefined
      ? ''
      : `&codelist[${name}]=${encodeURIComponent(selection.codelist)}`;
  return `&valueCodes[${name}]=${codes}${codelist}`;
}

function fhiRequest({
  bank,
  table,
  selections,
}: Extract<SavedQuery, { source: 'fhi' }>): FetchRequest {
  const dimensions = selections.map((selection) => ({
    code: selection.code,
    filter: 'values' in selection ? 'item' : 'all',
    values: codesOf(selection),
  }));
  const path = `${encodeURIComponent(bank)}/Table/${encodeURIComponent(table)}/data`;
  return {
    method: 'POST',
    url: `https://${sourceHosts.fhi}/api/open/v1/${path}`,
    body: JSON.stringify({
      dimensions,
      response: { format: 'json-stat2', maxRowCount: cellLimits.fhi },
    }),
  };
}

function codesOf(selection: QuerySelection): string[] {
  return 'values' in selection ? [...selection.values] : [selection.expression];
}

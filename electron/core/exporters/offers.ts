import { formatDate } from '../../contract/format.ts';
import type { Offer } from '../../contract/registers.ts';
import { audienceWord, levelName, providerWord } from '../../contract/words.ts';

const head = [
  'Tilbud',
  'Alder',
  'Nivå',
  'Åpent eller rettet',
  'Ansvarlig',
  'Hvem gir det?',
  'Om tilbudet',
];
const unknown = 'ikke oppgitt';

function rowOf(offer: Offer): string[] {
  return [
    offer.name,
    offer.ages || unknown,
    offer.levels.map((id) => levelName[id] ?? id).join(', ') || unknown,
    offer.audience ? audienceWord[offer.audience] : unknown,
    offer.owner ?? unknown,
    offer.provider ? providerWord[offer.provider] : unknown,
    offer.summary,
  ];
}

/** The offers as rows with a head, for a spreadsheet. */
export function offersTable(offers: readonly Offer[]): string[][] {
  return [head, ...offers.map(rowOf)];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The offers as one page that stands alone: a table with heads, no scripts, nothing fetched. */
export function offersHtml(offers: readonly Offer[], isoDate: string): Uint8Array {
  const title = 'Tilbud for barn, unge og familier i Ringerike';
  const cells = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        at === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`,
      )
      .join('');
  return new TextEncoder().encode(`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { margin: 2rem; font: 1rem/1.5 "Source Sans 3", Arial, sans-serif; color: #16252b; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #dbe3e4; text-align: left; vertical-align: top; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>Oppdatert ${formatDate(isoDate, 'long')}.</p>
<table>
<thead><tr>${head.map((label) => `<th scope="col">${escaped(label)}</th>`).join('')}</tr></thead>
<tbody>
${offers.map((offer) => `<tr>${cells(rowOf(offer))}</tr>`).join('\n')}
</tbody>
</table>
</body>
</html>
`);
}

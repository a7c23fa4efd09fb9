import { formatDate } from '../../../contract/format.ts';
import type { Manifest } from '../../../contract/whole-file.ts';

export interface Credit {
  name: string;
  credit: string;
  licence: string;
}

/** What the zip is and how each part is opened without the app, for whoever finds it in ten years. */
export function readmeText(manifest: Omit<Manifest, 'parts'>, sources: readonly Credit[]): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { stamp } = manifest.workspace;
  return `${stamp === undefined ? '' : `**${stamp}**\n\n`}# ${manifest.workspace.name}: hele fila i åpne formater

Dette er alt som sto i arbeidsfila ${formatDate(manifest.madeAt.slice(0, 10), 'long')}: ${manifest.tables.length} tabeller med ${rows} rader, også tall, logg over endringer og det som er angret. Kommunenummer ${manifest.workspace.municipalityCode}. Fila kan inneholde interne vurderinger; del den bare med dem som skal ha den.

${lacking(manifest.missing ?? [])}## Slik åpner du delene uten Dreiepunkt

| Del | Hva det er | Åpnes med |
| --- | --- | --- |
| data/*.csv | én tabell i hver fil, UTF-8, semikolon, desimalkomma | Excel eller LibreOffice |
| data/*.json | de samme radene, nøyaktig; én rad på hver linje | alle programmeringsspråk |
| workspace.dreiepunkt | kopi av arbeidsfila, en SQLite-database | Dreiepunkt, DB Browser for SQLite, sqlite3 |
| schema.sql | hvordan tabellene er bygd, med merknader | en tekstleser |
| attachments/ | vedleggene; navnet er innholdets SHA-256 | navnet på fila står i data/attachment.csv (kolonnene hash og name) |
| manifest.json | antall rader og SHA-256 for hver del | en tekstleser |

JSON er fasit. I CSV har tekst som begynner med = + - @ en apostrof foran, så regnearket ikke regner den ut, og tomt felt kan være både tom tekst og ingenting. Søkeindeksen er ikke med; appen lager den på nytt.

Ny arbeidsfil av JSON-delene: \`cli -- import-export ZIP NYFIL\`.

## Kilder og vilkår

${sources.map(({ name, credit, licence }) => `- ${name}. ${credit}. Vilkår: ${licence}.`).join('\n')}
`;
}

/** The same for the edition that is handed on: what it is, and what is not in it. */
export function readingReadme(workspace: { name: string; stamp?: string }, day: string): string {
  const { name, stamp } = workspace;
  return `${stamp === undefined ? '' : `**${stamp}**\n\n`}# ${name}: til lesing

Planen, arbeidet og tallene slik de sto ${day}, som tabeller i data/. De åpnes i Excel eller LibreOffice (CSV, UTF-8, semikolon, desimalkomma).

Dette er ikke med:

- tall som er skjult, og eldre utgaver av tall; figures.csv har tallene slik alle kan se dem
- tekst som er unntatt offentlighet; der den sto, står hjemmelen
- interne vurderinger: evalueringsnotater, risikoer, begrunnelser for koblinger og hull, kommentarer, forsøk og tilbakeblikk
- innspill fra barn og unge, vedlegg og orienteringer; orienteringer gis ut hver for seg
- loggen over endringer, utkast og det som er slettet

Utgaven er til å lese. Den kan ikke leses inn i Dreiepunkt. Til arkiv, flytting eller overtakelse brukes den fullstendige utgaven.

Tekst som begynner med = + - @ har en apostrof foran, så regnearket ikke regner den ut. manifest.json har antall rader og SHA-256 for hver del.
`;
}

function lacking(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  const lines = missing.map((sentence) => `- ${sentence}`).join('\n');
  return `## Dette mangler\n\nArbeidsfila var skadet da den ble eksportert. Alt som kunne leses, er med.\n\n${lines}\n\n`;
}

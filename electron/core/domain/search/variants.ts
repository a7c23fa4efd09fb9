import { fold } from './fold.ts';

/**
 * Names that mean the same. A text with one of them is found by the others too; the first ones are the
 * plan's own spellings beside the right ones.
 */
export const variants: readonly (readonly string[])[] = [
  ['Rekrutering', 'Rekruttering'],
  ['Maglende', 'Manglende'],
  ['Ærlig', 'Ærlighet'],
  ['Fact-Ung', 'FACT Ung', 'FACTUng'],
  [
    'SLT',
    'Samordning av lokale kriminalitetsforebyggende tiltak',
    'Samordning av lokale rus- og kriminalitetsforebyggende tiltak',
  ],
  ['BTI', 'Bedre tverrfaglig innsats'],
  ['TIBIR', 'Tidlig innsats for barn i risiko'],
  ['KOSIP', 'Kompetanseløftet for spesialpedagogikk og inkluderende praksis'],
  ['DUÅ', 'De Utrolige Årene'],
  ['COS', 'Circle of Security', 'Trygghetssirkelen'],
  ['PPT', 'Pedagogisk-psykologisk tjeneste'],
  ['BUP', 'Barne- og ungdomspsykiatrisk poliklinikk'],
  ['SSB', 'Statistisk sentralbyrå'],
  ['FHI', 'Folkehelseinstituttet'],
  ['Udir', 'Utdanningsdirektoratet'],
  ['HOPP', 'Helsefremmende oppvekst'],
  ['5-årskontroll', 'Femårskontroll'],
];

const folded = variants.map((names) => names.map(fold));

/** The other names of what a folded text speaks of, folded; empty when it speaks of none. */
export function otherNames(text: string): string[] {
  const around = ` ${text} `;
  return folded.flatMap((names) => {
    const has = names.map((name) => around.includes(` ${name}`));
    return has.some(Boolean) ? names.filter((_name, at) => !has[at]) : [];
  });
}

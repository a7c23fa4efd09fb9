/** Abbreviations of the field with what they stand for; offered when one is not explained. */
export const knownAbbreviations: Readonly<Record<string, string>> = {
  ABUP: 'avdeling for barn og unges psykiske helse',
  BTI: 'bedre tverrfaglig innsats',
  BUP: 'barne- og ungdomspsykiatrisk poliklinikk',
  DPS: 'distriktspsykiatrisk senter',
  FACT: 'aktiv oppsøkende behandling i team',
  FHI: 'Folkehelseinstituttet',
  HFU: 'helsestasjon for ungdom',
  IP: 'individuell plan',
  KOSTRA: 'kommune-stat-rapportering',
  KPI: 'konsumprisindeks',
  MST: 'multisystemisk terapi',
  NEET: 'unge utenfor arbeid, utdanning og opplæring',
  NUBU: 'Nasjonalt utviklingssenter for barn og unge',
  OT: 'oppfølgingstjenesten',
  PMTO: 'foreldretrening etter Oregon-modellen',
  PPT: 'pedagogisk-psykologisk tjeneste',
  PP: 'pedagogisk-psykologisk',
  RBUP: 'Regionsenter for barn og unges psykiske helse',
  ROP: 'rus og psykisk lidelse',
  SFO: 'skolefritidsordningen',
  SLT: 'samordning av lokale kriminalitetsforebyggende tiltak',
  SSB: 'Statistisk sentralbyrå',
  TIBIR: 'tidlig innsats for barn i risiko',
  UDIR: 'Utdanningsdirektoratet',
  USN: 'Universitetet i Sørøst-Norge',
};

/** Words everybody reads without help, and marks that are no abbreviations. */
const common = new Set(['NAV', 'EU', 'FN', 'OPP', 'PDF', 'NB', 'OK', 'TV', 'IT', 'HMS']);
const roman = /^[IVXLC]+$/;
/** Capitals alone, or as a word's first part: «PPT», «PP-tjenesten», «SLT-koordinator». */
const abbreviation = /(?<![\p{L}\p{N}-])(\p{Lu}{2,6})(?:-\p{Ll}+)?(?![\p{L}\p{N}])/gu;

export interface Unexplained {
  short: string;
  meaning: string | null;
}

/** Abbreviations the text never explains, in the order they are met. */
export function unexplained(text: string): Unexplained[] {
  const seen = new Set<string>();
  const found: Unexplained[] = [];
  for (const [, short = ''] of text.matchAll(abbreviation)) {
    if (seen.has(short) || common.has(short) || roman.test(short)) continue;
    seen.add(short);
    if (!isExplained(text, short))
      found.push({ short, meaning: knownAbbreviations[short] ?? null });
  }
  return found;
}

/** «PPT (pedagogisk-psykologisk tjeneste)» or «pedagogisk-psykologisk tjeneste (PPT)». */
function isExplained(text: string, short: string): boolean {
  return (
    new RegExp(`(?<![\\p{L}\\p{N}])${short}\\s*\\(\\s*\\p{L}[^)]{4,}\\)`, 'u').test(text) ||
    new RegExp(`\\p{Ll}{2,}\\s*\\(\\s*${short}\\s*\\)`, 'u').test(text)
  );
}

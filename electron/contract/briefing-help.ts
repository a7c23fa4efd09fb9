const sectorSlides = '(kilde: sektorens presentasjon, ikke forskning)';

/** The five risks of waiting, word for word from the sector's own slides. */
export const waitingRisks = [
  'flere og alvorligere saker',
  'langvarige utfordringer',
  'psykososiale problemer og utenforskap',
  'manglende kompetanse og tiltak',
  'kostnadskrevende tiltak',
] as const;

/** What the sector says it is good at. */
export const strengths = [
  'kompetanseutvikling',
  'lederstruktur',
  'bruker- og elevundersøkelser satt i system',
  'økonomistyring',
  'digitalisering',
] as const;

/** Help for what follows from doing nothing; says itself that it is no research. */
export const waitingText = `Sektoren peker på fem risikoer ved å vente: ${waitingRisks.slice(0, -1).join(', ')} og ${waitingRisks.at(-1)}. ${sectorSlides}`;

/** Help for the one strength a briefing opens with. */
export function strengthText(strength: string): string {
  return `Sektoren framhever selv ${strength} som noe kommunen er god på. ${sectorSlides}`;
}

const wordsAMinute = 200;

/** Minutes a practised reader needs, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}

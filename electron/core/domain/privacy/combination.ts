import type { PrivacyFinding, TextRange } from '../../../contract/privacy.ts';
import { findAges, type AgeSignal } from './age.ts';
import { findCircumstances, type Circumstance } from './circumstances.ts';
import { findNames } from './names.ts';
import { findPersons, type PersonSignal } from './person.ts';
import { suggestGroup } from './suggest.ts';

/** Somebody in the text; `name` where it is a name that stands there. */
interface Person extends PersonSignal {
  name?: 'full' | 'given';
}

interface Signals {
  person: PersonSignal;
  ages: AgeSignal[];
  circumstances: Circumstance[];
}

/** How far from the person the other things may stand: two or three sentences. */
const reach = 170;

/** Every place where age, gender and circumstances together point at one child. */
export function findCombinations(text: string): PrivacyFinding[] {
  const persons: Person[] = [...findPersons(text), ...namedPersons(text)];
  if (persons.length === 0) return [];
  const ages = findAges(text);
  const circumstances = [...findCircumstances(text), ...placesBeside(text, persons)];
  const found: TextRange[][] = [];
  for (const person of persons) {
    const signals = {
      person,
      ages: ages.filter((one) => isNear(text, person, one)),
      circumstances: circumstances.filter((one) => isNear(text, person, one)),
    };
    // A name without an age is a finding of its own, or a colleague, unless it fares as a child does.
    const isSaid = person.name === 'given' && isSaidOfChild(text, person);
    const isChild = person.name === undefined || isSaid || signals.ages.length > 0;
    if (isChild && (isSaid || isOneChild(signals)))
      found.push([person, ...signals.ages, ...signals.circumstances]);
  }
  return joined(found).map((ranges) => describe(text, ranges, { ages, circumstances, persons }));
}

/** «farmor til Emil»: a child by its first name and a relative. */
const kinOf =
  /(?:mor|far|mora|moren|faren|mamma|pappa|foreldrene|bror|søster|broren|søstera|søsteren|onkelen|tanta) (?:til|åt) $/iu;
/** «Emma får ikke sove»: what is said of a child by its first name, and hardly of a colleague. */
const ofChild =
  /^(?: \p{L}+){0,3}?(?: og (?:mor|far|moren|mora|faren|foreldrene|stefaren|bestemora)(?: hans| hennes| sin)?(?=[ ,.;])| (?:har det (?:bedre|verre|bra|vondt|tøft)|har fått (?:tolk|plass|vedtak|diagnose|medisin|støttekontakt|avlastning)|trenger (?:\p{L}+ ){0,2}(?:oppfølging|hjelp|støtte|assistent|tilsyn|skjerming)|gråter|biter|slår|sparker|spytter|klorer|rømmer|utagerer|mistrives|stammer|tisser|mobbes|(?:ble|blir|er|har blitt) (?:mobbet|mobba|slått|utestengt|plassert|hentet|innlagt|utredet|henvist|skilt ut|tatt ut)|(?:får|vil|tør|klarer|greier|orker|kan|har|kommer|går|sover|spiser|snakker|leker) (?:fortsatt |nesten |fremdeles )?(?:ikke|ikkje|aldri|dårlig|alene|lite)(?! (?:svart|meldt|sendt|levert|møte|delta|stille|rekke|mulighet|anledning|fått (?:svar|tall|tilbakemelding)))|kommer for se[ie]nt|bor (?:hos|i|hjemme|alene|på)|går (?:i|på) \d|tar medisin|(?:på|i|fra) (?:avdeling|avd\.) \p{Lu}))(?!\p{L})/u;

function isSaidOfChild(text: string, { start, end }: Person): boolean {
  const isTheirs = kinOf.test(text.slice(Math.max(0, start - 16), start));
  return isTheirs || ofChild.test(text.slice(end, end + 120));
}

/** A given name is a person; with an age beside it, it is a child. */
function namedPersons(text: string): Person[] {
  return findNames(text).map(({ start, end, isFull }) => {
    return { start, end, strength: 'strong', name: isFull ? 'full' : 'given' };
  });
}

function isNear(text: string, one: TextRange, other: TextRange): boolean {
  const [first, last] = one.start <= other.start ? [one, other] : [other, one];
  if (last.start - first.end > reach) return false;
  return !/\n\s*\n/.test(text.slice(first.end, last.start));
}

/** How much stands beside a person; `phrases` also counts places, `groups` does not. */
interface Beside {
  definite: number;
  ages: number;
  places: number;
  groups: number;
  phrases: number;
}
type Needed = Partial<Beside>;

/** A circumstance and one thing more. */
const circumstanceAndMore: readonly Needed[] = [
  { groups: 1, places: 1 },
  { groups: 1, definite: 1 },
  { groups: 1, ages: 1 },
  { groups: 2 },
];
/** What must at least stand beside a person of each strength: any one of a row's needs is enough. */
const enough: Readonly<Record<PersonSignal['strength'], readonly Needed[]>> = {
  whole: [{}],
  told: [{}],
  nearly: [{ ages: 1 }, { phrases: 1 }],
  strong: [...circumstanceAndMore, { groups: 1, phrases: 2 }, { places: 1, ages: 1 }],
  weak: circumstanceAndMore,
};

function isOneChild({ person, ages, circumstances }: Signals): boolean {
  const groups = new Set(circumstances.map(({ group }) => group));
  const places = Number(groups.delete('place'));
  const beside: Beside = {
    ...{ definite: Number(person.isDefinite ?? false), ages: ages.length, places },
    ...{ groups: groups.size, phrases: distinct(circumstances).length },
  };
  return enough[person.strength].some((needed) => holds(beside, needed));
}

function holds(beside: Beside, needed: Needed): boolean {
  const { definite = 0, ages = 0, places = 0, groups = 0, phrases = 0 } = needed;
  return (
    beside.definite >= definite &&
    beside.ages >= ages &&
    beside.places >= places &&
    beside.groups >= groups &&
    beside.phrases >= phrases
  );
}

/** Any place named right after somebody: «jenta på Hov», «tvillingene i Venåsen-gruppa». */
const placeAfter =
  /^(?:[^.!?\n]|(?<=\d)\.){0,40}?(?<![\p{L}])(?:på|i|ved|fra|frå|innerst i|nederst i|øverst i) (?!(?:Ringerike|Buskerud|Viken|Norge|Noreg|Skoleporten|Ungdata|Elevundersøkelsen|Teams|Excel|Familiens|Januar|NAV|BUP|PPT|SFO|SLT)(?!\p{L}))(?<place>\p{Lu}\p{L}{2,}(?:-\p{L}+)?)/u;

function placesBeside(text: string, persons: readonly PersonSignal[]): Circumstance[] {
  return persons.flatMap(({ end }) => {
    const match = placeAfter.exec(text.slice(end, end + 80));
    const place = match?.groups?.['place'];
    if (!match || place === undefined) return [];
    const to = end + match[0].length;
    return [{ group: 'place' as const, start: to - place.length, end: to }];
  });
}

/** Findings that share phrases are one. */
function joined(all: TextRange[][]): TextRange[][] {
  const clusters: TextRange[][] = [];
  for (const ranges of all.toSorted((a, b) => startOf(a) - startOf(b))) {
    const last = clusters.at(-1);
    if (last !== undefined && startOf(ranges) <= endOf(last)) last.push(...ranges);
    else clusters.push([...ranges]);
  }
  return clusters.map(distinct);
}

const startOf = (ranges: readonly TextRange[]) => Math.min(...ranges.map(({ start }) => start));
const endOf = (ranges: readonly TextRange[]) => Math.max(...ranges.map(({ end }) => end));

function distinct(ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}

interface AllSignals {
  ages: readonly AgeSignal[];
  circumstances: readonly Circumstance[];
  persons: readonly PersonSignal[];
}

function describe(text: string, ranges: TextRange[], all: AllSignals): PrivacyFinding {
  const within = <T extends TextRange>(list: readonly T[]) =>
    list.filter((one) => ranges.some(({ start, end }) => one.start >= start && one.end <= end));
  const ages = within(all.ages);
  const groups = new Set(within(all.circumstances).map(({ group }) => group));
  return {
    kind: 'combination',
    start: startOf(ranges),
    end: endOf(ranges),
    ranges,
    reason: `Dette kan peke ut et barn. ${listed(parts(ages, groups))} til sammen kjenner noen igjen i en liten kommune, også uten navn.`,
    suggestion: suggestGroup(text, ranges, ages),
    belongs: groups.has('care')
      ? 'Saken hører hjemme i barnevernets fagsystem eller BTI stafettlogg.'
      : 'Saken hører hjemme i fagsystemet eller BTI stafettlogg.',
  };
}

const groupWords = {
  health: 'helse eller utredning',
  care: 'vern og omsorg',
  school: 'forhold på skolen',
  family: 'familieforhold',
  origin: 'bakgrunn',
  event: 'en hendelse',
  look: 'utseende',
  place: 'sted',
} as const;

function parts(ages: readonly AgeSignal[], groups: ReadonlySet<keyof typeof groupWords>): string[] {
  const said: string[] = ['kjønn eller rolle'];
  if (ages.some(({ isGrade }) => !isGrade)) said.unshift('alder');
  if (ages.some(({ isGrade }) => isGrade)) said.push('trinn');
  for (const [group, word] of Object.entries(groupWords))
    if (groups.has(group as keyof typeof groupWords)) said.push(word);
  return said;
}

function listed(words: readonly string[]): string {
  const all =
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;
  return all.charAt(0).toLocaleUpperCase('nb') + all.slice(1);
}

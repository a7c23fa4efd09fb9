import type { Coverage, CoverageCell, Offer } from '../../contract/registers.ts';
import { joinWords } from '../../contract/format.ts';
import { levelName } from '../../contract/words.ts';

/** Ages in whole years, both ends included; -1 is before birth. */
export interface Ages {
  from: number;
  to: number;
}

const bands = [
  { id: 'unborn', label: 'Før fødsel', from: -1, to: -1 },
  { id: '0-4', label: '0–4 år', from: 0, to: 4 },
  { id: '5', label: '5 år', from: 5, to: 5 },
  { id: '6-12', label: '6–12 år', from: 6, to: 12 },
  { id: '13-18', label: '13–18 år', from: 13, to: 18 },
] as const;

const challenges = 'Oppvekstplan 2024–2030, kap. 12.1';

/** What the plan itself says is missing; it stands until the group has an offer there. */
const statedHoles: readonly { level: string; band: string; text: string; reference: string }[] = [
  {
    level: 'selective',
    band: '13-18',
    text: 'Planen: mangler tiltak på selektivt nivå, særlig for 13–18 år',
    reference: 'Oppvekstplan 2024–2030, tiltak 2',
  },
  {
    level: 'universal',
    band: '0-4',
    text: 'Planen: mangler foreldreveiledning for 0–4 år (U08)',
    reference: challenges,
  },
  {
    level: 'universal',
    band: '5',
    text: 'Planen: mangler 5-årskontroll på Helsestasjonen (U07)',
    reference: challenges,
  },
];

/** «3–12 år», «3 år», «før fødsel» as whole years; null where the text says nothing of age. */
export function readAges(text: string): Ages | null {
  if (text === 'før fødsel') return { from: -1, to: -1 };
  const span = /^(\d{1,2})(?:[–-](\d{1,2}))? år$/.exec(text);
  if (!span) return null;
  const from = Number(span[1]);
  return { from, to: Number(span[2] ?? from) };
}

/** Ages as they are read: «3–12 år», «før fødsel–4 år»; empty where nobody has said. */
export function agesText(ages: Ages | null): string {
  if (ages === null) return '';
  const { from, to } = ages;
  if (to < 0) return 'før fødsel';
  const start = from < 0 ? 'før fødsel' : String(from);
  return from === to ? `${to} år` : `${start}–${to} år`;
}

/** Which offers reach whom: prevention level against age, with what nobody reaches. */
export function coverageOf(
  offers: readonly Offer[],
  levels: readonly { id: string; name: string }[],
): Coverage {
  const standing = offers.filter(({ state }) => state === 'running');
  const placed = standing.filter(({ levels: own, ageFrom }) => own.length > 0 && ageFrom !== null);
  const rows = levels.map(({ id: levelId, name }) => ({
    ...{ levelId, levelName: name },
    cells: bands.map(({ id: band, from, to }): CoverageCell => {
      const hole = statedHoles.find((one) => one.level === levelId && one.band === band);
      return {
        band,
        offers: placed
          .filter(
            (offer) =>
              offer.levels.includes(levelId) &&
              (offer.ageFrom ?? 99) <= to &&
              (offer.ageTo ?? -2) >= from,
          )
          .map(({ id, name: offerName }) => ({ id, name: offerName })),
        statedHole: hole ? { text: hole.text, reference: hole.reference } : null,
      };
    }),
  }));
  return {
    bands: bands.map(({ id, label }) => ({ id, label })),
    rows,
    unplaced: standing.filter((offer) => !placed.includes(offer)).map(lacking),
    lead: leadOf(rows),
  };
}

function lacking({ id, name, levels, ageFrom }: Offer) {
  const lacks = [...(ageFrom === null ? ['alder'] : []), ...(levels.length === 0 ? ['nivå'] : [])];
  return { id, name, lacks: joinWords(lacks) };
}

function leadOf(rows: Coverage['rows']): string {
  const empty = rows.flatMap(({ levelId, cells }) =>
    cells
      .filter(({ offers }) => offers.length === 0)
      .map(({ band }) => {
        const label = bands.find(({ id }) => id === band)?.label ?? band;
        return `${levelName[levelId] ?? levelId} ${label.toLowerCase()}`;
      }),
  );
  if (empty.length === 0) return 'Det finnes minst ett tilbud på hvert nivå i hver alder.';
  return `Ingen tilbud er plassert her: ${joinWords(empty)}.`;
}

import type { BriefingModel } from '../../../../contract/briefing-model.ts';
import {
  briefingTexts,
  type BriefingFinding,
  type BriefingTextField,
} from '../../../../contract/briefings.ts';
import { countWord } from '../../../../contract/format.ts';
import { isBlank, plainOf } from '../../../../contract/rich-text.ts';
import { blockRuns } from '../block-text.ts';
import type { BriefingFacts } from '../facts.ts';
import { briefingParts } from '../model.ts';
import { figureKey } from '../parts.ts';
import { unexplained } from './abbreviations.ts';
import { figureCount, unsourcedClaims } from './claims.ts';
import { hardLix, lix } from './readability.ts';
import { brokenAddresses, brokenReferences } from './references.ts';

/** One text as the reader of the document meets it, with the field to go to. */
export interface CheckedText {
  field: string;
  label: string;
  text: string;
}

/** Looks for what may point at a person. The seam to the guard of the whole app. */
export type PrivacyScan = (texts: readonly CheckedText[]) => BriefingFinding[];

const stop = (sentence: string, field: string | null): BriefingFinding => ({
  ...{ severity: 'stop', sentence, field },
});
const warning = (sentence: string, field: string | null): BriefingFinding => ({
  ...{ severity: 'warning', sentence, field },
});
const ok = (sentence: string): BriefingFinding => ({ severity: 'ok', sentence, field: null });

/** What a reader would trip over, worst first. A stop hinders export; a warning does not. */
export function briefingFindings(
  facts: BriefingFacts,
  model: BriefingModel,
  privacy: PrivacyScan = () => [],
): BriefingFinding[] {
  const texts = checkedTexts(facts);
  const found = [
    ...privacy(texts),
    ...suppressionFindings(facts),
    ...sourceFindings(model),
    ...exemptionFindings(model),
    ...askFindings(facts),
    ...ownerFindings(facts),
    ...ageFindings(facts),
    ...linkFindings(facts, model, texts),
    ...abbreviationFindings(texts),
    ...readabilityFindings(texts),
    ...emptyFindings(facts),
  ];
  const rank = { stop: 0, warning: 1, ok: 2 };
  return [...found, ...allWell(model, found)].toSorted(
    (a, b) => rank[a.severity] - rank[b.severity],
  );
}

const labels: Record<BriefingTextField, string> = {
  ask: 'Hva ber vi om?',
  consequence: 'Hvis ingenting gjøres',
  background: 'Innledning og bakgrunn',
  facts: 'Saksopplysninger',
  strength: 'Dette er vi gode på',
  assessment: 'Vurdering',
  childInterest: 'Barnets beste',
  voice: 'Barn og unges stemme',
  economy: 'Økonomi',
  staffing: 'Bemanning',
  attachments: 'Vedlegg',
};

/** The texts that stand in the document as it is now; a part that is not ticked is not read. */
export function checkedTexts(facts: BriefingFacts): CheckedText[] {
  const parts = briefingParts(facts).filter(({ isShown }) => isShown);
  const shown = new Set<string>(parts.map(({ key }) => key));
  const isShown = (field: BriefingTextField) => {
    if (field === 'consequence') return shown.has('ask');
    return shown.has(field === 'staffing' ? 'economy' : field);
  };
  const own = parts
    .filter(({ kind }) => kind === 'text')
    .map(({ key, heading, body }) => ({
      ...{ field: `part:${key}`, label: heading || 'Egen tekst', text: plainOf(body) },
    }));
  return [
    { field: 'title', label: 'Tittel', text: facts.briefing.title },
    ...briefingTexts
      .filter(isShown)
      .map((field) => ({ field, label: labels[field], text: plainOf(facts.briefing[field]) })),
    ...own,
  ].filter(({ text }) => text.trim() !== '');
}

/** The rule of small numbers once more, on the very figures that go out. */
function suppressionFindings({ mustHide, indicators }: BriefingFacts): BriefingFinding[] {
  return indicators.flatMap(({ id, name, series }) => {
    const hidden = mustHide.filter(({ indicatorId }) => indicatorId === id);
    const own = series.filter(({ role }) => role === 'own').flatMap(({ points }) => points);
    const isOpen = hidden.some(({ period }) =>
      own.some((point) => point.period === period && point.value !== null),
    );
    return isOpen
      ? [
          stop(
            `«${name}» viser et lokalt tall under fem. Det kan ikke gå ut.`,
            `part:${figureKey(id)}`,
          ),
        ]
      : [];
  });
}

function sourceFindings(model: BriefingModel): BriefingFinding[] {
  return unsourcedClaims(model).map(({ sectionId, text, figures }) =>
    stop(
      `Tallet ${figures[0] ?? ''} har ingen kilde: «${shortened(text)}». Skriv (kilde: …) etter tallet.`,
      `part:${sectionId}`,
    ),
  );
}

function exemptionFindings(model: BriefingModel): BriefingFinding[] {
  return model.sections.flatMap(({ id, heading, blocks }) =>
    blocks.some(({ exempt }) => exempt === '')
      ? [stop(`Et avsnitt i «${heading}» er unntatt uten hjemmel. Velg hjemmel.`, `part:${id}`)]
      : [],
  );
}

function askFindings({ briefing }: BriefingFacts): BriefingFinding[] {
  return briefing.askKind !== 'information' && isBlank(briefing.ask)
    ? [warning('Dere ber om en beslutning eller avklaring, men har ikke skrevet hva.', 'ask')]
    : [];
}

function ownerFindings({ measures, measure }: BriefingFacts): BriefingFinding[] {
  const told = measure ? measures.filter(({ id }) => id === measure.detail.id) : measures;
  return told.flatMap(({ id, status, leader }) => {
    if (!status) return [warning(`Tiltak ${id} har ingen status.`, `measure-${id}`)];
    return leader ? [] : [warning(`Tiltak ${id} har ingen prosjektleder.`, `measure-${id}`)];
  });
}

function ageFindings(facts: BriefingFacts): BriefingFinding[] {
  return facts.indicators.flatMap(({ id, name, latest }) => {
    const field = `part:${figureKey(id)}`;
    if (!latest) return [warning(`«${name}» har ingen tall ennå og blir uten figur.`, field)];
    return isStale(latest.period, facts.madeAt)
      ? [warning(`«${name}» er over ett år gammelt (${latest.periodLabel}).`, field)]
      : [];
  });
}

/** Older than a year counted from the end of the year the period closes in. */
function isStale(period: string, madeAt: string): boolean {
  const last = /^\d{4}-\d{2}$/.test(period)
    ? Number(period.slice(0, 4)) + 1
    : Number(/\d{4}(?!.*\d{4})/.exec(period)?.[0]);
  return Number(madeAt.slice(0, 4)) - last > 1;
}

function linkFindings(
  { known }: BriefingFacts,
  model: BriefingModel,
  texts: readonly CheckedText[],
): BriefingFinding[] {
  const references = texts.flatMap(({ field, text }) =>
    brokenReferences(text, known).map((code) =>
      warning(`«${code}» finnes ikke i denne fila.`, field),
    ),
  );
  const addresses = model.sections.flatMap(({ id, blocks }) =>
    brokenAddresses(blocks.flatMap(blockRuns).flatMap(({ href }) => href ?? [])).map((href) =>
      warning(`Lenken ${href} kan ikke åpnes.`, `part:${id}`),
    ),
  );
  return [...references, ...addresses];
}

/** Explained once is explained for the whole document. */
function abbreviationFindings(texts: readonly CheckedText[]): BriefingFinding[] {
  const whole = texts.map(({ text }) => text).join('\n');
  return unexplained(whole).map(({ short, meaning }) => {
    const first = texts.find(({ text }) => text.includes(short));
    return warning(
      meaning
        ? `«${short}» er ikke forklart. Skriv «${short} (${meaning})» første gang.`
        : `«${short}» er ikke forklart. Skriv den helt ut første gang.`,
      first?.field ?? null,
    );
  });
}

function readabilityFindings(texts: readonly CheckedText[]): BriefingFinding[] {
  return texts.flatMap(({ field, label, text }) => {
    const read = lix(text);
    return read && read.value >= hardLix
      ? [
          warning(
            `«${label}» er tung å lese: lesbarhet (LIX) ${read.value}, ${read.band}. Del setningene.`,
            field,
          ),
        ]
      : [];
  });
}

function emptyFindings(facts: BriefingFacts): BriefingFinding[] {
  const hasAssessment = briefingParts(facts).some(
    ({ kind, isShown }) => kind === 'assessment' && isShown,
  );
  return hasAssessment && isBlank(facts.briefing.assessment)
    ? [warning('Vurderingen er tom og blir ikke med.', 'assessment')]
    : [];
}

/** What was looked for and not found: people should see that it was checked. */
function allWell(model: BriefingModel, found: readonly BriefingFinding[]): BriefingFinding[] {
  const isStopped = found.some(({ severity }) => severity === 'stop');
  const count = figureCount(model);
  const word = countWord(count, 'neuter');
  const what = count === 1 ? 'avsnitt eller figur' : 'avsnitt, tabeller og figurer';
  const whole = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${what} med tall har kilde.`;
  const text = model.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs.map((r) => r.text).join('')] : [],
    )
    .join('\n');
  const read = lix(text);
  return [
    // With no figure to look at, nothing has been found to be right.
    ...(isStopped || count === 0 ? [] : [ok(`${whole} Ingen lokale tall under fem vises.`)]),
    ...(read && read.value < hardLix ? [ok(`Lesbarhet (LIX) ${read.value}: ${read.band}.`)] : []),
  ];
}

function shortened(text: string): string {
  const limit = 70;
  return text.length > limit ? `${text.slice(0, limit).trimEnd()} …` : text;
}

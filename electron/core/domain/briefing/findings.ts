import type { Block, BriefingFinding, BriefingModel, Run } from '../../../contract/briefings.ts';
import { countWord } from '../../../contract/format.ts';
import type { BriefingFacts } from './facts.ts';
import { textLines } from './model.ts';

/** What a reader would trip over, worst first. A stop hinders export; a warning does not. */
export function briefingFindings(facts: BriefingFacts, model: BriefingModel): BriefingFinding[] {
  const { briefing, measures, indicators } = facts;
  const unsourced = figuresWithoutSource(model);
  const findings: BriefingFinding[] = unsourced.map((text) => ({
    severity: 'stop',
    sentence: `Et tall mangler kilde: «${text.slice(0, 80)}».`,
    field: null,
  }));
  const warn = (sentence: string, field: string | null) =>
    findings.push({ severity: 'warning', sentence, field });
  if (briefing.askKind !== 'information' && textLines(briefing.ask).length === 0)
    warn('Dere ber om en beslutning eller avklaring, men har ikke skrevet hva.', 'ask');
  for (const measure of measures) {
    if (!measure.status) warn(`Tiltak ${measure.id} har ingen status.`, `measure-${measure.id}`);
    else if (!measure.leader)
      warn(`Tiltak ${measure.id} har ingen prosjektleder.`, `measure-${measure.id}`);
  }
  for (const indicator of indicators) {
    if (!indicator.latest)
      warn(`«${indicator.name}» har ingen tall ennå og blir uten figur.`, 'indicators');
    else if (isStale(indicator.latest.period, facts.madeAt))
      warn(
        `«${indicator.name}» er over ett år gammelt (${indicator.latest.periodLabel}).`,
        'indicators',
      );
  }
  if (textLines(briefing.assessment).length === 0) warn('Vurderingen er tom.', 'assessment');
  const count = model.sections.reduce(
    (sum, section) => sum + section.blocks.filter(hasFigure).length,
    0,
  );
  if (unsourced.length === 0)
    findings.push({ severity: 'ok', sentence: `${countSentence(count)} har kilde.`, field: null });
  return findings;
}

/** Blocks of fact that hold a figure but point at no source; must be empty. */
export function figuresWithoutSource(model: BriefingModel): string[] {
  return model.sections
    .filter((section) => section.nature === 'fact')
    .flatMap((section) => section.blocks)
    .filter((block) => hasFigure(block) && !hasNote(block, model.sources.length))
    .map(blockText);
}

function hasFigure(block: Block): boolean {
  return block.kind === 'figure' || /\d/.test(blockText(block));
}

function hasNote(block: Block, sourceCount: number): boolean {
  const isKnown = (note: number | undefined) =>
    note !== undefined && note >= 1 && note <= sourceCount;
  if (block.kind === 'table' || block.kind === 'figure') return isKnown(block.note);
  if (block.kind === 'paragraph') return block.runs.some((run) => isKnown(run.note));
  return block.items.every(
    (item) => !/\d/.test(runText(item)) || item.some((run) => isKnown(run.note)),
  );
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return runText(block.runs);
  if (block.kind === 'list') return block.items.map(runText).join(' ');
  if (block.kind === 'table') return [block.caption, ...block.rows.flat().map(runText)].join(' ');
  return block.alt;
}

function runText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Older than a year counted from the end of the year the period closes in. */
function isStale(period: string, madeAt: string): boolean {
  const last = /^\d{4}-\d{2}$/.test(period)
    ? Number(period.slice(0, 4)) + 1
    : Number(/\d{4}(?!.*\d{4})/.exec(period)?.[0]);
  return Number(madeAt.slice(0, 4)) - last > 1;
}

function countSentence(count: number): string {
  const word = countWord(count);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} avsnitt, tabeller og figurer med tall`;
}

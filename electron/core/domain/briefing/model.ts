import type { Block, BriefingModel, Run, Section } from '../../../contract/briefings.ts';
import { countWord, formatDate, joinWords } from '../../../contract/format.ts';
import { stageWord, stateWord, verdictWord } from '../../../contract/words.ts';
import type { BriefingFacts } from './facts.ts';
import { indicatorSection } from './figure.ts';
import { ownSource, sourceRegister, type SourceRegister } from './sources.ts';

/**
 * The whole briefing as sections of text, tables and figures. The ask stands first; fact and
 * assessment never share a section; every figure points at a numbered source.
 */
export function briefingModel(facts: BriefingFacts): BriefingModel {
  const sources = sourceRegister();
  const { briefing, madeAt } = facts;
  const sections = [
    askSection(facts),
    measureSection(facts, sources),
    ...facts.indicators.map((indicator) => indicatorSection(indicator, sources)),
    gapSection(facts, sources),
    evaluationSection(facts, sources),
    assessmentSection(facts),
  ].filter((section) => section.blocks.length > 0);
  return {
    id: briefing.id,
    number: briefing.number,
    organisation: `${facts.municipality} kommune · Oppvekstplan 2024–2030`,
    title: briefing.title,
    lead: `Fra implementeringsgruppa · møte ${formatDate(briefing.forDate, 'long')}`,
    forDate: briefing.forDate,
    madeAt,
    isDemo: facts.isDemo,
    sections,
    sources: sources.list(),
    fileName: `${briefing.forDate}_Ledergruppe_${briefing.number}`,
  };
}

/** The lines of a text field that say something. */
export function textLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-–•])\s*/, '').trim())
    .filter((line) => line !== '');
}

function askSection({ briefing }: BriefingFacts): Section {
  const asks = textLines(briefing.ask);
  const blocks: Block[] =
    asks.length > 0
      ? [{ kind: 'list', isOrdered: true, items: asks.map((text) => [{ text }]) }]
      : [paragraph('Saken legges fram til orientering. Vi ber ikke om noen beslutning.')];
  const [consequence] = textLines(briefing.consequence);
  if (consequence)
    blocks.push({
      kind: 'paragraph',
      runs: labelled('Hvis ingenting gjøres', briefing.consequence),
    });
  return { id: 'ask', heading: 'Hva ber vi om?', nature: 'ask', blocks };
}

function measureSection(
  { measures, waiting, madeAt }: BriefingFacts,
  sources: SourceRegister,
): Section {
  const note = sources.note(ownSource('statusoppdateringer og tavler', madeAt));
  const rows = measures.map((measure): Run[][] => {
    const oldest = waiting
      .filter((w) => w.measureId === measure.id)
      .toSorted((a, b) => b.days - a.days)[0];
    return [
      [{ text: String(measure.id) }],
      [{ text: measure.shortName }],
      [{ text: measure.status ? stageWord[measure.status.stage] : 'ikke oppgitt' }],
      [{ text: measure.status ? stateWord[measure.status.state] : 'ikke oppgitt' }],
      [{ text: oldest ? `${oldest.waitingOn}, ${oldest.days} dager` : 'ingen' }],
      [{ text: measure.status?.line ?? `Oppstart ifølge planen: ${measure.startText}` }],
    ];
  });
  return {
    id: 'measures',
    heading: `De ${countWord(measures.length)} tiltakene`,
    nature: 'fact',
    blocks: [
      {
        kind: 'table',
        caption: 'Steg og status for hvert tiltak',
        head: ['Nr.', 'Tiltak', 'Steg', 'Status', 'Venter på', 'Situasjonen'],
        rows,
        numeric: [],
        note,
      },
    ],
  };
}

function gapSection({ gaps, madeAt }: BriefingFacts, sources: SourceRegister): Section {
  const note = sources.note(
    `Oppvekstplan 2024–2030, kap. 12.1, og ${ownSource('koblinger mellom utfordringer og tiltak', madeAt)}`,
  );
  const text =
    gaps.ids.length === 0
      ? `Alle ${gaps.total} utfordringer har tiltak, eller er bevisst uten.`
      : `${gaps.ids.length} av ${gaps.total} utfordringer har ikke noe tiltak: ${joinWords(gaps.names.map((name, i) => `${name} (${gaps.ids[i]})`))}.`;
  return {
    id: 'gaps',
    heading: 'Utfordringer uten tiltak',
    nature: 'fact',
    blocks: [{ kind: 'paragraph', runs: [{ text, note }] }],
  };
}

function evaluationSection(
  { evaluations, madeAt }: BriefingFacts,
  sources: SourceRegister,
): Section {
  if (evaluations.length === 0) {
    const runs = [
      {
        text: 'Ingen tiltak er evaluert ennå. Planen krever at alle nye tiltak evalueres underveis.',
      },
    ];
    return {
      id: 'evaluations',
      heading: 'Siste evalueringer',
      nature: 'fact',
      blocks: [{ kind: 'paragraph', runs }],
    };
  }
  const note = sources.note(ownSource('ferdigstilte evalueringsnotater', madeAt));
  const items = evaluations.map((evaluation): Run[] => [
    {
      text: `Tiltak ${evaluation.measureId}, ${evaluation.periodLabel}: ${evaluation.verdict ? verdictWord[evaluation.verdict] : 'utkast'}.`,
      isStrong: true,
    },
    { text: ` Lærte: ${flat(evaluation.learned)} Endrer: ${flat(evaluation.change)}`, note },
  ]);
  return {
    id: 'evaluations',
    heading: 'Siste evalueringer',
    nature: 'fact',
    blocks: [{ kind: 'list', isOrdered: false, items }],
  };
}

function assessmentSection({ briefing }: BriefingFacts): Section {
  const own = textLines(briefing.assessment).map((line) => paragraph(line));
  const parts: [string, string, string][] = [
    ['Barnets beste', briefing.childInterest, 'ikke vurdert'],
    ['Barn og unges stemme', briefing.voice, 'ikke innhentet'],
    ['Økonomi og bemanning', briefing.economy, 'ikke vurdert'],
  ];
  return {
    id: 'assessment',
    heading: 'Vurdering',
    nature: 'assessment',
    blocks: [
      ...own,
      ...parts.map(([label, text, empty]): Block => ({
        kind: 'paragraph',
        runs: labelled(label, text.trim() || empty),
      })),
    ],
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

function labelled(label: string, text: string): Run[] {
  return [{ text: `${label}: `, isStrong: true }, { text: flat(text) }];
}

/** Several lines as running text that ends in a full stop. */
function flat(text: string): string {
  const joined = textLines(text).join(' ');
  return /[.!?]$/.test(joined) ? joined : `${joined}.`;
}

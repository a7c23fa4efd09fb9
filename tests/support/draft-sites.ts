import { form, saving } from './draft-calls.ts';

/** One step on the way to a field: a button, link, tab or choice by its name, keys on a card or a row, or a text written and sent. */
export type Way = string | RegExp | { keys: string; on: string } | { write: string; send: string };

/** A place in the renderer where what is typed is kept, and how a person comes to it in the lived-in file. */
export interface DraftSite {
  /** The file under `renderer`, and the call as it stands there. */
  file: string;
  call: string;
  at: string;
  by?: readonly Way[];
  /** The name of the field written in. */
  field: string | RegExp;
}

const card = '/measures/2?card=T2-5';
const board = '/measures/2';
const about = '/measures/3?tab=about';
const timeline = '/measures/2?tab=timeline';
const planning = '/measures/2/sprint';
const absence = '/indicators/absence-g10-median-days';
const count = '/indicators/models-assessed';
const revisions = '/plan?view=revisions';

/** Every call of `useFormDraft` and `useDraft`, in groups that a test walks with a file of its own. */
export const draftSites: Record<string, readonly DraftSite[]> = {
  board: [
    {
      ...{ file: 'features/board/NewCardField.tsx', call: form("'card', `new:${stack.id}`") },
      ...{ at: board, by: ['Ny oppgave i Klar'], field: 'Ny oppgave i Klar' },
    },
    {
      ...{ file: 'features/board/ManyDialogs.tsx', call: form("'card', 'many'") },
      ...{ at: board, by: [{ keys: 'Shift+ArrowDown', on: 'T2-5' }, 'Sett ansvarlig …'] },
      field: 'Ansvarlig rolle',
    },
    {
      ...{ file: 'features/board/WaitingDialog.tsx', call: form("'card', `waiting:${card.id}`") },
      ...{ at: board, by: [{ keys: 'v', on: 'T2-5' }], field: /venter/i },
    },
    {
      file: 'features/board/columns/ColumnForm.tsx',
      call: form("'board', column?.id ?? `new:${columns[0]?.id ?? 0}`"),
      ...{ at: board, by: ['Kolonner', /Ny kolonne/], field: 'Navn' },
    },
    {
      file: 'features/measures/StatusDialog.tsx',
      call: form("'measure', `status:${measure.id}`"),
      ...{ at: board, by: ['Oppdater status'], field: 'Hva er situasjonen?' },
    },
    {
      file: 'features/measures/RoleField.tsx',
      call: form("'measure', `${which}:${measureId}`"),
      ...{ at: board, by: [/Endre prosjektleder/], field: 'Prosjektleder (rolle)' },
    },
    {
      file: 'features/sprints/ExperimentDialog.tsx',
      call: form("'experiment', experiment?.id ?? `new:${sprintId}`"),
      ...{ at: '/measures/2?tab=sprint', by: ['Ny utprøving'], field: 'Hva vil vi prøve?' },
    },
    {
      file: 'features/measures/timeline/MilestoneDialog.tsx',
      call: form("'milestone', milestone?.id ?? `new:${props.measureId}`"),
      ...{ at: timeline, by: [/^Milepæl våren 2027/], field: 'Milepæl' },
    },
    {
      file: 'features/measures/timeline/WaveDialog.tsx',
      call: form("'wave', wave?.id ?? `new:${given}`"),
      ...{ at: timeline, by: [/^Utrulling: De to/], field: 'Skole eller enhet' },
    },
  ],
  card: [
    {
      file: 'features/board/card/useCardDraft.ts',
      call: saving('`card:${cardId}`'),
      ...{ at: card, field: 'Ansvarlig' },
    },
    {
      file: 'features/board/card/CardSections.tsx',
      call: form("'cardComment', `new:${card.id}`"),
      ...{ at: card, field: 'Ny kommentar' },
    },
    {
      ...{ file: 'features/board/card/Comments.tsx', call: form("'cardComment', comment.id") },
      at: '/measures/2?card=T2-10',
      by: [/^Kommentarer/, { write: 'Ny kommentar', send: 'Legg til kommentar' }, 'Endre'],
      field: 'Endre kommentaren',
    },
    {
      file: 'features/board/card/Checklist.tsx',
      call: form("'checklistItem', `new:${cardId}`"),
      ...{ at: card, by: [/^Sjekkliste/], field: 'Nytt punkt' },
    },
    {
      ...{ file: 'features/board/card/ChecklistRow.tsx', call: form("'checklistItem', item.id") },
      ...{ at: '/measures/2?card=T2-12', by: [/^Sjekkliste/], field: /^Punkt: / },
    },
    {
      file: 'features/board/card/Links.tsx',
      call: form("'cardLink', `new:${cardId}`"),
      ...{ at: card, by: [/^Lenker og vedlegg/], field: 'Tekst på lenka' },
    },
    {
      ...{ file: 'features/board/card/LabelDialog.tsx', call: form("'label'") },
      ...{
        at: card,
        by: [/^Tjenester og etiketter/, 'Ordne etiketter'],
        field: 'Navn på etiketten',
      },
    },
  ],
  measure: [
    {
      file: 'features/measures/GoalDialog.tsx',
      call: form("'stageGoal', goal?.id ?? `new:${given}`"),
      ...{ at: about, by: ['Legg til etappemål'], field: 'Mål for etappen' },
    },
    {
      file: 'features/measures/about/GateDialog.tsx',
      call: form("'stage', `gate:${measureId}:${entry.stage}`"),
      ...{ at: about, by: ['Ta stilling til Prøve ut'], field: 'Begrunnelse' },
    },
    {
      file: 'features/measures/about/DeliverableDialog.tsx',
      call: form("'deliverable', deliverable?.id"),
      ...{ at: about, by: ['Legg til delleveranse'], field: 'Delleveranse' },
    },
    {
      file: 'features/measures/about/RiskDialog.tsx',
      call: form("'risk', risk?.id ?? `new:${measureId}`"),
      ...{ at: about, by: ['Legg til risiko'], field: 'Hva kan gå galt?' },
    },
    {
      file: 'features/measures/about/ParticipantDialog.tsx',
      call: form("'participant', participant?.id ?? `new:${measureId}`"),
      ...{ at: about, by: ['Legg til deltaker'], field: 'Rolle' },
    },
    {
      file: 'features/sprints/CloseWizard.tsx',
      call: form("'sprint', `close:${closing.id}`"),
      ...{ at: planning, by: ['Lukk sprint 3'], field: 'Dette gikk bra' },
    },
    {
      file: 'features/sprints/useGoalDraft.ts',
      call: saving('`sprint:${sprintId}`'),
      ...{ at: planning, by: ['Planlegg sprint 4'], field: 'Sprintmål' },
    },
    {
      file: 'features/sprints/CapacityDialog.tsx',
      call: form("'sprint', `capacity:${sprint.id}:${encodeURIComponent(row?.who ?? '')}`"),
      ...{ at: planning, by: ['Legg til rolle'], field: 'Rolle eller tjeneste' },
    },
    {
      ...{ file: 'features/sprints/PlanDialogs.tsx', call: form("'card', `owner:${card.id}`") },
      ...{ at: planning, by: ['Valg for T2-16', /^Eier av T2-16/], field: 'Rolle eller tjeneste' },
    },
    {
      file: 'features/sprints/PlanDialogs.tsx',
      call: form("'card', `gap:${measureId}:${gap.id}`"),
      ...{ at: planning, by: ['Lag oppgave for U05'], field: 'Hva skal gjøres?' },
    },
  ],
  figures: [
    {
      file: 'features/indicators/reading/StoryQuestion.tsx',
      call: form("'reading', `answer:${indicatorId}:${number}`"),
      ...{ at: absence, by: [/^Hva er målet for barna/], field: 'Hva er målet for barna?' },
    },
    {
      file: 'features/indicators/reading/TargetDialog.tsx',
      call: form("'reading', `target:${detail.id}`"),
      ...{ at: absence, by: [/^(?:Sett|Endre) mål$/], field: 'Begrunnelse' },
    },
    {
      file: 'features/indicators/reading/EventDialog.tsx',
      call: form("'reading', `event:${event?.id ?? `new:${indicatorId}`}`"),
      ...{ at: absence, by: ['Merk hendelse'], field: 'Hva skjedde?' },
    },
    {
      file: 'features/indicators/reading/KostraGroups.tsx',
      call: form("'comparison', `kostra:${proposed?.place ?? 'new'}`"),
      at: absence,
      by: ['Endre hva tallet sammenlignes med', 'KOSTRA-gruppe'],
      field: 'Kilde',
    },
    {
      file: 'features/indicators/register/RegisterForm.tsx',
      call: form("'indicator', draftKey"),
      ...{ at: '/indicators/new', field: 'Hva det måler' },
    },
    {
      file: 'features/indicators/register/BreakDialog.tsx',
      call: form("'indicator', `break:${indicatorId}:${item?.period ?? 'new'}`"),
      ...{ at: `${count}/definition`, by: ['Merk brudd'], field: 'Hva endret seg?' },
    },
    {
      file: 'features/indicators/local/CountForm.tsx',
      call: form("'localCount', count?.id ?? `new:${indicatorId}`"),
      ...{ at: count, by: ['Legg inn telling'], field: 'Hvem telte' },
    },
    {
      file: 'features/imports/ProfileDialog.tsx',
      call: form("'import', `profile:${profile.id}`"),
      ...{ at: '/import', by: [/^Lagrede koblinger/, /^Endre koblingen/] },
      field: 'Navn på koblingen',
    },
    {
      ...{ file: 'features/cost-sheets/NewSheetDialog.tsx', call: form("'costSheet'") },
      ...{ at: '/cost-sheets', by: ['Nytt ark'], field: 'Navn' },
    },
    {
      file: 'features/cost-sheets/useSheetDraft.ts',
      call: saving('`costSheet:${sheetId}`'),
      ...{ at: '/cost-sheets', by: [/^Familiens hus/], field: 'Enhet, 1' },
    },
    {
      ...{ file: 'ui/AcceptGapDialog.tsx', call: form("'gap', `${gap.kind}:${gap.subject}`") },
      ...{ at: '/challenges/matrix', by: [/^Bevisst tomt: U04/] },
      field: 'Hvorfor skal det stå tomt?',
    },
    {
      file: 'features/challenges/IndicatorDialog.tsx',
      call: form("'challenge', `indicator:${row.id}:${linked ?? 'new'}`"),
      ...{ at: '/challenges?focus=U12&ask=indicator', field: /^Hvorfor følger/ },
    },
    {
      file: 'features/challenges/EmptyDialog.tsx',
      call: form("'challenge', `empty:${row.id}`"),
      ...{
        at: '/challenges',
        by: [{ keys: 'Enter', on: 'U04' }, 'Bevisst tomt'],
        field: 'Begrunnelse',
      },
    },
    {
      file: 'features/challenges/LinkDialog.tsx',
      call: form("'challenge', `link:${row.id}`"),
      ...{ at: '/challenges?focus=U12&ask=link', field: 'Hvorfor tror vi dette virker?' },
    },
  ],
  registers: [
    {
      ...{ file: 'features/registers/LadderDialog.tsx', call: form("'ladder'") },
      ...{ at: '/registers?tab=ladder', by: ['Før inn en telling'], field: 'Hvem har talt?' },
    },
    {
      ...{
        file: 'features/registers/CompetenceDialog.tsx',
        call: form("'competence', props.row?.id"),
      },
      ...{ at: '/registers?tab=competence', by: ['Ny linje'], field: 'Merknad' },
    },
    {
      ...{ file: 'features/registers/OfferDialog.tsx', call: form("'offer', offer?.id") },
      ...{ at: '/registers?tab=offers', by: ['Nytt tilbud'], field: 'Hva er det?' },
    },
    {
      file: 'features/registers/Factors.tsx',
      call: form("'factor', `${factor.id}:${measureId}`"),
      at: '/registers?tab=factors',
      by: [/^Koble: Tiltak 1 er ikke koblet til Rus/],
      field: 'Hvordan virker tiltaket på faktoren?',
    },
    {
      ...{ file: 'features/registers/ModelDialog.tsx', call: form("'model', props.model?.id") },
      ...{ at: '/registers', by: ['Ny modell'], field: 'Hva er det?' },
    },
    {
      file: 'features/templates/TemplateDialog.tsx',
      call: form("'template', template?.id ?? kind"),
      ...{ at: '/templates', by: ['Endre Kartlegging'], field: 'Navn på malen' },
    },
    {
      ...{ file: 'features/year-wheel/DutyDialog.tsx', call: form("'duty', duty?.id") },
      ...{ at: '/year-wheel', by: ['Nytt i årshjulet'], field: 'Merknad' },
    },
    {
      ...{ file: 'features/voices/VoiceDialog.tsx', call: form("'voice', voice?.id") },
      ...{ at: '/voices', by: ['Nytt innspill'], field: 'Hva sa de?' },
    },
    {
      file: 'features/plan/PlanChangeDialog.tsx',
      call: form("'plan', `${proposed.fields.target}:${proposed.targetId}`"),
      ...{ at: '/plan', by: ['Foreslå endring av A1.1'], field: 'Tekst' },
    },
    {
      ...{ file: 'features/plan/RetireDialog.tsx', call: form("'plan', 'retire'") },
      ...{ at: revisions, by: [/^Ta ut/], field: 'Hvorfor tas det ut?' },
    },
    {
      ...{ file: 'features/plan/AdoptDialog.tsx', call: form("'plan', 'adopt'") },
      ...{ at: revisions, by: [/^Registrer vedtak/], field: 'Merknad' },
    },
  ],
  papers: [
    {
      file: 'features/decisions/DecisionDialog.tsx',
      call: form("'decision', decision?.id ?? start.supersedes"),
      ...{ at: '/decisions', by: ['Ny beslutning'], field: 'Begrunnelse' },
    },
    {
      file: 'features/decisions/FollowUpDialog.tsx',
      call: form("'decision', `followUp:${props.decision.id}`"),
      ...{ at: '/decisions', by: ['B-2026-009', 'Fulgt opp …'], field: 'Hva ble gjort?' },
    },
    {
      file: 'ui/prompts/Prompts.tsx',
      call: form("'prompt', `${where.subjectKind}:${where.subjectId}:${id}`"),
      ...{ at: '/decisions', by: ['B-2026-009'], field: /^Lede: / },
    },
    {
      ...{ file: 'features/decisions/RequestDialog.tsx', call: form("'request', request?.id") },
      ...{ at: '/decisions?tab=requests', by: ['Ny bestilling'], field: 'Hva ble bestilt?' },
    },
    {
      file: 'features/decisions/AnswerDialog.tsx',
      call: form("'request', `answer:${props.request.id}`"),
      ...{ at: '/decisions?tab=requests', by: ['Svar'], field: 'Svar' },
    },
    {
      ...{ file: 'features/briefings/LookDialog.tsx', call: form("'briefing', 'look'") },
      ...{ at: '/briefings', by: ['Navn og farge på dokumenter'], field: 'Kommunens navn' },
    },
    {
      file: 'features/briefings/useBriefingDraft.ts',
      call: saving('`briefing:${briefingId}`'),
      ...{
        at: '/briefings',
        by: [/^Oppvekstplan 2024–2030: orientering/, /^Om orienteringen/],
        field: 'Tittel',
      },
    },
    {
      file: 'features/briefings/AfterMeetingDialog.tsx',
      call: form("'request', `meeting:${props.briefing.id}`"),
      at: '/briefings',
      by: [/^Oppvekstplan 2024–2030: orientering/, /^Etter møtet/],
      field: 'Hva ble svaret?',
    },
    {
      file: 'features/evaluations/useNoteDraft.ts',
      call: saving('`evaluation:${evaluationId}`'),
      ...{ at: '/evaluations', by: [/^Fortsett utkastet/], field: 'Hva så vi?' },
    },
    {
      file: 'features/evaluations/EvidenceDialog.tsx',
      call: form("'evaluation', `evidence:${evaluationId}`"),
      at: '/evaluations',
      by: [/^Fortsett utkastet/, 'Legg til grunnlag', 'Dialog'],
      field: 'Grunnlag',
    },
  ],
};

import { demoVoices, type DemoVoice } from './content/voices.ts';
import * as content from './content/reading.ts';
import { labels, ownTemplate, sheet } from './content/tools.ts';
import { leader, secretary, type Scene } from './play.ts';

/** What the group has beside its boards: voices, readings, choices, tools, and a mistake or two. */
export function groupScenes(): Scene[] {
  return [...voiceScenes(demoVoices), ...readings(), ...choices(), ...tools(), ...mistakes()];
}

/** What children and parents said, heard on its day. */
export function voiceScenes(voices: readonly DemoVoice[]): Scene[] {
  return voices.map((voice) => ({
    ...{ at: voice.heardOn, by: 'Helsesykepleier' },
    play: ({ call, day, has, id }) =>
      call.voice.create({
        ...voice,
        heardOn: day(voice.heardOn),
        links: voice.links.map(({ kind, subject }) => ({
          kind,
          subject: has(subject) ? id(subject) : subject,
        })),
      }),
  }));
}

function readings(): Scene[] {
  return [
    ...content.targets.map(({ day: at, ...target }): Scene => ({
      at,
      play: ({ call }) => call.reading.setTarget(target),
    })),
    ...content.curveAnswers.map((answer): Scene => ({
      at: '2026-10-26',
      play: ({ call }) => call.reading.answer({ ...answer, before: '' }),
    })),
    ...content.events.map(({ day: at, ...event }): Scene => ({
      at,
      play: ({ call }) => call.reading.addEvent(event),
    })),
    {
      at: '2026-11-19',
      play: async ({ call, keep }) => {
        const { indicatorId } = await call.indicator.create(content.ownIndicator);
        keep('own indicator', indicatorId);
        await call.challenge.linkIndicator({
          ...{ challengeId: 'U06', indicatorId, grade: 'local' },
          reason: 'Det foreldrene selv ba om.',
        });
      },
    },
    {
      at: '2026-03-23',
      play: ({ call }) =>
        call.comparison.save({
          ...{ indicatorId: 'neet-15-29', hasCounty: true, hasCountry: true },
          ...{ hasNeighbours: false, hasGroup: false, places: ['3310', '3316'], revision: 0 },
        }),
    },
  ];
}

function choices(): Scene[] {
  return [
    {
      ...{ at: '2026-04-16', by: leader },
      play: async ({ call }) => {
        for (const pair of content.confirmedLinks) await call.challenge.confirm(pair);
        await call.prompt.answer({
          ...{ subjectKind: 'challenge', subjectId: 'U13', prompt: 'solve' },
          answer: 'At ingen eier helheten. De som kan løse det, sitter i samme bygg.',
        });
      },
    },
    ...content.acceptedGaps.map(({ day: at, ...gap }): Scene => ({
      at,
      by: secretary,
      play: ({ call }) => call.gap.accept(gap),
    })),
    ...content.planChanges.map(({ day: at, change }): Scene => ({
      at,
      by: secretary,
      play: ({ call }) => call.plan.change(change),
    })),
  ];
}

function tools(): Scene[] {
  return [
    {
      ...{ at: '2025-06-01', by: secretary },
      play: async ({ call, keep }) => {
        for (const { key, ...label } of labels) keep(key, (await call.label.create(label)).id);
      },
    },
    {
      ...{ at: '2026-04-13', by: secretary },
      play: async ({ call }) => {
        await call.template.create(ownTemplate);
        await call.board.addColumn({
          ...{ measureId: 4, name: 'Hos tillitsvalgte', kind: 'review', wipLimit: 2 },
          before: 'm4-done',
        });
      },
    },
    {
      ...{ at: '2026-10-26', by: 'Økonomirådgiver' },
      play: async ({ call }) => {
        const { name, source, ...rest } = sheet;
        const { id: sheetId, revision } = await call.costSheet.create({ name, source });
        await call.costSheet.save({ sheetId, revision, ...rest });
      },
    },
    {
      ...{ at: '2026-03-09', by: leader },
      play: ({ call }) =>
        call.briefing.setLook({ name: 'Ringerike kommune', accent: '#0a3c48', logo: null }),
    },
    {
      ...{ at: '2026-05-18', by: leader },
      play: ({ call, id }) =>
        call.prompt.answer({
          ...{ subjectKind: 'card', subjectId: id('t3-barn'), prompt: 'listen' },
          answer: 'Barn som selv går i huset, og de som aldri har vært der.',
        }),
    },
    {
      ...{ at: '2026-10-20', by: leader },
      play: ({ call, id }) => call.sprint.rankCard({ cardId: id('t1-kurs'), before: null }),
    },
  ];
}

/** A card made by mistake and taken back; a text that was kept after a warning. */
function mistakes(): Scene[] {
  return [
    {
      ...{ at: '2026-09-15', by: secretary },
      play: async ({ call }) => {
        await call.card.create({ measureId: 5, columnId: 'm5-queue', title: 'Bestille lunsj' });
        await call.history.undo();
      },
    },
    {
      ...{ at: '2026-10-27', by: secretary },
      play: ({ call }) =>
        call.privacy.keep({
          place: 'card.description',
          text: 'Svar sendes til postmottak@kommunen.example',
          reason: 'Felles postkasse, ikke en person.',
        }),
    },
  ];
}

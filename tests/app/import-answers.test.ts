import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../electron/contract/imports.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { answer, choiceWord, type Said } from '../../electron/host/commands/import-answers.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { callsOf } from '../support/calls.ts';

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const share = 'Andel utenfor arbeid og utdanning 15-29 år (prosent)';

/** A file of text with some words of the call: the questions left, or its report. */
async function take(lines: readonly string[], said: Said) {
  const { mutate, file } = callsOf(app);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = (await (await file('/files/imports?name=f.csv', bytes)).json()) as ImportReading;
  if (reading.kind !== 'question') throw new Error('expected a question');
  const { question } = reading;
  const { mapping, open } = answer(question, { indicator: 'neet-15-29', ...said }, (name) =>
    name === 'Ringerike' ? '3305' : null,
  );
  if (open.length > 0) return { open, preview: null };
  const preview = await mutate<ImportPreview>('import.map', {
    ...{ token: question.token, mapping, name: 'f' },
  });
  return { open, preview };
}

describe('the words of the command line', () => {
  it('a question names the measure in the app’s own language, and its flag settles it', async () => {
    const lines = [
      `Kommune;År;${share};Antall utenfor (personer)`,
      'Ringerike;2023;9,5;410',
      'Hole;2023;8,1;40',
    ];
    const { open } = await take(lines, {});
    expect(open.map(({ flag }) => flag)).toEqual(['--choose "Mål=KODE"']);
    const { preview } = await take(lines, { choose: [`Mål=${share}`] });
    expect(preview?.counts).toMatchObject({ accepted: 2, stops: 0 });
  });

  it('a value the table does not have is taken for an answer', async () => {
    const lines = [`Kommune;År;Kjønn;${share}`, 'Ringerike;2023;A;1', 'Ringerike;2023;B;2'];
    await expect(take(lines, { choose: ['Kjønn=Begge'] })).rejects.toThrow(
      '«Begge» finnes ikke i fila. Den har «A», «B».',
    );
    await expect(take(lines, { choose: ['Alder=1'] })).rejects.toThrow(
      'tabellen har ingen «Alder»',
    );
  });

  it('a sign is explained in words, and the report says what it was read as', async () => {
    const lines = [`Kommune;År;${share}`, 'Ringerike;2023;9,5', 'Hole;2023;*'];
    const { open } = await take(lines, {});
    expect(open.map((ask) => ask.choices.map(({ value }) => choiceWord(ask, value)))).toEqual([
      ['skjult', 'mangler', 'null', 'finnes ikke', 'kan ikke beregnes'],
    ]);
    const { preview } = await take(lines, { sign: ['*=Skjult'] });
    expect(preview?.counts).toMatchObject({ accepted: 1, hidden: 1 });
    expect(preview?.notes.map(({ sentence }) => sentence)).toEqual([
      '«*» i 1 celle er lest som «skjult av kilden»',
    ]);
  });

  it('the place and the period of the whole table are said in the report, with who says them', async () => {
    const noPlace = [`År;${share}`, '2022;9,5', '2023;8,1'];
    const { open } = await take(noPlace, {});
    expect(open.map(({ choices }) => choices.map(({ value }) => value))).toEqual([[]]);
    const { preview } = await take(noPlace, { place: ['Ringerike'] });
    expect(preview?.notes[0]).toMatchObject({
      sentence: 'Alle tallene gjelder Ringerike',
      detail: 'Det er oppgitt ved importen.',
    });
    const noYear = [`Andel utenfor i Ringerike kommune`, `Alder;${share}`, '15-29 år;9,5'];
    const dated = await take(noYear, { period: '2023', reason: 'Prøve på hele tabellen' });
    expect(
      dated.preview?.notes.slice(0, 2).map(({ sentence, detail }) => [sentence, detail]),
    ).toEqual([
      ['Alle tallene gjelder Ringerike', 'Det sier tittelen: «Andel utenfor i Ringerike kommune».'],
      ['Alle tallene gjelder 2023', 'Det er oppgitt ved importen.'],
    ]);
  });
});

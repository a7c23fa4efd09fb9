import { evaluationWriteInput } from '../../contract/evaluations.ts';
import { halfYearOf, localDate } from '../../contract/format.ts';
import { verdicts, type Verdict } from '../../contract/vocabulary.ts';
import { verdictWord } from '../../contract/words.ts';
import { guardTexts } from '../../core/services/privacy/guard-texts.ts';
import { writeEvaluation } from '../../core/services/evaluations/write.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';
import { shownEvaluation } from './show.ts';
import { withFile } from './with-file.ts';

const text = { type: 'string' } as const;

/** note FIL --measure N --did … --saw … --learned … --change … --verdict … [--period …] [--reason …] */
export async function runNote(args: string[]): Promise<Answer> {
  const { values, positionals } = readArgs(args, 1, {
    ...{
      measure: text,
      did: text,
      saw: text,
      learned: text,
      change: text,
      verdict: text,
      period: text,
      reason: text,
    },
  });
  const missing = (['measure', 'did', 'saw', 'learned', 'change', 'verdict'] as const).filter(
    (name) => values[name] === undefined,
  );
  if (missing.length > 0)
    throw new WrongUse(`Mangler ${missing.map((name) => `--${name}`).join(', ')}.`);
  const verdict = readVerdict(values.verdict ?? '');
  const input = evaluationWriteInput.safeParse({
    ...{ did: values.did, saw: values.saw, learned: values.learned, change: values.change },
    measureId: Number(values.measure),
    period: values.period ?? halfYearOf(localDate(new Date())),
    verdict,
  });
  if (!input.success)
    throw new WrongUse(input.error.issues[0]?.message ?? 'Notatet er ikke riktig fylt ut.');
  return withFile(positionals[0] ?? '', (context) => {
    guardTexts(context, 'evaluation.write', input.data, values.reason);
    const note = writeEvaluation(context, input.data);
    return {
      json: shownEvaluation(note),
      text: `Evalueringsnotat for tiltak ${note.measureId}, ${note.periodLabel}: ${verdictWord[verdict]}.`,
    };
  });
}

/** Takes the plan's own word, with or without ø, or our identifier. */
function readVerdict(word: string): Verdict {
  const plain = word.normalize('NFC').toLowerCase().replace('viderefore', 'videreføre');
  const verdict = verdicts.find((v) => v === plain || verdictWord[v] === plain);
  if (!verdict)
    throw new WrongUse(
      `Konklusjonen «${word}» finnes ikke. Velg videreføre, justere eller avvikle.`,
    );
  return verdict;
}

import type { ReactElement } from 'react';
import { curveQuestions, type IndicatorReading } from '../../../../electron/contract/reading.ts';
import { readingText } from '../../../text/indicators.ts';
import { StoryQuestion } from './StoryQuestion.tsx';

const words = readingText.story;

/** The six turn-the-curve questions; each is answered where it stands. */
export function StoryPanel({ reading }: { reading: IndicatorReading }): ReactElement {
  const byQuestion = new Map(reading.answers.map(({ question, text }) => [question, text]));
  return (
    <section>
      <div className="dp-story-head">
        <h2>{words.title}</h2>
        <span>{words.answered(byQuestion.size, curveQuestions.length)}</span>
      </div>
      <ul className="dp-story">
        {curveQuestions.map((question, index) => (
          <StoryQuestion
            key={question}
            indicatorId={reading.indicatorId}
            number={index + 1}
            question={question}
            answer={byQuestion.get(index + 1) ?? ''}
          />
        ))}
      </ul>
    </section>
  );
}

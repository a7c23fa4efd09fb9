import {
  EqualsIcon,
  QuestionmarkCircleIcon,
  TrendDownIcon,
  TrendUpIcon,
} from '@navikt/aksel-icons';
import type { ReactElement } from 'react';
import type { TrendWord } from '../../../electron/contract/vocabulary.ts';

/** Sign of the direction; it stands beside the word, which says whether that is better or worse. */
export function TrendMark({ word }: { word: TrendWord }): ReactElement {
  const Icon = word.startsWith('rising')
    ? TrendUpIcon
    : word.startsWith('falling')
      ? TrendDownIcon
      : word === 'no_sure_change'
        ? EqualsIcon
        : QuestionmarkCircleIcon;
  return <Icon className="dp-trend-mark" aria-hidden />;
}

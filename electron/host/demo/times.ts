import { z } from 'zod';
import type { DemoCard } from './cards.ts';
import { cardScenes } from './cards.ts';
import type { DemoDecision } from './content/decisions.ts';
import { demoDecisions } from './content/decisions.ts';
import { demoVoices } from './content/voices.ts';
import { decisionScenes } from './decisions.ts';
import { voiceScenes } from './group.ts';
import type { Scene } from './play.ts';
import { mostTimes } from './stage.ts';

/** How many times the cards, comments, decisions and voices are in the story: 1 to `mostTimes`. */
export const demoTimes = z.coerce.number().int().min(1).max(mostTimes);

/** What is beside the story when it is told at a size: the same work once more for each time after the first. */
export function moreScenes(times: number, cards: readonly DemoCard[]): Scene[] {
  return Array.from({ length: times - 1 }, (_, at) => at + 2).flatMap((time) => [
    ...cardScenes(cards.map((card) => cardAgain(card, time))),
    ...decisionScenes(
      demoDecisions.map((decision) => decisionAgain(decision, time)),
      [],
    ),
    ...voiceScenes(demoVoices),
  ]);
}

/** Its own key and the keys of its own kind; what else it speaks of is the story's. */
function cardAgain(card: DemoCard, time: number): DemoCard {
  const { after } = card;
  return {
    ...card,
    ...{ key: again(card.key, time), title: `${card.title} (${time})` },
    ...(after === undefined ? {} : { after: after.map((key) => again(key, time)) }),
  };
}

function decisionAgain(decision: DemoDecision, time: number): DemoDecision {
  const { supersedes } = decision;
  return {
    ...decision,
    ...{ key: again(decision.key, time), title: `${decision.title} (${time})` },
    ...(supersedes === undefined ? {} : { supersedes: again(supersedes, time) }),
  };
}

function again(key: string, time: number): string {
  return `${key} ${time}`;
}

import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Facet } from '../../../electron/contract/board-filter.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardsText } from '../../text/boards.ts';
import type { ChallengeName } from './cardFacts.ts';

const without = boardsText.groups.without;
const { compare } = new Intl.Collator('nb', { numeric: true });

export interface BoardNames {
  challenges: ReadonlyMap<string, ChallengeName>;
  measureName: (measureId: number) => string;
  /** What an answer to a question is called; '' is «none of them». */
  nameOf: (facet: Facet, answer: string) => string;
  /** The order answers stand in: measures and challenges by number, the rest by name. */
  compare: (facet: Facet) => (one: string, other: string) => number;
}

/** The words behind the ids of a card; an id nobody knows is shown as it is. */
export function useBoardNames(known: readonly ChallengeName[]): BoardNames {
  const trpc = useTRPC();
  const listed = useQuery(trpc.challenge.list.queryOptions()).data?.rows;
  const measures = useQuery(trpc.measure.list.queryOptions()).data;
  const choices = useQuery(trpc.card.choices.queryOptions()).data;
  const all = listed ?? known;
  return useMemo(() => {
    const challenges = new Map<string, ChallengeName>(all.map((one) => [one.id, one]));
    const names = (rows: readonly { id: string; name: string }[] | undefined) =>
      new Map(rows?.map(({ id, name }) => [id, name]));
    const tables: Partial<Record<Facet, ReadonlyMap<string, string>>> = {
      challenge: new Map(all.map(({ id, shortName }) => [id, `${id} ${shortName}`])),
      measure: new Map(measures?.map(({ id, shortName }) => [String(id), `${id} ${shortName}`])),
      level: names(choices?.levels),
      service: names(choices?.services),
      label: names(choices?.labels),
    };
    const nameOf = (facet: Facet, answer: string) =>
      answer === '' ? without[facet] : (tables[facet]?.get(answer) ?? answer);
    const shortName = new Map(measures?.map((measure) => [measure.id, measure.shortName]));
    return {
      challenges,
      measureName: (measureId) => shortName.get(measureId) ?? '',
      nameOf,
      compare: (facet) => (one, other) => compare(nameOf(facet, one), nameOf(facet, other)),
    };
  }, [all, measures, choices]);
}

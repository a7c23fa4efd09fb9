import type { FileCard } from '../../../contract/card-files.ts';
import { safeUrl } from '../../../contract/link-url.ts';

// eslint-disable-next-line no-control-regex -- control characters are just what must go
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const longest = { title: 200, text: 20_000, item: 300, label: 40, owner: 80, waiting: 200 };
const most = { items: 200, labels: 20, links: 50, comments: 200, people: 20 };

export const emptyCard: FileCard = {
  ...{ code: null, list: '', title: '', description: '', people: [] },
  ...{ dueDate: null, dueSeason: null, dueCondition: null, size: null, hours: null },
  ...{ waitingOn: null, services: [], labels: [], challenges: [], level: null, area: null },
  ...{ checklist: [], links: [], comments: [], isDone: false, isArchived: false },
};

/** Text as a card takes it: no control characters, one kind of line break, no room at the ends. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '').trim();
}

export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ');

/** A card within what a card may hold; a title too long goes on in the description. */
export function withinLimits(card: FileCard): FileCard {
  const title = cleanLine(card.title);
  const description = cleanText(card.description);
  const isLong = title.length > longest.title;
  return {
    ...card,
    list: cleanLine(card.list),
    title: isLong ? `${title.slice(0, longest.title - 1)}…` : title,
    description: (isLong ? `${title}\n\n${description}`.trim() : description).slice(
      0,
      longest.text,
    ),
    people: unique(card.people.map(cleanLine)).slice(0, most.people),
    dueCondition: card.dueCondition && cleanLine(card.dueCondition).slice(0, longest.waiting),
    waitingOn: card.waitingOn && cleanLine(card.waitingOn).slice(0, longest.waiting),
    labels: unique(card.labels.map((label) => cleanLine(label).slice(0, longest.label))).slice(
      0,
      most.labels,
    ),
    checklist: card.checklist
      .map(({ text, isDone }) => ({ text: cleanLine(text).slice(0, longest.item), isDone }))
      .filter(({ text }) => text !== '')
      .slice(0, most.items),
    links: card.links
      .flatMap(({ url, title: name }) => {
        const safe = safeUrl(url);
        return safe === null ? [] : { url: safe, title: cleanLine(name).slice(0, 200) };
      })
      .slice(0, most.links),
    comments: card.comments
      .map(({ text, who, at }) => ({ text: cleanText(text).slice(0, longest.text), who, at }))
      .filter(({ text }) => text !== '')
      .slice(0, most.comments),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

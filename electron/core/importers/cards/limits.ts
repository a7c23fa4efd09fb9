import type { CardFile, FileCard } from '../../../contract/card-files.ts';
import { safeUrl } from '../../../contract/link-url.ts';
import { cardCount, naming } from './notes.ts';

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

/** The cards of a file within what a card may hold, and what there was no room for, said card by card. */
export function fitted(file: CardFile): CardFile {
  const cards = file.cards.map(withinLimits);
  const notes = Object.entries(rooms).flatMap(([what, size]) => {
    const short = cards.filter((card, at) => {
      const whole = file.cards[at];
      return whole !== undefined && size(card) < size(whole);
    });
    return short.length === 0
      ? []
      : [
          `${what} er ikke tatt med på ${cardCount(short.length)}: ${naming(short.map(({ title }) => title))}.`,
        ];
  });
  const finished = cards.filter(({ isDone, isArchived }) => isDone && !isArchived);
  const done =
    finished.length === 0
      ? []
      : [
          `${cardCount(finished.length)} er merket som ferdig i fila og går til kolonna for det som er ferdig: ${naming(finished.map(({ title }) => title))}.`,
        ];
  return { ...file, cards, notes: [...file.notes, ...done, ...notes] };
}

const distinct = (texts: readonly string[]) =>
  new Set(texts.map(cleanLine).filter((text) => text !== '')).size;
const written = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + cleanLine(text).length, 0);
/** What may be cut, and how much of it a card has. */
const rooms: Record<string, (card: FileCard) => number> = {
  'Slutten på en lang beskrivelse': ({ title, description }) =>
    cleanText(description).length + (title.length > longest.title ? -longest.text : 0),
  'Slutten på en lang frist eller venting': ({ dueCondition, waitingOn }) =>
    written([dueCondition ?? '', waitingOn ?? '']),
  'Noen personer': ({ people }) => distinct(people),
  'Noen etiketter, eller slutten på dem,': ({ labels }) =>
    distinct(labels) * 1000 + written([...new Set(labels.map(cleanLine))]),
  'Noen sjekkpunkter, eller slutten på dem,': ({ checklist }) =>
    written(checklist.map(({ text }) => text)),
  'Lenker uten adresse som kan åpnes,': ({ links }) => links.length,
  'Noen kommentarer, eller slutten på dem,': ({ comments }) =>
    written(comments.map(({ text }) => text)),
};

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

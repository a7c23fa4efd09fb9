import type {
  CardEncoding,
  CardFile,
  CardFilePreview,
  FileCard,
  LeftOut,
} from '../../../contract/card-files.ts';
import { formatDate, halfYearLabel } from '../../../contract/format.ts';
import { columnFor } from '../../domain/cards/lists.ts';
import { withoutStamp } from '../../exporters/demo-stamp.ts';
import { decodeCards } from '../../importers/cards/decode.ts';
import { listColumns } from '../boards/read.ts';
import { cardChoices } from '../cards/detail.ts';
import { gatherCards } from '../cards/gather.ts';
import type { Context } from '../context.ts';
import { foldedRole, knownRoles } from '../workspace/roles.ts';
import { findMeasure } from '../measures/read.ts';
import { scanTexts } from '../privacy/guard.ts';
import { refuseInvented } from '../workspace/outgoing.ts';
import { eq } from 'drizzle-orm';
import { card } from '../../../../db/schema/index.ts';

/** A file of cards that was read and waits for a choice of columns. */
export interface StagedCards {
  token: string;
  fileName: string;
  file: CardFile;
}

/**
 * Reads a file of cards; nothing of it is taken into use. Throws `validation` for what is none, and for
 * invented cards on their way into a real file; EncodingError where its letters are in doubt.
 */
export async function readCardFile(
  context: Context,
  fileName: string,
  bytes: Uint8Array,
  encoding?: CardEncoding,
): Promise<StagedCards> {
  refuseInvented(context, fileName, bytes);
  return {
    token: context.newId(),
    fileName,
    file: await decodeCards(withoutStamp(bytes), encoding),
  };
}

/** What would become of a file on a measure's board. */
export function previewCards(
  context: Context,
  { token, fileName, file }: StagedCards,
  measureId: number,
): CardFilePreview {
  findMeasure(context, measureId);
  const columns = listColumns(context, measureId);
  const { taken, leftOut } = sortOut(context, measureId, file.cards);
  const lists = Map.groupBy(taken, ({ list }) => list);
  const services = cardChoices(context).services.map(
    ({ name }) => [foldedRole(name), name] as const,
  );
  const known = new Map([...services, ...knownRoles(context)]);
  const people = new Map<string, number>();
  for (const { people: names } of taken)
    for (const name of names) people.set(name, (people.get(name) ?? 0) + 1);
  return {
    ...{ kind: 'preview', token, format: file.format, fileName, name: file.name },
    lists: [...lists].map(([name, cards]) => {
      const archived = cards.filter(({ isArchived }) => isArchived).length;
      return { name, cards: cards.length - archived, archived, ...columnFor(name, columns) };
    }),
    people: [...people].map(([name, cards]) => ({
      ...{ name, cards },
      role: known.get(foldedRole(name)) ?? null,
    })),
    cards: taken.map((one) => ({
      ...{ title: one.title, list: one.list, facts: factsOf(one), isArchived: one.isArchived },
    })),
    leftOut,
    notes: file.notes,
  };
}

/** The cards that can be made, and the rest with the reason why not. */
export function sortOut(
  context: Context,
  measureId: number,
  cards: readonly FileCard[],
): { taken: FileCard[]; leftOut: LeftOut[] } {
  const here = new Map(
    gatherCards(context, eq(card.measureId, measureId)).map(({ code, title }) => [code, title]),
  );
  const taken: FileCard[] = [];
  const leftOut: LeftOut[] = [];
  cards.forEach((one, index) => {
    const number = `Kort nummer ${index + 1} i fila`;
    const personal = personalRefusal(one);
    const why = personal ?? refusal(one, here);
    if (why === null) taken.push(one);
    // What points at a person is not repeated where it is refused.
    else leftOut.push({ what: personal === null ? one.title || number : number, why });
  });
  return { taken, leftOut };
}

function refusal(one: FileCard, here: ReadonlyMap<string, string>): string | null {
  if (one.title === '') return 'Kortet har ingen tittel.';
  if (one.code !== null && here.get(one.code) === one.title)
    return `Kortet finnes på tavla fra før som ${one.code}.`;
  return null;
}

function personalRefusal(one: FileCard): string | null {
  const texts = [
    one.title,
    one.description,
    one.waitingOn ?? '',
    one.dueCondition ?? '',
    ...one.checklist.map(({ text }) => text),
    ...one.comments.map(({ text }) => text),
  ].map((text) => ({ place: 'card.import', text }));
  const [found] = scanTexts(texts);
  if (!found) return null;
  return found.finding.kind === 'national_id'
    ? 'Teksten har et fødselsnummer eller et annet personnummer.'
    : 'Teksten kan peke ut en person. Skriv den om til gruppenivå i fila, eller lag kortet for hånd.';
}

function factsOf(one: FileCard): string {
  const when = one.dueDate
    ? formatDate(one.dueDate, 'medium')
    : one.dueSeason
      ? halfYearLabel(one.dueSeason)
      : one.dueCondition;
  const count = (n: number, single: string, many: string) =>
    n === 0 ? null : `${n} ${n === 1 ? single : many}`;
  return [
    when,
    count(one.checklist.length, 'punkt', 'punkter'),
    count(one.labels.length, 'etikett', 'etiketter'),
    count(one.links.length, 'lenke', 'lenker'),
    count(one.comments.length, 'kommentar', 'kommentarer'),
  ]
    .filter((fact) => fact !== null)
    .join(', ');
}

import { Button, Checkbox, InlineMessage, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  CardFilePreview,
  CardImportReport,
  ListTarget,
} from '../../../electron/contract/card-files.ts';
import { useCommand } from '../../api/command.ts';
import { errorSentence, errorWay } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { cardImportText as text } from '../../text/card-files.ts';
import { ListRow } from './ListRow.tsx';
import { NotTaken } from './NotTaken.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

interface Props {
  preview: CardFilePreview;
  measureId: number;
  onDone: (report: CardImportReport) => void;
}

const shownCards = 30;

/** What the file would become, and the choices: column for each list, role for each person. */
export function CardPreview({ preview, measureId, onDone }: Props) {
  const trpc = useTRPC();
  const board = useQuery(trpc.board.get.queryOptions({ measureId })).data;
  const choices = useQuery(trpc.card.choices.queryOptions()).data;
  const publish = useCommand(trpc.cardFile.publish.mutationOptions(), { quiet: true });
  const [targets, setTargets] = useState<Record<string, ListTarget>>(() =>
    Object.fromEntries(
      preview.lists.map(({ name, columnId }): [string, ListTarget] => [
        name,
        columnId === null ? { kind: 'new' } : { kind: 'column', columnId },
      ]),
    ),
  );
  const [roles, setRoles] = useState<Record<string, string>>(() =>
    Object.fromEntries(preview.people.map(({ name, role }) => [name, role ?? ''])),
  );
  const [withArchived, setWithArchived] = useState(false);

  const targetOf = (list: string): ListTarget => targets[list] ?? { kind: 'new' };
  const hasArchived = preview.lists.some(({ archived }) => archived > 0);
  const lists = preview.lists.filter(({ cards }) => cards > 0 || withArchived);
  const chosen = preview.cards.filter(
    ({ list, isArchived }) => targetOf(list).kind !== 'skip' && (withArchived || !isArchived),
  );
  const take = () =>
    publish.mutate(
      {
        token: preview.token,
        measureId,
        lists: preview.lists.map(({ name }) => ({ name, target: targetOf(name) })),
        people: preview.people.map(({ name }) => ({ name, role: roles[name] ?? '' })),
        withArchived,
      },
      { onSuccess: onDone },
    );
  return (
    <>
      <p className="dp-card-import__what">
        {text.recognised(preview.format, preview.fileName, preview.cards.length)}
        {preview.name !== '' && `. ${preview.name}`}
      </p>
      <section aria-labelledby="card-import-lists">
        <h2 id="card-import-lists">{text.lists}</h2>
        <Table size="small" className="dp-card-import__lists">
          <caption className="dp-sr">{text.listsCaption}</caption>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{text.list}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{text.count}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{text.column}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {lists.map((list) => (
              <ListRow
                key={list.name}
                list={list}
                columns={board?.columns ?? []}
                target={targetOf(list.name)}
                onTarget={(target) => setTargets({ ...targets, [list.name]: target })}
              />
            ))}
          </Table.Body>
        </Table>
        {hasArchived && (
          <Checkbox
            size="small"
            checked={withArchived}
            onChange={(event) => setWithArchived(event.target.checked)}
          >
            {text.archived}
          </Checkbox>
        )}
      </section>
      {preview.people.length > 0 && (
        <section aria-labelledby="card-import-people">
          <h2 id="card-import-people">{text.people}</h2>
          <p className="dp-card-import__why">{text.peopleWhy}</p>
          <datalist id="dp-import-roles">
            {[...(choices?.owners ?? []), ...(choices?.services ?? []).map(({ name }) => name)].map(
              (role) => (
                <option key={role} value={role}>
                  {role}
                </option>
              ),
            )}
          </datalist>
          <div className="dp-card-import__people">
            {preview.people.map(({ name }) => (
              <TextField
                key={name}
                size="small"
                label={text.roleFor(name)}
                list="dp-import-roles"
                limit={80}
                autoComplete="off"
                value={roles[name] ?? ''}
                onChange={(event) => setRoles({ ...roles, [name]: event.target.value })}
              />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="card-import-cards">
        <h2 id="card-import-cards">{text.preview}</h2>
        <ol className="dp-card-import__cards">
          {chosen.slice(0, shownCards).map((card, index) => (
            <li key={`${index}`}>
              <span>{card.title}</span>
              <span className="dp-card-import__facts">
                {[card.list, card.facts].filter((fact) => fact !== '').join(' · ')}
              </span>
            </li>
          ))}
        </ol>
        {chosen.length > shownCards && (
          <p className="dp-card-import__why">{text.previewMore(chosen.length - shownCards)}</p>
        )}
      </section>
      <NotTaken leftOut={preview.leftOut} notes={preview.notes} />
      {publish.isError && (
        <InlineMessage status="error" size="small" role="alert">
          {errorSentence(publish.error)} {errorWay(publish.error)}
        </InlineMessage>
      )}
      <div className="dp-card-import__take">
        <Button
          size="small"
          loading={publish.isPending}
          disabled={chosen.length === 0}
          onClick={take}
        >
          {text.publish(chosen.length)}
        </Button>
        {chosen.length === 0 && <span>{text.nothing}</span>}
      </div>
    </>
  );
}

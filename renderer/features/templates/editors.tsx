import { Select } from '@navikt/ds-react';
import { useState } from 'react';
import type {
  BoardTemplate,
  CardTemplate,
  RetrospectiveTemplate,
} from '../../../electron/contract/templates.ts';
import { cardSizes, columnKinds } from '../../../electron/contract/vocabulary.ts';
import { templatesText } from '../../text/card-files.ts';
import { RichTextField } from '../../ui/rich-text/RichTextField.tsx';
import { RowList } from './RowList.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = templatesText.editor;

interface Props<Content> {
  content: Content;
  onChange: (content: Content) => void;
}

/** A card to copy: its words, its size and its checklist. */
export function CardEditor({ content, onChange }: Props<CardTemplate>) {
  const [points, setPoints] = useState(content.checklist.join('\n'));
  const [hours, setHours] = useState(
    content.hours === null ? '' : String(content.hours).replace('.', ','),
  );
  const typedHours = Number(hours.replace(',', '.'));
  const isHours = hours.trim() === '' || (Number.isFinite(typedHours) && typedHours > 0);
  return (
    <>
      <TextField
        size="small"
        label={text.title}
        value={content.title}
        limit={200}
        autoComplete="off"
        onChange={(event) => onChange({ ...content, title: event.target.value })}
      />
      <RichTextField
        label={text.description}
        minRows={2}
        value={content.description}
        onChange={(description) => onChange({ ...content, description })}
      />
      <div className="dp-form__pair">
        <Select
          size="small"
          label={text.size}
          value={content.size ?? ''}
          onChange={(event) =>
            onChange({
              ...content,
              size: cardSizes.find((size) => size === event.target.value) ?? null,
            })
          }
        >
          <option value="">{text.noSize}</option>
          {cardSizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </Select>
        <TextField
          size="small"
          label={text.hours}
          inputMode="decimal"
          value={hours}
          error={isHours ? undefined : text.hoursWrong}
          onChange={(event) => {
            setHours(event.target.value);
            const next = Number(event.target.value.replace(',', '.'));
            onChange({ ...content, hours: next > 0 && Number.isFinite(next) ? next : null });
          }}
        />
      </div>
      <Textarea
        size="small"
        label={text.checklist}
        minRows={3}
        value={points}
        onChange={(event) => {
          setPoints(event.target.value);
          const checklist = event.target.value
            .split('\n')
            .map((point) => point.trim())
            .filter((point) => point !== '');
          onChange({ ...content, checklist });
        }}
      />
    </>
  );
}

/** The columns of a board in order, and the cards it begins with. */
export function BoardEditor({ content, onChange }: Props<BoardTemplate>) {
  const { columns, cards } = content;
  return (
    <>
      <RowList
        legend={text.columns}
        rows={columns}
        nameOf={text.column}
        add={text.addColumn}
        blank={{ name: '', kind: 'ready' as const, wipLimit: null }}
        least={1}
        onChange={(next) =>
          onChange({
            columns: next,
            // A card whose column is gone begins in the first one.
            cards: cards.map((card) => (card.column < next.length ? card : { ...card, column: 0 })),
          })
        }
      >
        {(column, index, set) => (
          <>
            <TextField
              size="small"
              hideLabel
              label={text.column(index + 1)}
              value={column.name}
              limit={60}
              autoComplete="off"
              onChange={(event) => set({ name: event.target.value })}
            />
            <Select
              size="small"
              hideLabel
              label={text.columnKind(index + 1)}
              value={column.kind}
              onChange={(event) => {
                const kind = columnKinds.find((one) => one === event.target.value);
                if (kind) set({ kind });
              }}
            >
              {columnKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {templatesText.columnKinds[kind]}
                </option>
              ))}
            </Select>
            <TextField
              className="dp-rows__number"
              size="small"
              hideLabel
              label={text.limit(index + 1)}
              inputMode="numeric"
              limit={2}
              value={column.wipLimit === null ? '' : String(column.wipLimit)}
              onChange={(event) => {
                const limit = Number(event.target.value);
                set({ wipLimit: Number.isInteger(limit) && limit > 0 ? limit : null });
              }}
            />
          </>
        )}
      </RowList>
      <RowList
        legend={text.starters}
        rows={cards}
        nameOf={text.starter}
        add={text.addStarter}
        blank={{ column: 0, title: '', description: '', size: null, hours: null, checklist: [] }}
        least={0}
        onChange={(next) => onChange({ ...content, cards: next })}
      >
        {(card, index, set) => (
          <>
            <TextField
              size="small"
              hideLabel
              label={text.starter(index + 1)}
              value={card.title}
              limit={200}
              autoComplete="off"
              onChange={(event) => set({ title: event.target.value })}
            />
            <Select
              size="small"
              hideLabel
              label={text.starterColumn(index + 1)}
              value={String(card.column)}
              onChange={(event) => set({ column: Number(event.target.value) })}
            >
              {columns.map((column, at) => (
                <option key={`${at}`} value={at}>
                  {column.name || text.column(at + 1)}
                </option>
              ))}
            </Select>
          </>
        )}
      </RowList>
    </>
  );
}

/** The questions a group looks back with. */
export function RetrospectiveEditor({ content, onChange }: Props<RetrospectiveTemplate>) {
  return (
    <>
      <Textarea
        size="small"
        label={text.intro}
        minRows={2}
        value={content.intro}
        onChange={(event) => onChange({ ...content, intro: event.target.value })}
      />
      <RowList
        legend={text.questions}
        rows={content.questions}
        nameOf={text.question}
        add={text.addQuestion}
        blank={{ title: '', help: '' }}
        least={1}
        onChange={(questions) => onChange({ ...content, questions })}
      >
        {(question, index, set) => (
          <>
            <TextField
              size="small"
              hideLabel
              label={text.question(index + 1)}
              value={question.title}
              limit={200}
              autoComplete="off"
              onChange={(event) => set({ title: event.target.value })}
            />
            <TextField
              size="small"
              hideLabel
              label={text.help(index + 1)}
              value={question.help}
              limit={500}
              autoComplete="off"
              onChange={(event) => set({ help: event.target.value })}
            />
          </>
        )}
      </RowList>
    </>
  );
}

import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { CostSheetDetail } from '../../../electron/contract/cost-sheets.ts';
import { costSheetText as text } from '../../text/cost-sheets.ts';
import type { Draft } from '../../ui/draft/draftStore.ts';
import { type SheetFields, textError } from './sheetFields.ts';
import { Textarea } from '../../ui/fields/Textarea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

/** The parts added, and what the source says they come to. */
export function CheckSum({ sheet }: { sheet: CostSheetDetail }) {
  const { agrees, sentences } = sheet.checkSum;
  const Icon = agrees ? CheckmarkCircleFillIcon : ExclamationmarkTriangleFillIcon;
  return (
    <section className="dp-cost-sum" data-agrees={agrees ?? undefined}>
      <h2>{text.checkSum}</h2>
      {sentences.map((sentence, index) => (
        <p key={sentence}>
          {agrees !== null && index > 0 && <Icon aria-hidden />}
          <span>{sentence}</span>
        </p>
      ))}
    </section>
  );
}

/** How much of each difference the building cost alone explains. */
export function Explained({ sheet }: { sheet: CostSheetDetail }) {
  const sentences = sheet.readings.flatMap(({ explained }) => explained ?? []);
  return (
    <section>
      <h2>{text.explained}</h2>
      {sentences.length === 0 ? (
        <p className="dp-cost-none">{text.explainedNone}</p>
      ) : (
        <ul className="dp-cost-sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface SideProps {
  sheet: CostSheetDetail;
  draft: Draft<SheetFields>;
  values: SheetFields;
}

/** What the sheet is called, where its figures come from, and how it counts. */
export function SheetSide({ sheet, draft, values }: SideProps) {
  const rest = () => void draft.flush();
  return (
    <div className="dp-cost-side">
      <TextField
        size="small"
        label={text.name}
        value={values.name}
        error={textError('name', values.name)}
        onChange={(event) => draft.set({ name: event.target.value })}
        onBlur={rest}
      />
      <Textarea
        size="small"
        label={text.source}
        minRows={2}
        value={values.source}
        error={textError('source', values.source)}
        onChange={(event) => draft.set({ source: event.target.value })}
        onBlur={rest}
      />
      <Textarea
        size="small"
        label={text.note}
        minRows={3}
        value={values.note}
        error={textError('note', values.note)}
        onChange={(event) => draft.set({ note: event.target.value })}
        onBlur={rest}
      />
      <section>
        <h2>{text.rules}</h2>
        <ul className="dp-cost-sentences">
          {sheet.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

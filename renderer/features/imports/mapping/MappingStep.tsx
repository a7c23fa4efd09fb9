import { Button, ErrorMessage, ErrorSummary } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ImportPreview } from '../../../../electron/contract/imports.ts';
import type { MappingAsk, MappingQuestion } from '../../../../electron/contract/mapping.ts';
import { errorSentence } from '../../../api/errors.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { answersText } from '../../../text/mapping-answers.ts';
import { mappingText as text } from '../../../text/mapping.ts';
import { announce } from '../../../ui/announce.ts';
import { useKeys } from '../../../ui/keys.ts';
import { Refused } from '../Refused.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { CategoryField } from './CategoryField.tsx';
import { filterDimensions, meaningOf, type MappingDraft } from './draft.ts';
import { faultsOf } from './faults.ts';
import { fieldIds } from './fieldIds.ts';
import { MeasureRows } from './MeasureRows.tsx';
import { Proposals } from './Proposals.tsx';
import { askId, unaccepted } from './proposals.ts';
import { RoleFields } from './RoleFields.tsx';
import './answers.css';
import './mapping.css';
import { TextField } from '../../../ui/fields/TextField.tsx';

interface Props {
  question: MappingQuestion;
  start: MappingDraft;
  /** True when the reader has come back from the preview. */
  isBack: boolean;
  onPreview: (preview: ImportPreview, draft: MappingDraft) => void;
  cancel: () => void;
}

/** The reader says what an unknown table means; the answer is an ordinary preview. */
export function MappingStep({ question, start, isBack, onPreview, cancel }: Props): ReactElement {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const map = useMutation(useTRPC().import.map.mutationOptions());
  const { mapping, name } = draft;
  // Who comes back from the preview has accepted everything once.
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    () => new Set(isBack ? question.asks.map(askId) : []),
  );
  const proposals = unaccepted(question, mapping, accepted);
  const open = faultsOf(question, draft);
  const faults =
    proposals.length === 0
      ? open
      : [...open, { field: fieldIds.acceptAll, sentence: answersText.notAccepted }];
  const accept = (asks: readonly MappingAsk[]) => {
    setAccepted((old) => new Set([...old, ...asks.map(askId)]));
    if (asks.length < proposals.length) return;
    announce(answersText.allAccepted);
    requestAnimationFrame(() => form.current?.focus({ preventScroll: true }));
  };
  const errorOf = (field: string) =>
    isTried ? faults.find((fault) => fault.field === field)?.sentence : undefined;
  const set = (change: Partial<MappingDraft>) => {
    map.reset();
    setDraft((old) => ({ ...old, ...change }));
  };
  const change = (next: MappingDraft['mapping']) => set({ mapping: next });

  const submit = () => {
    if (map.isPending) return;
    setTried(true);
    const [first, second, third] = faults;
    if (first !== undefined) {
      // With three or more, the list of them is drawn first and takes focus.
      requestAnimationFrame(() =>
        third && second ? summary.current?.focus() : document.getElementById(first.field)?.focus(),
      );
      return;
    }
    map.mutate(
      { token: question.token, mapping, name: name.trim() },
      { onSuccess: (preview) => onPreview(preview, draft) },
    );
  };
  useKeys({
    'ctrl+enter': submit,
    escape: () => {
      // The first Esc leaves the field, so that a choice is never lost by one key.
      const field = document.activeElement;
      if (field instanceof HTMLElement && field.matches('input, select')) form.current?.focus();
      else cancel();
    },
  });
  useEffect(() => {
    const [first] = faultsOf(question, start);
    document.getElementById(first?.field ?? fieldIds.place)?.focus();
  }, [question, start]);

  const filters = filterDimensions(question, mapping);
  const isListed = isTried && faults.length > 2;
  return (
    <form
      className="dp-map"
      ref={form}
      tabIndex={-1}
      aria-label={text.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header>
        <h2>{text.title}</h2>
        <p>{isBack ? text.back : leadOf(question)}</p>
      </header>
      {isListed && (
        <ErrorSummary size="small" ref={summary} heading={text.summary} headingTag="h3">
          {faults.map(({ field, sentence }) => (
            <ErrorSummary.Item key={`${field} ${sentence}`} href={`#${field}`}>
              {sentence}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
      <Proposals asks={proposals} accept={accept} />
      {isTried && proposals.length > 0 && !isListed && (
        <ErrorMessage size="small">{answersText.notAccepted}</ErrorMessage>
      )}
      <RoleFields question={question} mapping={mapping} errorOf={errorOf} onChange={change} />
      <MeasureRows
        // A new dimension has new rows; what was searched for belongs to the old ones.
        key={mapping.measureDimension}
        {...{ question, mapping, errorOf }}
        onChange={change}
      />
      {filters.length > 0 && (
        <fieldset className="dp-map-group">
          <legend>{text.filters}</legend>
          <div className="dp-map-fields">
            {filters.map((dimension) => (
              <CategoryField
                key={dimension.code}
                id={fieldIds.filter(dimension.code)}
                dimension={dimension}
                value={mapping.filters[dimension.code] ?? ''}
                error={errorOf(fieldIds.filter(dimension.code))}
                onChange={(code) =>
                  change({ ...mapping, filters: { ...mapping.filters, [dimension.code]: code } })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <AnswerFields {...{ question, mapping, errorOf, isBack }} onChange={change} />
      <div className="dp-map-end">
        <p className="dp-map-meaning" aria-live="polite">
          <b>{text.meaningLabel}:</b> {text.meaning(meaningOf(question, mapping))}
        </p>
        <TextField
          size="small"
          id={fieldIds.name}
          label={text.name}
          description={text.nameHelp}
          limit={120}
          value={name}
          error={errorOf(fieldIds.name)}
          onChange={(event) => set({ name: event.target.value })}
        />
        {map.isError && <Refused title={text.refused} sentence={errorSentence(map.error)} />}
        <div className="dp-imp-buttons">
          <Button size="small" type="submit" loading={map.isPending}>
            {text.preview}
          </Button>
          <Button size="small" type="button" variant="secondary" onClick={cancel}>
            {text.cancel}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Why the table is asked about although there is a remembered mapping for its kind. */
function leadOf({ remembered }: MappingQuestion): string {
  return remembered?.changed == null
    ? text.lead
    : text.changed(remembered.name, remembered.changed);
}

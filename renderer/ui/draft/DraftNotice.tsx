import { Button, GlobalAlert, LocalAlert } from '@navikt/ds-react';
import { joinTexts } from '../../../electron/contract/rich-text.ts';
import type { Draft, DraftState } from './draftStore.ts';
import './draft.css';

export interface DraftWords {
  saved: string;
  waiting: string;
  saving: string;
  failedTitle: string;
  failedKept: string;
  retry: string;
  conflictTitle: string;
  conflictWhy: string;
  mine: string;
  theirs: string;
  keepMine: string;
  useTheirs: string;
  keepBoth: string;
  empty: string;
}

interface Props<F> {
  draft: Draft<F>;
  state: DraftState<F>;
  words: DraftWords;
  label: (field: keyof F) => string;
  /** How a value reads; text fields are shown as they are. */
  show: (field: keyof F, value: F[keyof F]) => string;
  /** A field of one line: two texts have no room in it, so one of them is chosen. */
  isLine?: (field: keyof F) => boolean;
}

/** What went wrong with saving, and the ways on. Renders nothing while all is well. */
export function DraftNotice<F extends object>(props: Props<F>) {
  const { draft, state, words } = props;
  if (state.status === 'failed')
    return (
      <GlobalAlert
        role="alert"
        status="error"
        size="small"
        centered={false}
        className="dp-draft-alert"
      >
        <GlobalAlert.Header>
          <GlobalAlert.Title as="h2">{words.failedTitle}</GlobalAlert.Title>
        </GlobalAlert.Header>
        <GlobalAlert.Content>
          {state.error} {words.failedKept}
          <div className="dp-draft-actions">
            <Button size="small" onClick={() => void draft.flush()}>
              {words.retry}
            </Button>
          </div>
        </GlobalAlert.Content>
      </GlobalAlert>
    );
  if (state.clashes.length === 0) return null;
  return (
    <LocalAlert role="alert" status="warning" size="small" className="dp-draft-alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{words.conflictTitle}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{words.conflictWhy}</p>
        {state.clashes.map((field) => (
          <Clash key={String(field)} {...props} field={field} />
        ))}
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function Clash<F extends object>({
  draft,
  state,
  words,
  label,
  show,
  isLine,
  field,
}: Props<F> & { field: keyof F }) {
  const mine = state.values[field];
  const theirs = state.theirs[field];
  const canJoin =
    typeof mine === 'string' &&
    typeof theirs === 'string' &&
    theirs.includes(' ') &&
    isLine?.(field) !== true;
  return (
    <section className="dp-draft-clash" aria-label={label(field)}>
      <h3>{label(field)}</h3>
      <div className="dp-draft-sides">
        <div>
          <h4>{words.mine}</h4>
          <p>{show(field, mine) || words.empty}</p>
        </div>
        <div>
          <h4>{words.theirs}</h4>
          <p>{show(field, theirs) || words.empty}</p>
        </div>
      </div>
      <div className="dp-draft-actions">
        <Button size="small" onClick={() => draft.settle(field, mine)}>
          {words.keepMine}
        </Button>
        <Button size="small" variant="secondary" onClick={() => draft.settle(field, theirs)}>
          {words.useTheirs}
        </Button>
        {canJoin && (
          <Button
            size="small"
            variant="tertiary"
            onClick={() => draft.settle(field, joinTexts(theirs, mine) as F[keyof F])}
          >
            {words.keepBoth}
          </Button>
        )}
      </div>
    </section>
  );
}

/** «Lagret», «Lagrer», «Ikke lagret ennå»: quiet, beside the title. */
export function DraftStatusText({
  status,
  words,
}: {
  status: DraftState<object>['status'];
  words: DraftWords;
}) {
  const text =
    status === 'saved' ? words.saved : status === 'saving' ? words.saving : words.waiting;
  return <span className="dp-draft-state">{text}</span>;
}

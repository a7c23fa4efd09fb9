import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup } from '@navikt/ds-react';
import { challengesText } from '../../text/challenges.ts';
import { EmptyState } from '../../ui/states.tsx';
import type { MeasureName } from './measureName.ts';
import type { ProposedLink } from './filters.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useConfirmLinks } from './useConfirmLinks.ts';

interface Props {
  proposed: readonly ProposedLink[];
  measures: readonly MeasureName[];
  onClose: () => void;
}

const text = challengesText.confirmDialog;
const keyOf = ({ row, measureId }: ProposedLink) => `${row.id}/${measureId}`;

/** Every proposal with its reason; the group says yes to those it stands behind. */
export function ConfirmDialog({ proposed, measures, onClose }: Props) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const { confirm, isPending } = useConfirmLinks();
  const chosen = proposed.filter((link) => !left.includes(keyOf(link)));
  const setChosen = (keys: readonly string[]) =>
    setLeft(proposed.map(keyOf).filter((key) => !keys.includes(key)));
  const nameOf = (measureId: number) => {
    const measure = measures.find(({ id }) => id === measureId);
    return `tiltak ${measureId}, ${measure?.shortName ?? ''}`;
  };
  const isEmpty = proposed.length === 0;

  const save = () => {
    if (isEmpty) return onClose();
    setTried(true);
    if (chosen.length === 0 || isPending) return;
    void confirm(chosen, chosen.length === proposed.length).then((isDone) => {
      if (isDone) onClose();
    });
  };
  return (
    <FormDialog
      draft={null}
      title={text.title}
      {...(isEmpty ? {} : { lead: text.lead })}
      submit={isEmpty ? challengesText.panel.close : text.save(chosen.length)}
      isPending={isPending}
      onSubmit={save}
      onClose={onClose}
      returnFocus={() => null}
      extra={
        !isEmpty && (
          <Button
            size="small"
            type="button"
            variant="secondary"
            onClick={() => setChosen(chosen.length === 0 ? proposed.map(keyOf) : [])}
          >
            {chosen.length === 0 ? text.all : text.none}
          </Button>
        )
      }
    >
      {isEmpty ? (
        <EmptyState title={text.empty} why={text.emptyWhy} />
      ) : (
        <CheckboxGroup
          size="small"
          legend={text.legend}
          description={text.chosen(chosen.length, proposed.length)}
          value={chosen.map(keyOf)}
          error={isTried && chosen.length === 0 ? text.nothing : undefined}
          onChange={setChosen}
        >
          {proposed.map((link) => (
            <Checkbox key={keyOf(link)} value={keyOf(link)} description={link.reason}>
              {text.link(link.row.id, link.row.shortName, nameOf(link.measureId))}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </FormDialog>
  );
}

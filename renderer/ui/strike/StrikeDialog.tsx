import { Button, Dialog, InlineMessage, Radio, RadioGroup, Select } from '@navikt/ds-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  strikeReasons,
  type StrikableText,
  type StrikePreview,
} from '../../../electron/contract/strikes.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { commonText } from '../../text/common.ts';
import { strikeText as text } from '../../text/strike.ts';
import { FormDialog } from '../FormDialog.tsx';
import { Textarea } from '../fields/Textarea.tsx';
import { QueryState } from '../states.tsx';
import { StrikeCopies } from './StrikeCopies.tsx';
import './strike.css';

/** What a thing is that holds the texts: the table its row is in, and its id. */
export interface StrikeSubject {
  subject: 'card' | 'evaluation' | 'decision' | 'voice' | 'risk';
  id: string;
}

interface Props extends StrikeSubject {
  onClose: () => void;
  /** Called when the dialog closes after a text has been removed. */
  onDone: () => void;
}

const other = 'other';
const idOf = ({ table, key, column }: StrikableText) => `${table} ${key} ${column}`;

/** Removes one text of a thing for good: says what will be gone and where it stands, and asks why. */
export function StrikeDialog({ subject, id, onClose, onDone }: Props) {
  const trpc = useTRPC();
  const texts = useQuery(trpc.strike.texts.queryOptions({ subject, id }));
  const strike = useCommand(trpc.strike.text.mutationOptions(), { quiet: true });
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const found = texts.data?.find((one) => idOf(one) === chosen);
  const target = found && { table: found.table, key: found.key, column: found.column };
  const preview = useQuery(trpc.strike.preview.queryOptions(target ?? skipToken));
  const said = reason === other ? own.trim() : reason;

  if (strike.data) return <Report sentence={strike.data.sentence} onClose={onDone} />;
  const submit = () => {
    setTried(true);
    if (!target || !preview.data || said === '') return;
    const copies = readable(preview.data).filter((name) => !leftOut.includes(name));
    strike.mutate({ ...target, reason: said, copies });
  };
  return (
    <FormDialog
      // A reason that repeats the text must not be kept anywhere.
      draft={null}
      title={text.title}
      lead={text.lead}
      width="medium"
      submit={text.submit}
      isPending={strike.isPending}
      error={strike.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <QueryState query={texts} shape="list">
        {(all) =>
          all.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            <Select
              size="small"
              label={text.which}
              value={chosen}
              error={isTried && !found ? text.noText : undefined}
              onChange={(event) => {
                setChosen(event.target.value);
                setLeftOut([]);
              }}
            >
              <option value="">{text.choose}</option>
              {all.map((one) => (
                <option key={idOf(one)} value={idOf(one)}>
                  {text.option(one.label, one.text)}
                </option>
              ))}
            </Select>
          )
        }
      </QueryState>
      {found && (
        <>
          <QueryState query={preview} shape="list">
            {(shown) => <Found preview={shown} leftOut={leftOut} onLeaveOut={setLeftOut} />}
          </QueryState>
          <RadioGroup
            size="small"
            legend={text.reason}
            value={reason}
            error={isTried && reason === '' ? text.noReason : undefined}
            onChange={(value: string) => setReason(value)}
          >
            {strikeReasons.map((one) => (
              <Radio key={one} value={one}>
                {text.reasons[one]}
              </Radio>
            ))}
            <Radio value={other}>{text.other}</Radio>
          </RadioGroup>
          {reason === other && (
            <Textarea
              size="small"
              label={text.own}
              description={text.ownHelp}
              minRows={2}
              limit={200}
              value={own}
              error={isTried && said === '' ? text.missing : undefined}
              onChange={(event) => setOwn(event.target.value)}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

const readable = ({ copies }: StrikePreview): string[] =>
  copies.filter(({ why }) => why === null).map(({ fileName }) => fileName);

interface FoundProps {
  preview: StrikePreview;
  leftOut: readonly string[];
  onLeaveOut: (names: string[]) => void;
}

function Found({ preview, leftOut, onLeaveOut }: FoundProps) {
  const names = readable(preview);
  return (
    <section className="dp-strike" aria-labelledby="strike-found">
      <h3 id="strike-found">{text.found}</h3>
      <ul>
        {text.counts(preview.counts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{text.instead}</p>
      {preview.copies.length === 0 && <p>{text.noCopies}</p>}
      <StrikeCopies
        copies={preview.copies}
        legend={text.copies}
        description={text.copiesWhy}
        chosen={names.filter((name) => !leftOut.includes(name))}
        onChoose={(chosen) => onLeaveOut(names.filter((name) => !chosen.includes(name)))}
      />
      <p>{text.elsewhere}</p>
    </section>
  );
}

/** What became of it stays until it is read: a copy that still holds the text is named here. */
function Report({ sentence, onClose }: { sentence: string; onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup width="small">
        <Dialog.Header>
          <Dialog.Title>{text.done}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <InlineMessage status="info" size="small" role="status">
            {sentence}
          </InlineMessage>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" onClick={onClose}>
            {commonText.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

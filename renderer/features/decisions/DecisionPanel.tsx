import { Button, Dialog } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import type { Decision } from '../../../electron/contract/decisions.ts';
import { isBlank } from '../../../electron/contract/rich-text.ts';
import { levelWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { decisionsText, decisionText as text } from '../../text/decisions.ts';
import { formatDate } from '../../text/format.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { EvidenceList } from '../../ui/evidence/EvidenceList.tsx';
import { GapTag } from '../../ui/Gap.tsx';
import { Prompts } from '../../ui/prompts/Prompts.tsx';
import { VoicesAbout } from '../../ui/voices/VoicesAbout.tsx';
import { RichTextView } from '../../ui/rich-text/RichTextView.tsx';
import { StrikeButton } from '../../ui/strike/StrikeButton.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { DecisionMark } from './DecisionTable.tsx';
import { FollowUpDialog } from './FollowUpDialog.tsx';

interface Props {
  decision: Decision;
  onClose: () => void;
  onOpen: (decisionId: string) => void;
  onSupersede: () => void;
}

/** One decision whole: what was decided, on which figures as they stood, and what became of it. */
export function DecisionPanel({ decision, onClose, onOpen, onSupersede }: Props) {
  const [asks, setAsks] = useState<'edit' | 'followUp' | null>(null);
  const { state, supersededBy, followedUpOn, missing } = decision;
  const back = () => document.querySelector<HTMLElement>(`[data-decision="${decision.id}"]`);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup position="right" width="34rem" returnFocusTo={back}>
        <Dialog.Header>
          <Dialog.Title>{decision.number}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <div className="dp-decision">
            <p className="dp-decision-text">{decision.title}</p>
            <p className="dp-decision-sub">
              {text.decidedBy(levelWord[decision.level], formatDate(decision.decidedOn, 'long'))}
            </p>
            <p>
              <DecisionMark state={state} />
              {supersededBy && (
                <>
                  {' · '}
                  <button
                    type="button"
                    className="dp-decision-open"
                    onClick={() => onOpen(supersededBy.id)}
                  >
                    {text.supersededBy(supersededBy.number)}
                  </button>
                </>
              )}
            </p>
            {missing.length > 0 && (
              <Part title={text.missing}>
                <ul className="dp-decision-gaps">
                  {missing.map((sentence) => (
                    <li key={sentence}>
                      <GapTag>{sentence}</GapTag>
                    </li>
                  ))}
                </ul>
              </Part>
            )}
            <Facts decision={decision} />
            <Part title={text.grounds}>
              <Prose value={decision.grounds} />
            </Part>
            <Part title={text.consequence}>
              <Prose value={decision.consequence} />
            </Part>
            <Part title={text.evidence}>
              {decision.evidence.length === 0 ? (
                <p>{text.evidenceEmpty}</p>
              ) : (
                <EvidenceList evidence={decision.evidence} />
              )}
            </Part>
            <Prompts subjectKind="decision" subjectId={decision.id} />
            <VoicesAbout kind="decision" subject={decision.id} />
            {followedUpOn !== null && (
              <Part title={text.followedUp(formatDate(followedUpOn, 'long'))}>
                <p>{decision.followUpNote}</p>
              </Part>
            )}
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Actions {...{ decision, onClose, onSupersede }} onAsk={setAsks} />
        </Dialog.Footer>
      </Dialog.Popup>
      {/* Inside: the outer dialog must know that another lies over it. */}
      {asks === 'edit' && <DecisionDialog decision={decision} onClose={() => setAsks(null)} />}
      {asks === 'followUp' && <FollowUpDialog decision={decision} onClose={() => setAsks(null)} />}
    </Dialog>
  );
}

function Actions(props: {
  decision: Decision;
  onAsk: (what: 'edit' | 'followUp') => void;
  onClose: () => void;
  onSupersede: () => void;
}) {
  const { decision, onAsk, onClose, onSupersede } = props;
  const trpc = useTRPC();
  const reopen = useCommand(trpc.decision.reopen.mutationOptions(), { undo: true });
  const remove = useCommand(trpc.decision.remove.mutationOptions(), {
    toast: decisionsText.removed,
    undo: true,
  });
  const decisionId = decision.id;
  const isOpen = decision.state === 'open' || decision.state === 'due';
  return (
    <>
      {isOpen && (
        <Button size="small" onClick={() => onAsk('followUp')}>
          {text.followUpAction}
        </Button>
      )}
      {decision.state === 'followed_up' && (
        <Button size="small" variant="secondary" onClick={() => reopen.mutate({ decisionId })}>
          {text.reopen}
        </Button>
      )}
      <Button size="small" variant="secondary" onClick={() => onAsk('edit')}>
        {text.edit}
      </Button>
      {isOpen && (
        <Button
          size="small"
          variant="tertiary"
          onClick={() => {
            onClose();
            onSupersede();
          }}
        >
          {text.supersede}
        </Button>
      )}
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        onClick={() => remove.mutate({ decisionId }, { onSuccess: onClose })}
      >
        {text.remove}
      </Button>
      <StrikeButton subject="decision" id={decisionId} />
    </>
  );
}

function Facts({ decision }: { decision: Decision }) {
  const { owner, followUpDate, measureId, challengeId, evaluationId } = decision;
  return (
    <dl className="dp-decision-facts">
      <dt>{text.owner}</dt>
      <dd>{owner ?? decisionsText.noOwner}</dd>
      <dt>{text.followUp}</dt>
      <dd>{followUpDate === null ? decisionsText.noFollowUp : formatDate(followUpDate, 'long')}</dd>
      {measureId !== null && (
        <>
          <dt>{text.from.measure}</dt>
          <dd>
            <AppLink to={`/measures/${measureId}`}>{decisionsText.measure(measureId)}</AppLink>
          </dd>
        </>
      )}
      {challengeId !== null && (
        <>
          <dt>{text.from.challenge}</dt>
          <dd>
            <AppLink to={`/challenges?focus=${challengeId}`}>{challengeId}</AppLink>
          </dd>
        </>
      )}
      {evaluationId !== null && (
        <dd className="dp-decision-wide">
          <AppLink to={`/evaluations/${evaluationId}`}>{text.from.evaluation}</AppLink>
        </dd>
      )}
    </dl>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Prose({ value }: { value: string }) {
  return isBlank(value) ? (
    <p className="dp-decision-sub">{text.notWritten}</p>
  ) : (
    <RichTextView value={value} />
  );
}

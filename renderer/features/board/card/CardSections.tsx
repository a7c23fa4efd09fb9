import type { CardChoices, CardDetail } from '../../../../electron/contract/card-content.ts';
import { isBlank } from '../../../../electron/contract/rich-text.ts';
import { cardText } from '../../../text/card.ts';
import { Prompts } from '../../../ui/prompts/Prompts.tsx';
import { VoicesAbout } from '../../../ui/voices/VoicesAbout.tsx';
import type { ChallengeName } from '../cardFacts.ts';
import { Attachments } from './Attachments.tsx';
import { CardSection } from './CardSection.tsx';
import { Checklist } from './Checklist.tsx';
import { Comments } from './Comments.tsx';
import { Dependencies } from './Dependencies.tsx';
import { History } from './History.tsx';
import { Links } from './Links.tsx';
import type { FieldProps } from './MainFields.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { PlanFields } from './PlanFields.tsx';
import { WaitingFields } from './WaitingFields.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';

interface Props extends FieldProps {
  card: CardDetail;
  flush: () => void;
  choices: CardChoices | undefined;
  challenges: readonly ChallengeName[];
}

const text = cardText.sections;
const count = (n: number): string | undefined => (n === 0 ? undefined : text.count(n));

/** The rest of a card, folded until it holds something. */
export function CardSections({ card, values, set, flush, choices, challenges }: Props) {
  const kept = useFormDraft('cardComment', `new:${card.id}`);
  const [comment, setComment] = useField(kept, 'text', '');
  const { done, total } = card.checklist;
  const isHeld = card.waitingOn !== null || card.dependsOn.length + card.dependents.length > 0;
  const files = card.links.length + card.files.length;
  const names = (ids: readonly string[], list: readonly { id: string; name: string }[] = []) =>
    list.flatMap(({ id, name }) => (ids.includes(id) ? name : []));
  const people = [
    ...names(values.services, choices?.services),
    ...names(values.labels, choices?.labels),
  ].join(', ');
  const plan = [
    ...values.challenges,
    ...(values.levelId
      ? names([values.levelId], choices?.levels).map((name) => name.toLocaleLowerCase('nb'))
      : []),
  ].join(', ');
  return (
    <div className="dp-card-sections">
      <CardSection
        title={text.checklist}
        summary={total === 0 ? undefined : text.of(done, total)}
        startsOpen={total > 0}
      >
        <Checklist cardId={card.id} items={card.items} />
      </CardSection>
      <CardSection title={text.waiting} summary={values.waitingOn} startsOpen={isHeld}>
        <div className="dp-form">
          <WaitingFields values={values} set={set} flush={flush} choices={choices} />
          <Dependencies card={card} />
        </div>
      </CardSection>
      <CardSection title={text.people} summary={people} startsOpen={false}>
        <div className="dp-form">
          <PeopleFields values={values} set={set} choices={choices} />
        </div>
      </CardSection>
      <CardSection title={text.plan} summary={plan} startsOpen={false}>
        <div className="dp-form">
          <PlanFields values={values} set={set} choices={choices} challenges={challenges} />
        </div>
      </CardSection>
      <CardSection title={text.files} summary={count(files)} startsOpen={false}>
        <div className="dp-form">
          <Links cardId={card.id} links={card.links} />
          <Attachments cardId={card.id} files={card.files} />
        </div>
      </CardSection>
      <CardSection
        title={text.comments}
        summary={count(card.commentList.length)}
        startsOpen={card.commentList.length > 0 || !isBlank(comment)}
      >
        <Comments
          cardId={card.id}
          comments={card.commentList}
          typed={comment}
          onTyped={setComment}
          draft={kept}
        />
      </CardSection>
      <CardSection title={text.listen} startsOpen={false}>
        <Prompts subjectKind="card" subjectId={card.id} />
        <VoicesAbout kind="card" subject={card.id} />
      </CardSection>
      <CardSection title={text.history} startsOpen={false}>
        <History cardId={card.id} />
      </CardSection>
    </div>
  );
}

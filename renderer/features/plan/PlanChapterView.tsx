import type { PlanChapter, PlanEntry } from '../../../electron/contract/plan.ts';
import { planText as text } from '../../text/plan.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { ProposeButton } from './ProposeButton.tsx';

/** One chapter of the plan with its entries; `here` is the id named in the address. */
export function PlanChapterView(props: {
  chapter: PlanChapter;
  here: string;
  /** Whether points can be proposed changed at the next revision. */
  canPropose: boolean;
}) {
  const { chapter, here, canPropose } = props;
  return (
    <section className="dp-plan-chapter" aria-labelledby={chapter.id}>
      <h2 id={chapter.id}>{chapter.heading}</h2>
      {chapter.intro !== '' && <p className="dp-plan-intro">{chapter.intro}</p>}
      {chapter.entries.map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          isHere={entry.id === here}
          canPropose={canPropose && revised.includes(chapter.id)}
        />
      ))}
    </section>
  );
}

/** The chapters a revision can change. */
const revised = ['ambitions', 'challenges', 'measures'];

function Entry(props: { entry: PlanEntry; isHere: boolean; canPropose: boolean }) {
  const { entry, isHere, canPropose } = props;
  const name = entry.title === '' ? entry.label : `${entry.label} ${entry.title}`.trim();
  return (
    <article className="dp-plan-entry" id={entry.id} data-here={isHere || undefined}>
      <h3>
        <a href={`#${entry.id}`} className="dp-plan-label" aria-label={text.linkTo(name)}>
          {entry.label === '' ? entry.title : entry.label}
        </a>{' '}
        {entry.label !== '' && entry.title}
      </h3>
      {entry.text !== '' &&
        (entry.isVerbatim ? <blockquote>{`«${entry.text}»`}</blockquote> : <p>{entry.text}</p>)}
      <p className="dp-plan-meta">
        <span>{entry.reference}</span>
        {!entry.isVerbatim && entry.text !== '' && <span>{text.restated}</span>}
        {entry.links.length > 0 && (
          <span className="dp-plan-links">
            {text.usedIn}:{' '}
            {entry.links.map((link) => (
              <AppLink key={`${link.to} ${link.label}`} to={link.to}>
                {link.label}
              </AppLink>
            ))}
          </span>
        )}
        {canPropose && <ProposeButton label={entry.label} />}
      </p>
    </article>
  );
}

import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useId, useState, type ReactNode } from 'react';

interface Props {
  title: string;
  /** What the section holds, in a word or two, while it is closed and while it is open. */
  summary?: string | undefined;
  /** Open from the start, because there is something in it. */
  startsOpen: boolean;
  children: ReactNode;
}

/** A part of the card that can be folded away; what it holds is said beside its title. */
export function CardSection({ title, summary, startsOpen, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  const body = useId();
  return (
    <section className="dp-card-section" data-open={isOpen || undefined}>
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronDownIcon aria-hidden className="dp-card-section__chevron" />
          <span>{title}</span>
          {summary !== undefined && summary !== '' && (
            <span className="dp-card-section__summary">{summary}</span>
          )}
        </button>
      </h3>
      <div id={body} className="dp-card-section__body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}

import type { ReactNode } from 'react';
import type { MeasureDetail } from '../../../../electron/contract/measures.ts';
import { workText } from '../../../text/measure-work.ts';
import { measureText } from '../../../text/measures.ts';
import { AppLink } from '../../../ui/AppLink.tsx';
import { RoleField } from '../RoleField.tsx';

const text = workText.adopted;

/** The adopted words with their reference, and apart from them whom the group has named. */
export function AdoptedPart({ measure }: { measure: MeasureDetail }) {
  const paragraphs = measure.adoptedDescription.split(/\n\n+/);
  return (
    <>
      <section aria-labelledby="about-adopted">
        <h2 id="about-adopted">{text.title}</h2>
        <blockquote className="dp-about-quote">
          <p>{measureText.quote(measure.adoptedText)}</p>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{measureText.quote(paragraph)}</p>
          ))}
        </blockquote>
        <dl className="dp-about-facts">
          <Fact term={text.strategy}>{measure.strategy}</Fact>
          <Fact term={text.responsible}>{measure.responsible}</Fact>
          <Fact term={text.start}>{measure.startText}</Fact>
          <Fact term={measureText.about.reference}>{measure.reference}</Fact>
        </dl>
        <AppLink className="dp-plain-link" to={`/plan#T${measure.id}`}>
          {text.where}
        </AppLink>
      </section>
      <section aria-labelledby="about-group">
        <h2 id="about-group">{text.group}</h2>
        <dl className="dp-about-facts">
          <Fact term={text.owner}>
            <RoleField measureId={measure.id} which="owner" role={measure.owner} />
          </Fact>
          <Fact term={text.leader}>
            <RoleField measureId={measure.id} which="leader" role={measure.leader} />
          </Fact>
        </dl>
      </section>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { cardsSettingsText as text } from '../../text/card-files.ts';

/** The ways to what belongs to all boards: the bin, templates, cards from files. */
export function CardsSection() {
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{text.title}</h2>
      <dl className="dp-facts">
        <dt>
          <Link to="/bin">{text.bin}</Link>
        </dt>
        <dd>{text.binWhy}</dd>
        <dt>
          <Link to="/templates">{text.templates}</Link>
        </dt>
        <dd>{text.templatesWhy}</dd>
        <dt>
          <Link to="/card-import">{text.import}</Link>
        </dt>
        <dd>{text.importWhy}</dd>
      </dl>
    </section>
  );
}

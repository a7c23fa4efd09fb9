import type { BriefingModel, Section } from '../../../electron/contract/briefings.ts';
import { sheetText as text } from '../../text/briefings.ts';
import { formatDate, formatTime } from '../../text/format.ts';
import { SheetBlock } from './SheetBlock.tsx';
import './sheet.css';

/** The page itself, alike in preview, print and PDF. Nothing in it can be operated but its notes. */
export function BriefingSheet({ model }: { model: BriefingModel }) {
  return (
    <article className="dp-sheet" lang="nb" aria-labelledby="sheet-title">
      <div data-sheet-body>
        <header className="dp-sheet-head">
          <p className="dp-sheet-frame">
            <span>{model.organisation}</span>
            {model.isDemo && <b className="dp-sheet-demo">{text.demo}</b>}
          </p>
          <h1 id="sheet-title">{model.title}</h1>
          <p className="dp-sheet-lead">{model.lead}</p>
        </header>
        {model.sections.map((section) => (
          <SheetSection key={section.id} section={section} />
        ))}
        <section className="dp-sheet-sources" id="sheet-sources">
          <h2>{text.sources}</h2>
          {model.sources.length === 0 ? (
            <p>{text.noSources}</p>
          ) : (
            <ol>
              {model.sources.map((source) => (
                <li key={source.number} id={`sheet-source-${source.number}`} value={source.number}>
                  {source.text}
                </li>
              ))}
            </ol>
          )}
          <footer className="dp-sheet-foot">
            <p>
              {text.footer(
                model.number,
                formatDate(model.madeAt, 'long'),
                formatTime(model.madeAt),
              )}
            </p>
            <p>{model.fileName}</p>
          </footer>
        </section>
      </div>
    </article>
  );
}

function SheetSection({ section }: { section: Section }) {
  return (
    <section
      className="dp-sheet-section"
      data-nature={section.nature}
      id={`sheet-${section.id}`}
      aria-labelledby={`sheet-${section.id}-heading`}
    >
      <h2 id={`sheet-${section.id}-heading`}>{section.heading}</h2>
      {section.blocks.map((block, index) => (
        <SheetBlock key={index} block={block} heading={section.heading} />
      ))}
    </section>
  );
}

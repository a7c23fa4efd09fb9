import type { CSSProperties } from 'react';
import type { Section } from '../../../electron/contract/briefing-model.ts';
import type { DocumentModel } from '../../../electron/contract/papers.ts';
import { sheetText as text } from '../../text/document.ts';
import { SheetBlock } from './SheetBlock.tsx';
import './sheet.css';
import './sheet-print.css';

/** The page itself, alike in preview, print and PDF. Nothing in it can be operated but its notes. */
export function DocumentSheet({ model }: { model: DocumentModel }) {
  const height = figureHeight(model);
  const main = model.sections.filter(({ isAppendix }) => isAppendix !== true);
  const appendix = model.sections.filter(({ isAppendix }) => isAppendix === true);
  return (
    <article
      className="dp-sheet"
      lang="nb"
      aria-labelledby="sheet-title"
      data-kind={model.kind}
      style={{ '--dp-doc-accent': model.look.accent } as CSSProperties}
    >
      <div data-sheet-body>
        <SheetHead model={model} />
        {model.hasContents && <Contents sections={model.sections} />}
        {main.map((section) => (
          <SheetSection key={section.id} section={section} figureHeight={height} />
        ))}
        <Sources model={model} isApart={appendix.length > 0} />
        {appendix.map((section) => (
          <SheetSection key={section.id} section={section} figureHeight={height} />
        ))}
      </div>
    </article>
  );
}

/** Where two pages are all there is charts are lower; where the chart is the matter it is taller. */
function figureHeight({ kind, pageBudget }: DocumentModel): number {
  if (kind === 'indicator') return 290;
  return pageBudget !== null && pageBudget <= 2 ? 164 : 220;
}

function SheetHead({ model }: { model: DocumentModel }) {
  return (
    <header className="dp-sheet-head">
      <div className="dp-sheet-frame">
        {model.look.logo !== null && (
          <img src={model.look.logo} alt={text.logoOf(model.look.name)} className="dp-sheet-logo" />
        )}
        <p>{model.organisation}</p>
        {model.version === 'public' && <p className="dp-sheet-public">{text.publicVersion}</p>}
        {model.isDemo && <b className="dp-sheet-demo">{text.demo}</b>}
      </div>
      <h1 id="sheet-title">{model.title}</h1>
      <p className="dp-sheet-lead">{model.lead}</p>
    </header>
  );
}

function Contents({ sections }: { sections: Section[] }) {
  return (
    <nav className="dp-sheet-contents" aria-labelledby="sheet-contents">
      <h2 id="sheet-contents">{text.contents}</h2>
      <ol>
        {sections.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#sheet-${id}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The sources; on the appendix' page where there is one, for the pages before it are counted. */
function Sources({ model, isApart }: { model: DocumentModel; isApart: boolean }) {
  return (
    <section
      className="dp-sheet-sources"
      id="sheet-sources"
      data-new-page={isApart || undefined}
      data-appendix={isApart || undefined}
    >
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
        {text.foot(model).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </footer>
    </section>
  );
}

function SheetSection(props: { section: Section; figureHeight: number }) {
  const { section, figureHeight: height } = props;
  return (
    <section
      className="dp-sheet-section"
      data-nature={section.nature}
      data-kind={section.kind}
      data-appendix={section.isAppendix === true || undefined}
      id={`sheet-${section.id}`}
      aria-labelledby={`sheet-${section.id}-heading`}
    >
      <h2 id={`sheet-${section.id}-heading`}>{section.heading}</h2>
      {section.blocks.map((block, index) => (
        <SheetBlock key={index} block={block} heading={section.heading} figureHeight={height} />
      ))}
    </section>
  );
}

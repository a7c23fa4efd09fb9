import type { PlanChapter } from '../../../electron/contract/plan.ts';
import { planText as text } from '../../text/plan.ts';

/** The list of chapters; each link goes to its place on the page. */
export function PlanContents({ chapters }: { chapters: PlanChapter[] }) {
  return (
    <nav className="dp-plan-contents" aria-label={text.contents}>
      {([1, 2] as const).map((part) => {
        const inPart = chapters.filter((chapter) => chapter.part === part);
        if (inPart.length === 0) return null;
        return (
          <div key={part}>
            <h2>{text.part[part]}</h2>
            <ul>
              {inPart.map((chapter) => (
                <li key={chapter.id}>
                  <a href={`#${chapter.id}`}>
                    <span>{chapter.heading}</span>
                    <span className="dp-plan-count">{chapter.entries.length}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { retrospectiveLineLength, retrospectiveLines } from '../../../electron/contract/sprints.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { questionsOf, type Looking } from './looking-back.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = sprintText.close;

/** Looking back in at most three lines, after the questions of a template where the group wants one. */
export function Retrospective({
  looking,
  onChange,
}: {
  looking: Looking;
  onChange: (next: Looking) => void;
}) {
  const trpc = useTRPC();
  const templates = useQuery(trpc.template.list.queryOptions({ kind: 'retrospective' })).data ?? [];
  const { template, lines } = looking;
  const content = template?.kind === 'retrospective' ? template.content : null;
  const questions = questionsOf(template);
  return (
    <section aria-labelledby="close-learn">
      <h2 id="close-learn">{text.learn}</h2>
      <p className="dp-quiet-line">{content?.intro || text.learnHelp}</p>
      <div className="dp-close-lines">
        {templates.length > 0 && (
          <Select
            size="small"
            label={text.template}
            value={template?.id ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ lines, template: templates.find(({ id }) => id === value) ?? null })
            }
          >
            <option value="">{text.noTemplate}</option>
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        {questions.map(({ title, help }, index) => (
          <TextField
            key={title}
            size="small"
            label={title}
            description={help}
            limit={retrospectiveLineLength - (content ? title.length + 1 : 0)}
            value={lines[index] ?? ''}
            onChange={(event) =>
              onChange({ template, lines: lines.with(index, event.target.value) })
            }
          />
        ))}
      </div>
      {content !== null && content.questions.length > retrospectiveLines && (
        <p className="dp-quiet-line">{text.onlyFirst(retrospectiveLines)}</p>
      )}
    </section>
  );
}

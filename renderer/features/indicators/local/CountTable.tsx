import { EyeSlashIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { LocalCount, LocalCountList } from '../../../../electron/contract/local-counts.ts';
import { formatDate, formatNumber } from '../../../text/format.ts';
import { localCountsText } from '../../../text/local-counts.ts';

interface Props {
  list: LocalCountList;
  onEdit: (count: LocalCount) => void;
  onRemove: (count: LocalCount) => void;
}

const text = localCountsText;

/** The counts, newest first, each with who counted, when and by which rule. */
export function CountTable({ list, onEdit, onRemove }: Props): ReactElement {
  const { columns } = text;
  const isSurvey = list.kind === 'survey';
  return (
    <div className="dp-ind-scroll">
      <table className="dp-count-table" aria-label={text.title}>
        <thead>
          <tr>
            <th scope="col">{columns.period}</th>
            <th scope="col">{columns.counted}</th>
            <th scope="col">{columns.shown}</th>
            {isSurvey && <th scope="col">{columns.rate}</th>}
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.rule}</th>
            <th scope="col">
              <span className="dp-sr">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.counts.map((count) => (
            <tr key={count.id}>
              <th scope="row">{count.periodLabel}</th>
              <td className="dp-count-number">{countedText(list, count)}</td>
              <td className="dp-count-number">
                <ShownAs count={count} />
              </td>
              {isSurvey && <td className="dp-count-number">{rateText(count)}</td>}
              <td>
                {count.countedBy}
                <span className="dp-count-day">{formatDate(count.countedOn, 'table')}</span>
              </td>
              <td className="dp-count-rule">{count.rule}</td>
              <td className="dp-count-actions">
                {count.from === 'ladder' ? null : (
                  <>
                    <Button
                      size="xsmall"
                      variant="tertiary"
                      data-color="neutral"
                      icon={<PencilIcon title={text.editLabel(count.periodLabel)} />}
                      onClick={() => onEdit(count)}
                    />
                    <Button
                      size="xsmall"
                      variant="tertiary"
                      data-color="neutral"
                      data-remove=""
                      icon={<TrashIcon title={text.removeLabel(count.periodLabel)} />}
                      onClick={() => onRemove(count)}
                    />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How the figure stands for others; a true figure that is shown only here says so. */
function ShownAs({ count }: { count: LocalCount }): ReactElement {
  if (count.status !== 'hidden') return <>{count.shownAs}</>;
  return (
    <span className="dp-ind-word">
      <EyeSlashIcon className="dp-inline-icon" aria-hidden />
      {count.from === 'replaced'
        ? text.replaced
        : count.figure === null
          ? text.hidden
          : text.revealed(count.figure)}
    </span>
  );
}

/** «52 av 214» as it was entered; hidden figures are words. */
export function countedText({ kind }: LocalCountList, { count, base }: LocalCount): string {
  const n = base === null ? null : formatNumber(base, 0);
  if (count === null) return text.hiddenOf(n);
  return text.counted(kind, formatNumber(count, 0), n);
}

/** «70 % (84 av 120)», or the words for too few answers. */
export function rateText({ responseRate, base, invited }: LocalCount): string {
  if (responseRate === null || base === null || invited === null) return text.noRate;
  return text.rateOf(text.percent(responseRate), formatNumber(base, 0), formatNumber(invited, 0));
}

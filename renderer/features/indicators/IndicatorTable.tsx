import { Link } from '@navikt/ds-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { IndicatorRow } from '../../../electron/contract/indicators.ts';
import { acrossAreas, areaName } from '../../text/common.ts';
import { indicatorsText } from '../../text/indicators.ts';
import { registerText } from '../../text/register.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { AreaGlyph, areaLabel } from '../../ui/AreaGlyph.tsx';
import { IndicatorTableRow } from './IndicatorTableRow.tsx';
import { byArea, type AreaGroup } from './selection.ts';

/** One table, one body for each area; arrows move between the rows' links, Tab leaves the table. */
export function IndicatorTable({
  all,
  shown,
}: {
  all: IndicatorRow[];
  shown: IndicatorRow[];
}): ReactElement {
  const [wanted, setWanted] = useState<string | null>(null);
  const active = shown.some((row) => row.id === wanted) ? wanted : (firstOf(all, shown) ?? null);
  const { columns } = indicatorsText;
  return (
    <div className="dp-ind-list">
      <table className="dp-ind-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.direction}</th>
            <th scope="col">{columns.latest}</th>
            <th scope="col">{columns.county}</th>
            <th scope="col">{columns.country}</th>
            <th scope="col">{columns.trend}</th>
          </tr>
        </thead>
        {byArea(all, shown).map((group) => (
          <tbody key={group.areaId ?? 'across'}>
            <tr className="dp-ind-area">
              <th scope="rowgroup" colSpan={6}>
                <AreaGlyph area={group.areaId} />
                {areaLabel(group.areaId)}
              </th>
            </tr>
            <GroupSentence group={group} />
            {group.rows.map((row) => (
              <IndicatorTableRow
                key={row.id}
                row={row}
                isTabStop={row.id === active}
                onFocus={() => setWanted(row.id)}
                onKeyDown={moveBetweenLinks}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function firstOf(all: IndicatorRow[], shown: IndicatorRow[]): string | undefined {
  return byArea(all, shown).flatMap((group) => group.rows)[0]?.id;
}

function GroupSentence({ group }: { group: AreaGroup }): ReactElement | null {
  if (group.rows.length > 0) return null;
  const name = group.areaId === null ? acrossAreas : (areaName[group.areaId] ?? group.areaId);
  return (
    <tr>
      <td colSpan={6} className={group.isHole ? 'dp-ind-hole' : 'dp-ind-none'}>
        {group.isHole ? (
          <span>
            {indicatorsText.hole(`«${name}»`)}{' '}
            <Link as={AppLink} to={`/indicators/new?area=${group.areaId ?? ''}`}>
              {registerText.add}
            </Link>
            {group.areaId === '4.3' && ` ${indicatorsText.holeProposal}`}
          </span>
        ) : (
          indicatorsText.emptySelection
        )}
      </td>
    </tr>
  );
}

function moveBetweenLinks(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const table = event.currentTarget.closest('table');
  const links = [...(table?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
  const at = links.indexOf(event.currentTarget);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
}

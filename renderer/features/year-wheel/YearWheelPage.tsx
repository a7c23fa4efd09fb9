import {
  CalendarIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  PlusIcon,
  PrinterSmallIcon,
} from '@navikt/aksel-icons';
import { Button, Chips } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Duty, WheelEntry } from '../../../electron/contract/duties.ts';
import { useTRPC } from '../../api/trpc.ts';
import { useToday } from '../../api/useToday.ts';
import { entryWhen, wheelText } from '../../text/year-wheel.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { useAsked } from '../../ui/useAsked.ts';
import { useDownload } from '../../ui/useDownload.ts';
import { DutyDialog } from './DutyDialog.tsx';
import { DutyTable } from './DutyTable.tsx';
import { kindOf, nextEntry, shownKinds, wheelKinds, type WheelKind } from './wheel.ts';
import { WheelMonths } from './WheelMonths.tsx';
import './year-wheel.css';

const text = wheelText;
const kindName = (kind: WheelKind) => (kind === 'holiday' ? text.holidays : text.kind[kind]);

/** The year by months: what comes back, meetings, new figures and sprints. */
export function YearWheelPage() {
  const trpc = useTRPC();
  const save = useDownload();
  const today = useToday();
  const search = useSearch({ from: '/shell/year-wheel' });
  const navigate = useNavigate({ from: '/year-wheel' });
  const asked = Number(search.year);
  const year = asked >= 2000 && asked <= 2100 ? asked : Number(today.slice(0, 4));
  const query = useQuery(trpc.duty.wheel.queryOptions({ year }));
  const [dialog, setDialog] = useState<Duty | 'new' | null>(null);
  useAsked(search.new, () => setDialog('new'));
  const shown = shownKinds(search.kind);
  const all = query.data?.entries ?? [];
  const entries = all.filter((entry) => shown.includes(kindOf(entry)));
  const next = nextEntry(all, today);
  const isThisYear = today.startsWith(`${year}`);

  const show = (to: { year?: number; kinds?: readonly WheelKind[] }) =>
    void navigate({
      search: {
        year: String(to.year ?? year),
        ...(to.kinds === undefined
          ? search.kind === undefined
            ? {}
            : { kind: search.kind }
          : { kind: to.kinds.join(',') }),
      },
      replace: true,
    });
  const toggle = (kind: WheelKind) =>
    show({
      kinds: shown.includes(kind) ? shown.filter((one) => one !== kind) : [...shown, kind],
    });
  const open = (entry: WheelEntry) => {
    const duty = query.data?.duties.find(({ id }) => id === entry.dutyId);
    if (duty) setDialog(duty);
  };
  useKeys({ n: () => setDialog('new') }, dialog === null);

  return (
    <Page
      title={text.title(year)}
      lead={
        isThisYear && query.data
          ? next
            ? next.from >= today
              ? text.next(entryWhen(next), next.title)
              : text.left(entryWhen(next), next.title)
            : text.nothingNext
          : undefined
      }
      crumbs={[{ label: text.crumb }]}
      hints={[
        { keys: ['↑', '↓'], text: text.hints.choose },
        { keys: ['←', '→'], text: text.hints.month },
        { keys: ['Enter'], text: text.hints.open },
        { keys: ['N'], text: text.hints.new },
      ]}
      actions={
        <>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<ChevronLeftIcon title={text.earlier(year - 1)} />}
            onClick={() => show({ year: year - 1 })}
          />
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<ChevronRightIcon title={text.earlier(year + 1)} />}
            onClick={() => show({ year: year + 1 })}
          />
          <Button
            size="small"
            variant="secondary"
            icon={<PrinterSmallIcon aria-hidden />}
            onClick={() => save(`/files/year-wheel/${year}/pdf`)}
          >
            {text.pdf}
          </Button>
          <Button
            size="small"
            variant="secondary"
            icon={<CalendarIcon aria-hidden />}
            onClick={() => save('/files/calendar.ics')}
          >
            {text.calendar}
          </Button>
          <Button size="small" icon={<PlusIcon aria-hidden />} onClick={() => setDialog('new')}>
            {text.new}
          </Button>
        </>
      }
    >
      <QueryState query={query} shape="page">
        {(wheel) => (
          <>
            <Chips size="small" aria-label={text.show} className="dp-wheel-filter">
              {wheelKinds.map((kind) => (
                <Chips.Toggle
                  key={kind}
                  selected={shown.includes(kind)}
                  onClick={() => toggle(kind)}
                >
                  {`${kindName(kind)} (${all.filter((entry) => kindOf(entry) === kind).length})`}
                </Chips.Toggle>
              ))}
            </Chips>
            <WheelMonths entries={entries} year={wheel.year} today={wheel.today} onOpen={open} />
            {!all.some(({ kind }) => kind === 'political') && (
              <p className="dp-wheel-gap">{text.noPolitical}</p>
            )}
            <DutyTable duties={wheel.duties} onOpen={setDialog} />
          </>
        )}
      </QueryState>
      {dialog !== null && (
        <DutyDialog
          duty={dialog === 'new' ? null : dialog}
          firstDate={isThisYear ? today : `${year}-01-01`}
          onClose={() => setDialog(null)}
        />
      )}
    </Page>
  );
}

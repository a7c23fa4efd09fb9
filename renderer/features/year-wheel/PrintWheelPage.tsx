import { useQuery } from '@tanstack/react-query';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { wheelText } from '../../text/year-wheel.ts';
import { usePrintReady } from '../../ui/usePrintReady.ts';
import { paperScale } from './wheel.ts';
import { WheelMonths } from './WheelMonths.tsx';
import './year-wheel.css';

/** The year on one landscape page: the page the PDF is made of. */
export function PrintWheelPage({ year }: { year: number }) {
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.duty.wheel.queryOptions({ year }), staleTime: Infinity });
  const title = wheelText.title(year);
  const entries = query.data?.entries.filter(({ isPublicHoliday }) => !isPublicHoliday) ?? [];
  usePrintReady(query.data && title);
  return (
    <main className="dp-print">
      {query.data && (
        <div className="dp-wheel-sheet" style={{ fontSize: `${9 * paperScale(entries, year)}pt` }}>
          <h1>{title}</h1>
          <WheelMonths entries={entries} year={year} today={query.data.today} />
        </div>
      )}
      {query.isError && <p role="alert">{errorSentence(query.error)}</p>}
    </main>
  );
}

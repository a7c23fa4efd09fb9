import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type {
  CostAnswer,
  CostReading,
  CostSheetDetail,
} from '../../../electron/contract/cost-sheets.ts';
import { costSheetText as text } from '../../text/cost-sheets.ts';

/** What follows from the figures, each with its formula; nothing from a figure that is missing. */
export function ComputedTable({ sheet }: { sheet: CostSheetDetail }) {
  const reference = sheet.units[0]?.name ?? '';
  return (
    <section aria-labelledby="cost-computed">
      <h2 id="cost-computed">{text.computed}</h2>
      <table className="dp-cost-table dp-cost-computed" aria-labelledby="cost-computed">
        <thead>
          <tr>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.building}</th>
            <th scope="col">{text.difference(reference)}</th>
            <th scope="col">{text.extra}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.units.map((unit, index) => {
            const reading = sheet.readings[index];
            if (reading === undefined) return null;
            return (
              <tr key={index} data-reference={reading.isReference || undefined}>
                <th scope="row">{unit.name}</th>
                <td>
                  <Answer answer={reading.building} />
                </td>
                {reading.isReference ? (
                  <td colSpan={2} className="dp-cost-none">
                    {text.isReference}
                  </td>
                ) : (
                  <>
                    <td>
                      <Answer answer={reading.difference} />
                    </td>
                    <td>
                      <Answer answer={reading.extra} />
                      <Stated stated={reading.stated} />
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Answer({ answer }: { answer: CostAnswer }) {
  if (answer.value === null)
    return <span className="dp-cost-hole">{text.cannot(answer.working)}</span>;
  return (
    <>
      <span className="dp-cost-working">{answer.working} = </span>
      <strong>{answer.result}</strong>
    </>
  );
}

function Stated({ stated: { result, agrees } }: { stated: CostReading['stated'] }) {
  if (result === '') return null;
  const Icon = agrees ? CheckmarkCircleFillIcon : ExclamationmarkTriangleFillIcon;
  return (
    <span className="dp-cost-stated" data-agrees={agrees ?? undefined}>
      {agrees !== null && <Icon aria-hidden />}
      <span>
        {text.sourceSays(result)}
        {agrees !== null && `, ${agrees ? text.agrees : text.differs}`}
      </span>
    </span>
  );
}

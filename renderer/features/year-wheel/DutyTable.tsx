import { Button } from '@navikt/ds-react';
import type { Duty } from '../../../electron/contract/duties.ts';
import { wheelText } from '../../text/year-wheel.ts';

const text = wheelText.rules;

/** What comes back, one line for each rule. */
export function DutyTable(props: { duties: readonly Duty[]; onOpen: (duty: Duty) => void }) {
  const { duties, onOpen } = props;
  return (
    <section className="dp-wheel-rules" aria-labelledby="wheel-rules">
      <h2 id="wheel-rules">{text.title}</h2>
      <p className="dp-wheel__none">{text.lead}</p>
      <table className="dp-wheel-table">
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.when}</th>
            <th scope="col">{text.owner}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={duty.id}>
              <th scope="row">
                <Button
                  size="xsmall"
                  variant="tertiary"
                  aria-label={text.edit(duty.title)}
                  onClick={() => onOpen(duty)}
                >
                  {duty.title}
                </Button>
              </th>
              <td>{wheelText.one[duty.kind]}</td>
              <td>{duty.when}</td>
              <td>{duty.owner ?? text.nobody}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import type { ReactElement, ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** A list of names and values; a value that is empty is left out. */
export function Facts({ facts }: { facts: Fact[] }): ReactElement {
  return (
    <dl className="dp-facts">
      {facts
        .filter(({ value }) => value !== '' && value !== null && value !== undefined)
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

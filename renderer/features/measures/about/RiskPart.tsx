import { Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { riskLevel, riskProduct, type Risk } from '../../../../electron/contract/risks.ts';
import {
  consequenceWord,
  probabilityWord,
  riskStateWord,
} from '../../../../electron/contract/words.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { formatDate } from '../../../text/format.ts';
import { workText } from '../../../text/measure-work.ts';
import { GapTag } from '../../../ui/Gap.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { RiskDialog } from './RiskDialog.tsx';
import { Section } from './Section.tsx';

const text = workText.risks;

/** The risks in words and numbers, the largest open one first. */
export function RiskPart({ measureId, today }: { measureId: number; today: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.risk.list.queryOptions({ measureId }));
  const [edited, setEdited] = useState<Risk | 'new' | null>(null);
  return (
    <Section title={text.title} add={{ label: text.add, run: () => setEdited('new') }}>
      <QueryState query={query} shape="list">
        {(risks) =>
          risks.length === 0 ? (
            <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
          ) : (
            <div className="dp-about-scroll dp-about-scroll--risk">
              <Table size="small">
                <Table.Header>
                  <Table.Row>
                    {text.head.map((label) => (
                      <Table.HeaderCell key={label} scope="col">
                        {label}
                      </Table.HeaderCell>
                    ))}
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {risks.map((risk) => (
                    <Row key={risk.id} risk={risk} today={today} onEdit={() => setEdited(risk)} />
                  ))}
                </Table.Body>
              </Table>
            </div>
          )
        }
      </QueryState>
      {edited !== null && (
        <RiskDialog
          measureId={measureId}
          risk={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

function Row({ risk, today, onEdit }: { risk: Risk; today: string; onEdit: () => void }) {
  const product = riskProduct(risk);
  const level = riskLevel(product);
  const { nextReview, state } = risk;
  const isDue = state === 'open' && nextReview !== null && nextReview < today;
  return (
    <Table.Row data-closed={state === 'closed' || undefined}>
      <Table.HeaderCell scope="row">
        <button type="button" className="dp-about-open" onClick={onEdit}>
          {risk.text}
        </button>
        <span className="dp-about-sub">{risk.action === '' ? text.noAction : risk.action}</span>
      </Table.HeaderCell>
      <Table.DataCell>
        {text.option(risk.probability, probabilityWord[risk.probability - 1] ?? '')}
      </Table.DataCell>
      <Table.DataCell>
        {text.option(risk.consequence, consequenceWord[risk.consequence - 1] ?? '')}
      </Table.DataCell>
      <Table.DataCell>
        <span className="dp-risk-level" data-level={level}>
          <i aria-hidden="true" />
          {text.score(product, text.level[level])}
        </span>
      </Table.DataCell>
      <Table.DataCell>{risk.owner ?? <GapTag>{workText.nobody}</GapTag>}</Table.DataCell>
      <Table.DataCell>
        {nextReview === null ? (
          <span className="dp-quiet">{text.noReview}</span>
        ) : (
          <>
            {formatDate(nextReview, 'table')}
            {isDue && <GapTag>{text.due}</GapTag>}
          </>
        )}
      </Table.DataCell>
      <Table.DataCell>{riskStateWord[state]}</Table.DataCell>
    </Table.Row>
  );
}

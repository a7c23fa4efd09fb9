import { DownloadIcon } from '@navikt/aksel-icons';
import { Button, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Offer } from '../../../electron/contract/registers.ts';
import { audienceWord, levelName } from '../../../electron/contract/words.ts';
import { useTRPC } from '../../api/trpc.ts';
import { capital } from '../../text/format.ts';
import { offersText as text, registersText } from '../../text/registers.ts';
import { QueryState } from '../../ui/states.tsx';
import { useAsked } from '../../ui/useAsked.ts';
import { useDownload } from '../../ui/useDownload.ts';
import { OfferDialog } from './OfferDialog.tsx';
import { RegisterTable, RowOpener } from './RegisterTable.tsx';

/** The offers to children, young people and families, and the ways out to CSV and HTML. */
export function Offers({ focus }: { focus: string | null }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.offer.list.queryOptions());
  const [edited, setEdited] = useState<string | null>(null);
  useAsked(focus ?? undefined, setEdited);
  const download = useDownload();
  const fetchFile = (format: 'csv' | 'html') =>
    download(`/files/offers/${format}`, text.downloaded);
  return (
    <QueryState query={query} shape="list">
      {(offers) => (
        <>
          <div className="dp-register-bar">
            <span className="dp-register-out">
              {(['csv', 'html'] as const).map((format) => (
                <Button
                  key={format}
                  size="small"
                  variant="tertiary"
                  icon={<DownloadIcon aria-hidden />}
                  onClick={() => fetchFile(format)}
                >
                  {text[format]}
                </Button>
              ))}
            </span>
            <Button size="small" variant="secondary" onClick={() => setEdited('new')}>
              {text.create}
            </Button>
          </div>
          <RegisterTable caption={text.caption} head={Object.values(text.head)}>
            {offers.map((offer) => (
              <Row key={offer.id} offer={offer} onOpen={() => setEdited(offer.id)} />
            ))}
          </RegisterTable>
          {edited !== null && (
            <OfferDialog
              key={edited}
              offer={offers.find(({ id }) => id === edited) ?? null}
              onClose={() => setEdited(null)}
            />
          )}
        </>
      )}
    </QueryState>
  );
}

function Row({ offer, onOpen }: { offer: Offer; onOpen: () => void }) {
  const { name, ages, levels, audience, owner, state } = offer;
  return (
    <Table.Row>
      <RowOpener name={name} label={registersText.edit(name)} onOpen={onOpen} />
      <Table.DataCell>{ages || registersText.unknown}</Table.DataCell>
      <Table.DataCell>
        {capital(levels.map((id) => levelName[id] ?? id).join(', ')) || registersText.unknown}
      </Table.DataCell>
      <Table.DataCell>
        {audience === null ? registersText.unknown : capital(audienceWord[audience])}
      </Table.DataCell>
      <Table.DataCell>{owner ?? registersText.unknown}</Table.DataCell>
      <Table.DataCell>{text.state[state]}</Table.DataCell>
    </Table.Row>
  );
}

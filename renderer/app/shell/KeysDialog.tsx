import { Dialog } from '@navikt/ds-react';
import { commonText, keysText, measureKeys } from '../../text/common.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { usePageInfo, type Hint } from '../../ui/pageInfo.ts';

function KeyList({ title, rows }: { title: string; rows: readonly Readonly<HintRow>[] }) {
  return (
    <section className="dp-keys-list">
      <h2>{title}</h2>
      <dl>
        {rows.map((row) => (
          <div key={row.keys.join(' ') + row.text}>
            <dt>
              {row.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
type HintRow = Omit<Hint, 'keys'> & { keys: readonly string[] };

/** All keys: those of the screen first, then those that work everywhere. */
export function KeysDialog(props: {
  isOpen: boolean;
  close: () => void;
  measureIds: readonly number[];
}) {
  const { isOpen, close, measureIds } = props;
  const rows = keysText.rows(measureKeys(measureIds));
  const everywhere = new Set(rows.map((row) => row.keys.join(' ')));
  const hints = usePageInfo().hints.filter((hint) => !everywhere.has(hint.keys.join(' ')));
  return (
    <Dialog open={isOpen} onOpenChange={(next) => !next && close()} size="small">
      <Dialog.Popup width="large">
        <Dialog.Header>
          <Dialog.Title>{keysText.title}</Dialog.Title>
          <Dialog.Description>{keysText.intro}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <div className="dp-keys" aria-label={commonText.allKeys}>
            {hints.length > 0 && <KeyList title={keysText.here} rows={hints} />}
            <KeyList title={keysText.everywhere} rows={rows} />
          </div>
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
}

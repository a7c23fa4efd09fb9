import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { boardMenuText as text } from '../../../text/card-files.ts';
import { useDownload } from '../../../ui/useDownload.ts';
import { BoardTemplateDialog, CardTemplateDialog } from './TemplateDialogs.tsx';

/** What is done with a board now and then: templates, files in and out, the bin. */
export function BoardMenu({ measureId }: { measureId: number | null }) {
  const { history } = useRouter();
  const download = useDownload();
  const [dialog, setDialog] = useState<'card' | 'board' | null>(null);
  const go = (to: string) => () => history.push(to);
  const save = () => download(`/files/cards/${String(measureId)}/csv`, text.exported);
  const close = () => setDialog(null);
  return (
    <>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            aria-label={text.label}
            icon={<MenuElipsisHorizontalIcon aria-hidden />}
          >
            {text.more}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          {measureId !== null && (
            <>
              <ActionMenu.Item onSelect={() => setDialog('card')}>
                {text.fromTemplate}
              </ActionMenu.Item>
              <ActionMenu.Item onSelect={() => setDialog('board')}>
                {text.applyBoard}
              </ActionMenu.Item>
              <ActionMenu.Divider />
              <ActionMenu.Item onSelect={go(`/card-import?measure=${String(measureId)}`)}>
                {text.import}
              </ActionMenu.Item>
              <ActionMenu.Item onSelect={save}>{text.export}</ActionMenu.Item>
              <ActionMenu.Divider />
            </>
          )}
          <ActionMenu.Item onSelect={go('/templates')}>{text.templates}</ActionMenu.Item>
          <ActionMenu.Item onSelect={go('/bin')}>{text.bin}</ActionMenu.Item>
        </ActionMenu.Content>
      </ActionMenu>
      {dialog === 'card' && measureId !== null && (
        <CardTemplateDialog measureId={measureId} onClose={close} />
      )}
      {dialog === 'board' && measureId !== null && (
        <BoardTemplateDialog measureId={measureId} onClose={close} />
      )}
    </>
  );
}

import { DownloadIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import { useState } from 'react';
import { formatsOf, type PaperInput } from '../../../electron/contract/papers.ts';
import { errorSentence } from '../../api/errors.ts';
import { writePaper } from '../../api/papers.ts';
import { paperText as text } from '../../text/papers.ts';
import { announce } from '../announce.ts';
import { useToast } from '../toast.tsx';

/** One thing that can be exported: a paper in its formats, and what else belongs with it. */
export interface ExportGroup {
  label: string;
  paper?: PaperInput;
  others?: { label: string; run: () => Promise<string> }[];
}

/** The one way out of a screen: every file it can give, by mouse and by keyboard. */
export function ExportMenu({ groups }: { groups: ExportGroup[] }) {
  const { show } = useToast();
  const [isBusy, setBusy] = useState(false);
  /** `work` answers with the sentence to say when it is done. */
  const run = async (work: () => Promise<string>) => {
    if (isBusy) return;
    setBusy(true);
    announce(text.making);
    try {
      show(await work());
    } catch (cause) {
      show(`${text.failed} ${errorSentence(cause)}`, { isError: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<DownloadIcon aria-hidden />}
          loading={isBusy}
        >
          {text.button}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        {groups.map((group) => (
          <ActionMenu.Group key={group.label} label={group.label}>
            {itemsOf(group).map((item) => (
              <ActionMenu.Item
                key={item.label}
                aria-label={text.item(group.label, item.label)}
                onSelect={() => void run(item.run)}
              >
                {item.label}
              </ActionMenu.Item>
            ))}
          </ActionMenu.Group>
        ))}
      </ActionMenu.Content>
    </ActionMenu>
  );
}

function itemsOf({ paper, others = [] }: ExportGroup) {
  const formats = paper === undefined ? [] : formatsOf[paper.kind];
  return [
    ...formats.map((format) => ({
      label: text.format[format],
      run: async () => {
        if (paper === undefined) return '';
        const { folder, files } = await writePaper(paper, format);
        return text.done(files.map(({ name }) => name).join(', '), folder);
      },
    })),
    ...others,
  ];
}

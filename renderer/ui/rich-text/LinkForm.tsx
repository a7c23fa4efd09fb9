import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { isSafeLink } from '../../../electron/contract/rich-text.ts';
import { commonText } from '../../text/common.ts';
import { richTextText } from '../../text/rich-text.ts';
import { TextField } from '../fields/TextField.tsx';

const text = richTextText.link;

/** The address of a link, in a row of its own under the text. Not a form: it may stand inside one. */
export function LinkForm(props: {
  href: string;
  onSave: (href: string) => void;
  onClose: () => void;
}) {
  const { onSave, onClose } = props;
  const [href, setHref] = useState(props.href);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const wanted = href.trim();
  const isRight = wanted === '' || isSafeLink(wanted);

  function save() {
    setTried(true);
    if (!isRight) return;
    onSave(wanted);
    onClose();
  }

  return (
    <div className="dp-rich-link" role="group" aria-label={text.title}>
      <TextField
        ref={field}
        size="small"
        label={text.address}
        description={text.help}
        value={href}
        error={isTried && !isRight ? text.wrong : undefined}
        onChange={(event) => setHref(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') save();
          else onClose();
        }}
      />
      <div className="dp-rich-link-actions">
        <Button size="small" type="button" variant="secondary" onClick={save}>
          {text.save}
        </Button>
        <Button size="small" type="button" variant="tertiary" onClick={onClose}>
          {commonText.cancel}
        </Button>
      </div>
    </div>
  );
}

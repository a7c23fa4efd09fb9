import { XMarkIcon } from '@navikt/aksel-icons';
import { richTextText as text } from '../../text/rich-text.ts';
import type { LeftOut } from './pasted.ts';

/** What a paste did not take along, under the text, until somebody closes it or pastes again. */
export function PastedNotice({ leftOut, onClose }: { leftOut: LeftOut; onClose: () => void }) {
  const isAll = Object.values(leftOut).every((count) => count === 0);
  return (
    // Always there, or a screen reader would not hear the words come.
    <div role="status">
      {!isAll && (
        <div className="dp-rich-pasted">
          <p>{text.pasted(leftOut)}</p>
          <button
            type="button"
            className="dp-rich-tool"
            aria-label={text.closePasted}
            title={text.closePasted}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onClose}
          >
            <XMarkIcon aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}

import { Button } from '@navikt/ds-react';
import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { PrivacyWarning } from '../../../electron/contract/privacy.ts';
import { privacyText as text } from '../../text/privacy.ts';
import { announce } from '../announce.ts';
import { retype } from './fields.ts';
import { KeepForm } from './KeepForm.tsx';
import { canPaint } from './PrivacyMarks.tsx';
import type { Watched } from './watch.ts';

/** What stands under a field: one part for each finding, with the ways on. */
export function PrivacyWarnings({ watched }: { watched: Watched }) {
  return (
    <section className="dp-privacy" aria-label={text.label(watched.label)}>
      {watched.warnings.map((warning) => (
        <Warning key={`${warning.kind} ${warning.phrases.join(' ')}`} {...{ watched, warning }} />
      ))}
    </section>
  );
}

function Warning({ watched, warning }: { watched: Watched; warning: PrivacyWarning }) {
  const [isKeeping, setIsKeeping] = useState(false);
  const { suggestion, removal, phrases, canKeep } = warning;
  const change = (edits: typeof removal) => {
    retype(watched.field, edits);
    announce(text.done);
  };
  return (
    <div className="dp-privacy-warning">
      <ExclamationmarkTriangleFillIcon aria-hidden className="dp-privacy-icon" />
      <div className="dp-privacy-body">
        <p>
          <strong>{text.title[warning.kind]}</strong>{' '}
          {warning.reason.replace(/^Dette kan peke ut et barn\. /, '')}
          {suggestion !== null && ` ${text.instead(suggestion.words)}`}
        </p>
        {/* Where the phrases are painted in the text, saying them again is for those who listen. */}
        <p className={canPaint(watched.field) ? 'dp-sr' : 'dp-privacy-phrases'}>
          {text.marked}{' '}
          {phrases.map((phrase, at) => (
            <span key={`${at} ${phrase}`}>
              {at > 0 && ', '}
              <mark>{phrase}</mark>
            </span>
          ))}
        </p>
        {isKeeping ? (
          <KeepForm watched={watched} onClose={() => setIsKeeping(false)} />
        ) : (
          <div className="dp-privacy-actions">
            {suggestion !== null && (
              <Button size="small" type="button" onClick={() => change([suggestion.edit])}>
                {text.use}
              </Button>
            )}
            <Button
              size="small"
              type="button"
              variant={suggestion === null ? 'primary' : 'secondary'}
              onClick={() => change(removal)}
            >
              {text.remove}
            </Button>
            {canKeep && (
              <Button
                size="small"
                type="button"
                variant="tertiary"
                data-color="neutral"
                onClick={() => setIsKeeping(true)}
              >
                {text.keep}
              </Button>
            )}
            <span className="dp-privacy-belongs">{warning.belongs}</span>
          </div>
        )}
      </div>
    </div>
  );
}

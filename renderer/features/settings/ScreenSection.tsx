import { Button, Switch } from '@navikt/ds-react';
import { settingsText as text } from '../../text/settings.ts';
import { showKeys } from '../../ui/pageInfo.ts';
import { setPreference, usePreference } from '../../ui/preferences.ts';

/** Choices for this machine only. */
export function ScreenSection() {
  const showsHints = usePreference('dp-hints');
  const usesSingleKeys = usePreference('dp-single-keys');
  return (
    <section aria-labelledby="screen">
      <h2 id="screen">{text.screen}</h2>
      <p className="dp-note">{text.here}</p>
      <Switch
        size="small"
        checked={showsHints}
        onChange={(event) => setPreference('dp-hints', event.target.checked)}
      >
        {text.hints}
      </Switch>
      <Switch
        size="small"
        description={text.singleKeysHelp}
        checked={usesSingleKeys}
        onChange={(event) => setPreference('dp-single-keys', event.target.checked)}
      >
        {text.singleKeys}
      </Switch>
      <h3>{text.textSize}</h3>
      <p>{text.textSizeHelp}</p>
      <Button size="small" variant="tertiary" onClick={showKeys}>
        {text.allKeys}
      </Button>
    </section>
  );
}

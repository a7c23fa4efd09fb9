import { useEffect, useState } from 'react';
import { keysText } from '../../text/common.ts';
import { onKeyPrefix } from '../../ui/keys.ts';

/** While a row of keys is begun: what the next key may be. */
export function KeyPrompt() {
  const [prefix, setPrefix] = useState('');
  useEffect(() => onKeyPrefix(setPrefix), []);
  const text =
    prefix === 'g' ? keysText.goPrompt : prefix === 'g t' ? keysText.goMeasurePrompt : '';
  return (
    <div className="dp-key-prompt" role="status" data-shown={text !== '' || undefined}>
      {text}
    </div>
  );
}

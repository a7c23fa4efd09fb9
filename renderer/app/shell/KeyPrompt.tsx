import { useEffect, useState } from 'react';
import { keysText, measureKeys } from '../../text/common.ts';
import { onKeyPrefix } from '../../ui/keys.ts';

/** While a row of keys is begun: what the next key may be. */
export function KeyPrompt({ measureIds }: { measureIds: readonly number[] }) {
  const [prefix, setPrefix] = useState('');
  useEffect(() => onKeyPrefix(setPrefix), []);
  const text =
    prefix === 'g'
      ? keysText.goPrompt
      : prefix === 'g t'
        ? keysText.goMeasurePrompt(measureKeys(measureIds))
        : '';
  return (
    <div className="dp-key-prompt" role="status" data-shown={text !== '' || undefined}>
      {text}
    </div>
  );
}

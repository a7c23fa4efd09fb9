import { commonText } from '../text/common.ts';
import { Kbd } from './Kbd.tsx';
import { showKeys, type Hint } from './pageInfo.ts';

/** The most useful keys of the screen; never the only place a function exists. */
export function HintBar({ hints }: { hints: Hint[] }) {
  return (
    <footer className="dp-hints">
      {hints.map((hint) => (
        <span className="dp-hint" key={hint.keys.join(' ') + hint.text}>
          {hint.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          <span>{hint.text}</span>
        </span>
      ))}
      <button type="button" className="dp-hint dp-hint-all" onClick={showKeys}>
        <Kbd>?</Kbd>
        <span>{commonText.allKeys}</span>
      </button>
    </footer>
  );
}

import { useSyncExternalStore } from 'react';

const paper = typeof matchMedia === 'function' ? matchMedia('print') : null;
let isAsked = false;

function subscribe(onChange: () => void): () => void {
  const before = () => {
    isAsked = true;
    onChange();
  };
  const after = () => {
    isAsked = false;
    onChange();
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  paper?.addEventListener('change', onChange);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    paper?.removeEventListener('change', onChange);
  };
}

/** Whether the page is on its way to paper: what draws only what is in sight must draw everything. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isAsked || (paper?.matches ?? false));
}

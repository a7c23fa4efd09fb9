import { useEffect } from 'react';

/**
 * Says on the root when a print page can be taken: title set, fonts there, drawn. `foot` is the words
 * at the foot of every printed page; the title when left out.
 */
export function usePrintReady(title: string | undefined, foot?: string): void {
  useEffect(() => {
    if (title === undefined) return;
    const { dataset } = document.documentElement;
    document.documentElement.lang = 'nb-NO';
    document.title = title;
    if (foot !== undefined) dataset['printFoot'] = foot;
    let isLeft = false;
    void document.fonts.ready.then(async () => {
      await nextFrame();
      await nextFrame();
      if (!isLeft) dataset['printReady'] = 'true';
    });
    return () => {
      isLeft = true;
      delete dataset['printReady'];
      delete dataset['printFoot'];
    };
  }, [title, foot]);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

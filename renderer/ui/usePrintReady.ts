import { useEffect } from 'react';

/** Says on the root when a print page can be taken: title set, fonts there, drawn. */
export function usePrintReady(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return;
    const { dataset } = document.documentElement;
    document.documentElement.lang = 'nb';
    document.title = title;
    let isLeft = false;
    void document.fonts.ready.then(async () => {
      await nextFrame();
      await nextFrame();
      if (!isLeft) dataset['printReady'] = 'true';
    });
    return () => {
      isLeft = true;
      delete dataset['printReady'];
    };
  }, [title]);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

import { useEffect } from 'react';
import { usePrintStamp } from './PrintFrame.tsx';

/**
 * Says on the root when a print page can be taken: title set, fonts there, drawn. `foot` is the words
 * at the foot of every printed page; the title when left out. An invented file's stamp stands over every
 * page and in the title.
 */
export function usePrintReady(title: string | undefined, foot?: string): void {
  const stamp = usePrintStamp();
  useEffect(() => {
    if (title === undefined) return;
    const { dataset } = document.documentElement;
    document.documentElement.lang = 'nb-NO';
    document.title = stamp === '' ? title : `${stamp}: ${title}`;
    dataset['printStamp'] = stamp;
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
      delete dataset['printStamp'];
    };
  }, [title, foot, stamp]);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

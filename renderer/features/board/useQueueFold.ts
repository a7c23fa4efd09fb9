import { useState } from 'react';

const key = 'dp-board-queue-open';

/** Whether the queue is open; remembered on this machine, folded until someone opens it. */
export function useQueueFold(): [isOpen: boolean, setOpen: (open: boolean) => void] {
  const [isOpen, setIsOpen] = useState(() => localStorage.getItem(key) === 'yes');
  return [
    isOpen,
    (open) => {
      localStorage.setItem(key, open ? 'yes' : 'no');
      setIsOpen(open);
    },
  ];
}

import type { MenuRecord } from './messages.ts';

interface Item {
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: Item[];
}

let items: Item[] = [];

export const Menu = {
  buildFromTemplate: (template: Item[]) => template,
  setApplicationMenu: (menu: Item[]) => void (items = menu),
};

const spoken = ({ label = '' }: Item) => label.replaceAll('&', '');

/** Clicks the item reached by these labels. Throws when there is none or it does nothing itself. */
export function clickMenu(labels: string[]): void {
  let among = items;
  let found: Item | undefined;
  for (const label of labels) {
    found = among.find((item) => spoken(item) === label);
    if (!found) throw new Error(`The menu has no «${label}».`);
    among = found.submenu ?? [];
  }
  if (!found?.click) throw new Error(`«${labels.join(' > ')}» has no action of its own.`);
  found.click();
}

export function recordMenu(menu: Item[] = items): MenuRecord[] {
  return menu
    .filter(({ type }) => type !== 'separator')
    .map((item) => ({
      label: spoken(item),
      role: item.role ?? '',
      accelerator: item.accelerator ?? '',
      submenu: recordMenu(item.submenu ?? []),
    }));
}

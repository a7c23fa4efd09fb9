/** What lies over the screen and has the keys while it is open. */
export const overlays = 'dialog, [role="dialog"], [role="alertdialog"], [role="menu"]';

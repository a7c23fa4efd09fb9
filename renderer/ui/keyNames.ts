/** What of a keyboard event decides its name. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  getModifierState?(name: string): boolean;
}

/** What focus stands in. */
export interface KeyFacts {
  isText: boolean;
  isOverlay: boolean;
  isControl: boolean;
  /** A control that arrow keys belong to: radio, slider, tab. */
  ownsArrows: boolean;
}

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/**
 * 'ctrl+shift+z', 'alt+1', 'n', '?', 'arrowup', 'space'; null for a modifier alone. Shift is left out
 * where it only makes the sign ('?'), and AltGr is how a Norwegian keyboard writes '[', not Ctrl+Alt.
 */
export function keyName(press: Press): string | null {
  if (modifierKeys.has(press.key)) return null;
  const isAltGr = press.getModifierState?.('AltGraph') ?? false;
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase();
  const isSign = press.key.length === 1 && press.key.toLowerCase() === press.key.toUpperCase();
  const parts: string[] = [];
  if ((press.ctrlKey && !isAltGr) || press.metaKey) parts.push('ctrl');
  if (press.altKey && !isAltGr) parts.push('alt');
  if (press.shiftKey && !(isSign && press.key !== ' ')) parts.push('shift');
  return [...parts, key].join('+');
}

const nativeInText =
  /^(ctrl\+(shift\+)?[zyacvx]|((ctrl|alt|shift)\+)*(arrow\w+|home|end|backspace|delete|enter|tab))$/;
const nativeOnControls = new Set(['enter', 'space', 'shift+enter', 'shift+space']);

/** A key without Ctrl or Alt that writes a sign. */
function isSingle(name: string): boolean {
  return name.replace(/^shift\+/, '').length === 1 || name === 'space';
}

/** Whether a key must be left to the field, dialog or control that has focus. */
export function isHeldBack(name: string, facts: KeyFacts, singleKeysOn: boolean): boolean {
  if (isSingle(name) && (facts.isText || facts.isOverlay || !singleKeysOn)) return true;
  if (facts.isText && nativeInText.test(name)) return name !== 'ctrl+enter';
  if (facts.ownsArrows && /^(arrow\w+|home|end)$/.test(name)) return true;
  if (facts.isOverlay && /^(arrow\w+|enter|tab|home|end)$/.test(name)) return true;
  return facts.isControl && nativeOnControls.has(name);
}

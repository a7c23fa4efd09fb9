import { describe, expect, it } from 'vitest';
import { initials } from '../../renderer/ui/initials.ts';
import { isHeldBack, keyName, type KeyFacts, type Press } from '../../renderer/ui/keyNames.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const nowhere: KeyFacts = { isText: false, isOverlay: false, isControl: false, ownsArrows: false };
const inText: KeyFacts = { ...nowhere, isText: true, isControl: true };

describe('names of keys', () => {
  it('finds «?» although a Norwegian keyboard needs Shift for it', () => {
    expect(keyName(press('?', { shiftKey: true }))).toBe('?');
  });

  it('takes AltGr for a way of writing signs, not for Ctrl and Alt', () => {
    const altGr = { ctrlKey: true, altKey: true, getModifierState: () => true };
    expect(keyName(press('[', altGr))).toBe('[');
  });

  it('puts modifiers in one order and ignores Caps Lock', () => {
    expect(keyName(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('ctrl+shift+z');
    expect(keyName(press('N'))).toBe('n');
    expect(keyName(press('F6', { shiftKey: true }))).toBe('shift+f6');
    expect(keyName(press('Control', { ctrlKey: true }))).toBeNull();
  });
});

describe('keys left to what has focus', () => {
  it('does not undo the last change in the file while somebody takes back typed text', () => {
    expect(isHeldBack('ctrl+z', inText, true)).toBe(true);
    expect(isHeldBack('ctrl+z', nowhere, true)).toBe(false);
  });

  it('does not start a new card when «n» is typed in a field or a dialog is open', () => {
    expect(isHeldBack('n', inText, true)).toBe(true);
    expect(isHeldBack('n', { ...nowhere, isOverlay: true }, true)).toBe(true);
    expect(isHeldBack('n', nowhere, true)).toBe(false);
  });

  it('keeps single letters still when they are switched off, but not Ctrl and Alt', () => {
    expect(isHeldBack('n', nowhere, false)).toBe(true);
    expect(isHeldBack('?', nowhere, false)).toBe(true);
    expect(isHeldBack('alt+1', nowhere, false)).toBe(false);
    expect(isHeldBack('f6', nowhere, false)).toBe(false);
  });

  it('finishes with Ctrl and Enter from inside a text field', () => {
    expect(isHeldBack('ctrl+enter', inText, true)).toBe(false);
  });

  it('lets Enter press the button that has focus', () => {
    expect(isHeldBack('enter', { ...nowhere, isControl: true }, true)).toBe(true);
  });

  it('lets arrows choose among radio buttons', () => {
    expect(isHeldBack('arrowdown', { ...nowhere, ownsArrows: true }, true)).toBe(true);
    expect(isHeldBack('arrowdown', nowhere, true)).toBe(false);
  });
});

describe('initials', () => {
  it('keeps the number of a project leader and short names whole', () => {
    expect(initials('Prosjektleder T2')).toBe('P2');
    expect(initials('PPT')).toBe('PPT');
    expect(initials('Kommunalsjef oppvekst')).toBe('KO');
    expect(initials('helsesykepleier')).toBe('HE');
  });
});

type Listener = () => void;

function signal(): { tell: Listener; on: (listener: Listener) => Listener } {
  const listeners = new Set<Listener>();
  return {
    tell: () => listeners.forEach((listener) => listener()),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The host refused a text: the field it stands in can say why. */
export const privacyRefusal = signal();
/** A text was kept with a reason: what waited for that may be saved now. */
export const privacyKept = signal();

import { Button } from '@navikt/ds-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { commonText } from '../text/common.ts';
import './toast.css';

export interface ToastOptions {
  /** Shows «Angre», which takes back the latest change. */
  undo?: boolean;
  /** A refusal: stays until it is closed. */
  isError?: boolean;
}
interface Toast {
  id: number;
  text: string;
  undo: boolean;
  isError: boolean;
}
export interface ToastApi {
  show(text: string, options?: ToastOptions): void;
}

const ToastContext = createContext<ToastApi | null>(null);
const seconds = 10;

/** Shows short messages bottom left; never the only way back. */
export function useToast(): ToastApi {
  const api = useContext(ToastContext);
  if (api === null) throw new Error('useToast outside ToastProvider');
  return api;
}

interface ProviderProps {
  children: ReactNode;
  /** What «Angre» does; may show a toast of its own. */
  onUndo: (api: ToastApi) => void;
}

/** Holds one toast at a time. */
export function ToastProvider({ children, onUndo }: ProviderProps) {
  const [toast, setToast] = useState<Toast | null>(null);
  const show = useCallback((text: string, { undo = false, isError = false }: ToastOptions = {}) => {
    setToast((last) => ({ id: (last?.id ?? 0) + 1, text, undo, isError }));
  }, []);
  const close = useCallback(() => setToast(null), []);
  const api = useMemo(() => ({ show }), [show]);
  const undo = () => onUndo(api);
  return (
    <ToastContext.Provider value={api}>
      {children}
      <div className="dp-toasts" aria-live="polite" role="status">
        {toast && !toast.isError && (
          <ToastView key={toast.id} toast={toast} close={close} onUndo={undo} />
        )}
      </div>
      <div className="dp-toasts" role="alert">
        {toast?.isError && <ToastView key={toast.id} toast={toast} close={close} onUndo={undo} />}
      </div>
    </ToastContext.Provider>
  );
}

function ToastView(props: { toast: Toast; close: () => void; onUndo: () => void }) {
  const { toast, close, onUndo } = props;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (toast.isError || isHeld) return;
    const timer = setTimeout(close, seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast, isHeld, close]);
  return (
    <div
      className="dp-toast"
      data-error={toast.isError || undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="dp-toast-text">{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          className="dp-toast-undo"
          onClick={() => {
            close();
            onUndo();
          }}
        >
          {commonText.undo}
        </button>
      )}
      <Button
        className="dp-toast-close"
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        icon={<XMarkIcon title={commonText.close} />}
        onClick={close}
      />
    </div>
  );
}

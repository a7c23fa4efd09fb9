import { Button } from '@navikt/ds-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { commonText } from '../text/common.ts';
import { useKeys } from './keys.ts';

interface Props {
  label: string;
  isDrawer: boolean;
  isOpen: boolean;
  close: () => void;
  children: ReactNode;
}

/** The panel beside the content; as a drawer it takes focus when opened and gives it back. */
export function SidePanel({ label, isDrawer, isOpen, close, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  const isOpenDrawer = isDrawer && isOpen;
  useEffect(() => {
    if (!isOpenDrawer) return;
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true, focusVisible: false });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isOpenDrawer]);
  useKeys({ escape: close }, isOpenDrawer);
  return (
    <aside
      className="dp-page-side"
      ref={panel}
      aria-label={label}
      tabIndex={-1}
      data-region="side"
      data-open={isOpen || undefined}
      hidden={!isOpen}
    >
      {isDrawer && (
        <div className="dp-page-side-close">
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<XMarkIcon title={commonText.hideSide(label)} />}
            onClick={close}
          />
        </div>
      )}
      {children}
    </aside>
  );
}

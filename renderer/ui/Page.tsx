import { Button } from '@navikt/ds-react';
import { SidebarRightIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { commonText } from '../text/common.ts';
import { arriveAt } from './arriveAt.ts';
import { HintBar } from './HintBar.tsx';
import { useKeys } from './keys.ts';
import { stacked, useMedia, wideSide } from './media.ts';
import { setPageInfo, type Crumb, type Hint } from './pageInfo.ts';
import { usePreference } from './preferences.ts';
import { SidePanel } from './SidePanel.tsx';
import './page.css';

export type { Crumb, Hint } from './pageInfo.ts';

export interface PageProps {
  title: string;
  /** Above the heading: number, strategy, area. */
  eyebrow?: ReactNode;
  /** The sentence before the figures. */
  lead?: ReactNode;
  actions?: ReactNode;
  crumbs: Crumb[];
  /** A panel at the right; a drawer where there is no room, under the content at large text. */
  side?: ReactNode;
  sideLabel?: string;
  hints?: Hint[];
  children: ReactNode;
  /** The content fills the sheet, edge to edge, and scrolls by itself. */
  flush?: boolean;
}

let lastPath: string | null = null;

/** The white sheet every screen lies on. */
export function Page(props: PageProps) {
  const { title, eyebrow, lead, actions, crumbs, side, hints = [], children, flush } = props;
  const sideLabel = props.sideLabel ?? commonText.side;
  const hasSide = side !== undefined && side !== null && side !== false;
  const main = useRef<HTMLElement>(null);
  const isWide = useMedia(wideSide);
  const isStacked = useMedia(stacked);
  const isDrawer = hasSide && !isWide && !isStacked;
  const [isOpen, setOpen] = useState(false);
  const showsHints = usePreference('dp-hints');

  const info = { crumbs, hints };
  const infoKey = JSON.stringify(info);
  useEffect(() => setPageInfo(JSON.parse(infoKey)), [infoKey]);
  useEffect(() => {
    document.title = `${title} – ${commonText.product}`;
  }, [title]);
  useEffect(() => {
    // A new screen is read from its start; on the first one focus stays where the browser put it.
    const path = window.location.pathname;
    const isNew = lastPath !== null && lastPath !== path;
    lastPath = path;
    if (isNew && !main.current?.contains(document.activeElement)) {
      arriveAt(main.current, { preventScroll: true, focusVisible: false });
    }
  }, []);
  useKeys({ i: () => setOpen((open) => !open) }, isDrawer);

  return (
    <div
      className="dp-page"
      data-side={hasSide ? (isDrawer ? 'drawer' : isStacked ? 'under' : 'beside') : undefined}
      data-flush={flush || undefined}
    >
      <main className="dp-page-main" id="main" ref={main} tabIndex={-1} data-region="main">
        <header className="dp-page-head">
          <div className="dp-page-title">
            {eyebrow !== undefined && <div className="dp-page-eyebrow">{eyebrow}</div>}
            <h1>{title}</h1>
            {lead !== undefined && <div className="dp-page-lead">{lead}</div>}
          </div>
          {(actions !== undefined || isDrawer) && (
            <div className="dp-page-actions">
              {actions}
              {isDrawer && (
                <Button
                  size="small"
                  variant="tertiary"
                  data-color="neutral"
                  icon={<SidebarRightIcon aria-hidden />}
                  aria-expanded={isOpen}
                  onClick={() => setOpen((open) => !open)}
                >
                  {sideLabel}
                </Button>
              )}
            </div>
          )}
        </header>
        <div className="dp-page-body">{children}</div>
      </main>
      {hasSide && (
        <SidePanel
          label={sideLabel}
          isDrawer={isDrawer}
          isOpen={!isDrawer || isOpen}
          close={() => setOpen(false)}
        >
          {side}
        </SidePanel>
      )}
      {showsHints && <HintBar hints={hints} />}
    </div>
  );
}

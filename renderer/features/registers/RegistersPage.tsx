import { Tabs } from '@navikt/ds-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { registersText as text } from '../../text/registers.ts';
import { Page } from '../../ui/Page.tsx';
import { Checks } from './Checks.tsx';
import { Competence } from './Competence.tsx';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { Factors } from './Factors.tsx';
import { Ladder } from './Ladder.tsx';
import { Models } from './Models.tsx';
import { Offers } from './Offers.tsx';
import './registers.css';

type Tab = keyof typeof text.tabs;
const tabs = Object.keys(text.tabs) as Tab[];

/** What the group knows beside the plan's lists: models, offers, coverage, factors, competence. */
export function RegistersPage() {
  const search = useSearch({ from: '/shell/registers' });
  const navigate = useNavigate({ from: '/registers' });
  const tab = tabs.find((one) => one === search.tab) ?? 'models';
  const focus = search.focus ?? null;
  const panels: Record<Tab, ReactNode> = {
    models: <Models focus={focus} />,
    offers: <Offers focus={focus} />,
    coverage: <CoverageMatrix />,
    factors: <Factors />,
    competence: <Competence />,
    checks: <Checks />,
    ladder: <Ladder />,
  };
  return (
    <Page title={text.title} crumbs={[{ label: text.title }, { label: text.tabs[tab] }]}>
      <Tabs
        size="small"
        value={tab}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one} label={text.tabs[one]} />
          ))}
        </Tabs.List>
        {tabs.map((one) => (
          <Tabs.Panel key={one} value={one} className="dp-register">
            {one === tab && panels[one]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

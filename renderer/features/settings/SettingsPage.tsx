import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { settingsText as text } from '../../text/settings.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { BackupSection } from './BackupSection.tsx';
import { CardsSection } from './CardsSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import { DrillSection } from './DrillSection.tsx';
import { FileSection } from './FileSection.tsx';
import { LogSection } from './LogSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { ScreenSection } from './ScreenSection.tsx';
import { StrikeSection } from './StrikeSection.tsx';
import { WholeSection } from './WholeSection.tsx';
import { WriterSection } from './WriterSection.tsx';
import './settings.css';

/** Who writes, how the screen behaves, and the file with its copies. */
export function SettingsPage() {
  const query = useQuery(useTRPC().workspace.status.queryOptions());
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ label: text.title }]}>
      <QueryState query={query} shape="page">
        {(workspace) =>
          workspace.state === 'open' && (
            <div className="dp-settings">
              <div>
                <WriterSection key={workspace.actor} workspace={workspace} />
                <ScreenSection />
                <CardsSection />
                <PrivacySection />
              </div>
              <div>
                <FileSection workspace={workspace} />
                <BackupSection fault={workspace.copyFault} />
                <StrikeSection />
                <DrillSection />
                <WholeSection />
                <CheckSection />
                <LogSection />
              </div>
            </div>
          )
        }
      </QueryState>
    </Page>
  );
}

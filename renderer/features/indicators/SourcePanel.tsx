import { CalendarIcon } from '@navikt/aksel-icons';
import { Link, ReadMore } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import type { IndicatorReading } from '../../../electron/contract/reading.ts';
import { gradeWord } from '../../../electron/contract/words.ts';
import { indicatorText, linkStateWord } from '../../text/indicators.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';
import { Facts } from './Facts.tsx';
import { LocalSource } from './local/LocalSource.tsx';
import { provenanceFacts, rightsFacts } from './provenanceFacts.tsx';
import { ComparisonPanel } from './reading/ComparisonPanel.tsx';
import { VoicesAbout } from '../../ui/voices/VoicesAbout.tsx';
import { StoryPanel } from './reading/StoryPanel.tsx';
import { TargetPanel } from './reading/TargetPanel.tsx';

/** Where the number comes from, what it is tied to, its target, and the story behind the curve. */
export function SourcePanel({
  detail,
  reading,
}: {
  detail: IndicatorDetail;
  reading: IndicatorReading | null;
}): ReactElement {
  const { source } = indicatorText;
  const files = detail.provenance.toSorted((a, b) => b.vintage - a.vintage);
  const [newest, ...older] = files;
  const place = { label: source.place, value: detail.placeHistory.join(' → ') };
  return (
    <div className="dp-ind-side">
      <section>
        <h2>{source.title}</h2>
        {detail.origin === 'local' ? (
          <LocalSource detail={detail} />
        ) : newest === undefined ? (
          <>
            <p className="dp-ind-side-note">{source.none}</p>
            <Facts
              facts={[
                { label: source.source, value: detail.sourceName },
                { label: source.table, value: detail.sourceTable },
                ...rightsFacts(detail),
              ]}
            />
          </>
        ) : (
          <Facts
            facts={[...provenanceFacts(newest, files.length), place, ...rightsFacts(newest)]}
          />
        )}
        {older.length > 0 && (
          <ReadMore size="small" header={source.older(older.length)}>
            {older.map((file) => (
              <Facts key={file.vintage} facts={provenanceFacts(file, files.length)} />
            ))}
          </ReadMore>
        )}
        {reading !== null && reading.release !== null && (
          <p className="dp-ind-release" data-late={reading.release.isLate || undefined}>
            <CalendarIcon className="dp-inline-icon" aria-hidden />
            {reading.release.sentence}
          </p>
        )}
      </section>
      <section>
        <h2>{indicatorText.linked}</h2>
        {detail.challenges.length === 0 ? (
          <p className="dp-ind-side-note">{indicatorText.linkedNone}</p>
        ) : (
          <ul className="dp-ind-linked">
            {detail.challenges.map((challenge) => (
              <li key={challenge.id}>
                <ChallengeRef
                  id={challenge.id}
                  areaId={challenge.areaId}
                  shortName={challenge.shortName}
                />
                <span className="dp-ind-linked-word">
                  {gradeWord[challenge.grade]}, {linkStateWord[challenge.state]}: {challenge.reason}
                </span>
              </li>
            ))}
          </ul>
        )}
        <Link as={AppLink} to="/challenges">
          {indicatorText.toChallenges}
        </Link>
      </section>
      {detail.origin === 'official' && <ComparisonPanel detail={detail} />}
      {reading !== null && (
        <>
          <TargetPanel detail={detail} reading={reading} />
          <StoryPanel reading={reading} />
          <VoicesAbout kind="indicator" subject={detail.id} />
        </>
      )}
    </div>
  );
}

import { FileImportIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import { helpLines } from '../../../electron/contract/words.ts';
import { noOpenFile } from '../../../electron/contract/open-files.ts';
import { indicatorText } from '../../text/indicators.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useKeys } from '../../ui/keys.ts';
import { EmptyState } from '../../ui/states.tsx';
import { Definition } from './Definition.tsx';
import { SensitiveNote } from './reading/SensitiveNote.tsx';
import { SplitSection } from './reading/SplitSection.tsx';
import { AddCountButton } from './local/LocalCounts.tsx';

/** No figures yet: says where they shall come from; nothing is drawn and nothing is shown as 0. */
export function IndicatorEmpty({
  detail,
  onCount,
}: {
  detail: IndicatorDetail;
  /** Opens the entry form of a local indicator. */
  onCount: () => void;
}): ReactElement {
  const isOfficial = detail.origin === 'official';
  const { history } = useRouter();
  useKeys({ m: () => history.push('/import') }, isOfficial);
  return (
    <div className="dp-ind-body">
      <EmptyState
        title={emptyTitle(detail)}
        why={
          isOfficial
            ? (noOpenFile(detail.id) ??
              indicatorText.emptyOfficial(detail.sourceName, detail.sourceTable))
            : detail.isCountedInLadder
              ? indicatorText.emptyLadder
              : indicatorText.emptyLocal
        }
        {...(isOfficial
          ? {
              action: (
                <Button
                  as={AppLink}
                  to="/import"
                  size="small"
                  icon={<FileImportIcon aria-hidden />}
                >
                  {indicatorText.import}
                </Button>
              ),
            }
          : { action: <AddCountButton detail={detail} variant="primary" onClick={onCount} /> })}
      />
      {detail.isSensitive ? (
        <SensitiveNote helpLines={helpLines} />
      ) : (
        <SplitSection detail={detail} />
      )}
      <Definition detail={detail} />
    </div>
  );
}

function emptyTitle({ origin, isCountedInLadder }: IndicatorDetail): string {
  if (origin === 'official') return indicatorText.emptyTitle;
  return isCountedInLadder ? indicatorText.emptyLadderTitle : indicatorText.emptyLocalTitle;
}

import { Button, ReadMore } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import type { ProfileListing } from '../../../electron/contract/imports.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { mappingText } from '../../text/mapping.ts';
import { QueryState } from '../../ui/states.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';

const text = mappingText.profiles;

/** The remembered mappings, folded: name, where its figures go, date, and the ways to change or forget one. */
export function SavedProfiles(): ReactElement {
  const query = useQuery(useTRPC().import.profiles.queryOptions());
  const section = useRef<HTMLElement>(null);
  return (
    <section className="dp-imp-profiles" ref={section}>
      <ReadMore size="small" header={text.title(query.data?.length ?? null)}>
        <QueryState query={query} shape="list">
          {(profiles) =>
            profiles.length === 0 ? (
              <p>{text.empty}</p>
            ) : (
              <>
                <p>{text.lead}</p>
                <ul>
                  {profiles.map((profile) => (
                    <ProfileRow
                      key={profile.id}
                      profile={profile}
                      toHeader={() => section.current?.querySelector('button')?.focus()}
                    />
                  ))}
                </ul>
              </>
            )
          }
        </QueryState>
      </ReadMore>
    </section>
  );
}

function ProfileRow({ profile, toHeader }: { profile: ProfileListing; toHeader: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLLIElement>(null);
  const { id, name, at } = profile;
  const remove = useCommand(useTRPC().import.removeProfile.mutationOptions(), {
    toast: text.removed(name),
    undo: true,
  });
  const removeThis = () => {
    // After a delete, focus stands on the next one; it is found while the row still stands.
    const next = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    remove.mutate(
      { id },
      {
        onSettled: () => {
          const button = next?.querySelector('button:last-of-type');
          if (button instanceof HTMLElement && button.isConnected) button.focus();
          else toHeader();
        },
      },
    );
  };
  return (
    <li ref={row}>
      <span>
        {name} <span className="dp-imp-code">{text.at(formatDate(at, 'table'))}</span>
        <span className="dp-imp-profile-to">
          {text.to(profile.measures.map(({ indicatorName }) => indicatorName))}
        </span>
      </span>
      <Button
        ref={changeButton}
        size="xsmall"
        variant="tertiary"
        aria-label={text.changeName(name)}
        onClick={() => setOpen(true)}
      >
        {text.change}
      </Button>
      <Button
        size="xsmall"
        variant="tertiary"
        loading={remove.isPending}
        aria-label={text.removeName(name)}
        onClick={removeThis}
      >
        {text.remove}
      </Button>
      {isOpen && (
        <ProfileDialog
          profile={profile}
          onClose={() => {
            setOpen(false);
            changeButton.current?.focus();
          }}
        />
      )}
    </li>
  );
}

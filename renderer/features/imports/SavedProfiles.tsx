import { Button, ReadMore } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactElement } from 'react';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { mappingText } from '../../text/mapping.ts';
import { QueryState } from '../../ui/states.tsx';

const text = mappingText.profiles;

interface Profile {
  id: string;
  name: string;
  at: string;
}

/** The remembered mappings, folded: name, date, and the way to forget one. */
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

function ProfileRow({ profile, toHeader }: { profile: Profile; toHeader: () => void }) {
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
          const button = next?.querySelector('button');
          if (button?.isConnected) button.focus();
          else toHeader();
        },
      },
    );
  };
  return (
    <li ref={row}>
      <span>
        {name} <span className="dp-imp-code">{text.at(formatDate(at, 'table'))}</span>
      </span>
      <Button
        size="xsmall"
        variant="tertiary"
        loading={remove.isPending}
        aria-label={text.removeName(name)}
        onClick={removeThis}
      >
        {text.remove}
      </Button>
    </li>
  );
}

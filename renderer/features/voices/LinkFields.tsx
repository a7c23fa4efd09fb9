import { Chips, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { voicesText } from '../../text/voices.ts';
import type { Link } from './VoiceDialog.tsx';

const text = voicesText.dialog;

/** What an input is about: chosen from everything it can be linked to, taken away one by one. */
export function LinkFields(props: { links: Link[]; onChange: (links: Link[]) => void }) {
  const { links, onChange } = props;
  const choices = useQuery(useTRPC().voice.choices.queryOptions()).data ?? [];
  const keyOf = ({ kind, subject }: Link) => `${kind} ${subject}`;
  const labelOf = (link: Link) =>
    choices.find((choice) => keyOf(choice) === keyOf(link))?.label ??
    `${text.kinds[link.kind]}: ${link.subject}`;
  const kinds = [...new Set(choices.map(({ kind }) => kind))];
  return (
    <div className="dp-voice-linking">
      <Select
        size="small"
        label={text.links}
        value=""
        onChange={({ target }) => {
          const chosen = choices.find((choice) => keyOf(choice) === target.value);
          if (chosen) onChange([...links, { kind: chosen.kind, subject: chosen.subject }]);
        }}
      >
        <option value="">{text.choose}</option>
        {kinds.map((kind) => (
          <optgroup key={kind} label={text.kinds[kind]}>
            {choices
              .filter(
                (choice) =>
                  choice.kind === kind && !links.some((link) => keyOf(link) === keyOf(choice)),
              )
              .map((choice) => (
                <option key={keyOf(choice)} value={keyOf(choice)}>
                  {choice.label}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      {links.length > 0 && (
        <Chips size="small">
          {links.map((link) => (
            <Chips.Removable
              key={keyOf(link)}
              aria-label={text.unlink(labelOf(link))}
              onClick={() => onChange(links.filter((one) => keyOf(one) !== keyOf(link)))}
            >
              {labelOf(link)}
            </Chips.Removable>
          ))}
        </Chips>
      )}
    </div>
  );
}

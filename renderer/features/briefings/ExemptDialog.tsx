import { BodyShort, Button, Dialog, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { briefingTexts, type Briefing } from '../../../electron/contract/briefings.ts';
import {
  exemptionGrounds,
  markableParagraphs,
  withExemption,
  type MarkedParagraph,
} from '../../../electron/contract/exemption.ts';
import { useTRPC } from '../../api/trpc.ts';
import { exemptText as text } from '../../text/briefings.ts';
import type { Draft, DraftState } from '../../ui/draft/draftStore.ts';
import { fieldLabel, type BriefingFields } from './briefingFields.ts';

interface Props {
  briefing: Briefing;
  draft: Draft<BriefingFields>;
  state: DraftState<BriefingFields>;
  onClose: () => void;
}

/** Every paragraph with its ground for being exempt, and what the public version leaves out. */
export function ExemptDialog({ briefing, draft, state, onClose }: Props) {
  const trpc = useTRPC();
  const removed = useQuery(trpc.briefing.removed.queryOptions({ briefingId: briefing.id })).data;
  const { values } = state;
  const fields = [
    ...briefingTexts.map((field) => ({
      key: field,
      label: fieldLabel(field),
      value: values[field],
      set: (value: string) => draft.set({ [field]: value }),
    })),
    ...values.parts
      .filter(({ key }) => key.startsWith('text:'))
      .map((part) => ({
        key: part.key,
        label: part.heading,
        value: part.body,
        set: (body: string) =>
          draft.set({
            parts: values.parts.map((one) => (one.key === part.key ? { ...one, body } : one)),
          }),
      })),
  ].filter(({ value }) => markableParagraphs(value).length > 0);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="large">
        <Dialog.Header>
          <Dialog.Title>{text.title}</Dialog.Title>
          <Dialog.Description>{text.lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          {fields.length === 0 && <BodyShort size="small">{text.none}</BodyShort>}
          {fields.map(({ key, label, value, set }) => (
            <section key={key} className="dp-exempt">
              <h3>{label}</h3>
              {markableParagraphs(value).map((paragraph) => (
                <Paragraph
                  key={paragraph.index}
                  paragraph={paragraph}
                  onChange={(basis) => {
                    set(withExemption(value, paragraph.index, basis));
                    void draft.flush();
                  }}
                />
              ))}
            </section>
          ))}
          <section className="dp-exempt" aria-live="polite">
            <h3>{text.removed}</h3>
            {removed === undefined || removed.length === 0 ? (
              <BodyShort size="small">{text.nothingRemoved}</BodyShort>
            ) : (
              <ul className="dp-exempt-removed">
                {removed.map(({ section, text: words, basis }, index) => (
                  <li key={index}>
                    <b>{section}</b> ({basis}): {words}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" onClick={onClose}>
            {text.done}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function Paragraph(props: {
  paragraph: MarkedParagraph;
  onChange: (basis: string | null) => void;
}) {
  const { paragraph, onChange } = props;
  const { basis, text: words } = paragraph;
  const grounds: string[] = [...exemptionGrounds];
  if (basis !== null && basis !== '' && !grounds.includes(basis)) grounds.push(basis);
  return (
    <div className="dp-exempt-row" data-exempt={basis !== null || undefined}>
      <p>{words}</p>
      <Select
        size="small"
        label={text.label(words.slice(0, 60))}
        hideLabel
        value={basis ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{text.open}</option>
        {grounds.map((ground) => (
          <option key={ground} value={ground}>
            {ground}
          </option>
        ))}
      </Select>
    </div>
  );
}

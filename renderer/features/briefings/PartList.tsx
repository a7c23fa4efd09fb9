import { Button, Select } from '@navikt/ds-react';
import { PlusIcon } from '@navikt/aksel-icons';
import type { Briefing, BriefingPart, PartInput } from '../../../electron/contract/briefings.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { announce } from '../../ui/announce.ts';
import type { Draft, DraftState } from '../../ui/draft/draftStore.ts';
import { moved, movedTo, placeAtEdge, ticked } from './arrange.ts';
import type { BriefingFields } from './briefingFields.ts';
import { PartEditor } from './PartEditor.tsx';
import { PartRow } from './PartRow.tsx';
import { useRovingRows } from './useRovingRows.ts';

/** The ask is first and gives way to nobody. */
const firm = 1;

interface Props {
  briefing: Briefing;
  draft: Draft<BriefingFields>;
  state: DraftState<BriefingFields>;
  opened: string | null;
  onOpen: (key: string | null) => void;
}

/** The parts of the document in their order: ticked, moved by mouse or keys, opened to be written. */
export function PartList({ briefing, draft, state, opened, onOpen }: Props) {
  const { parts } = state.values;
  const known = new Map(briefing.parts.map((part) => [part.key, part]));
  const rows = parts.map((part) => ({ part, info: known.get(part.key) ?? unknownPart(part) }));
  const save = (next: PartInput[] | null) => {
    if (next === null) return false;
    draft.set({ parts: next });
    void draft.flush();
    return true;
  };
  const tellPlace = (next: PartInput[] | null, key: string, name: string) => {
    if (save(next) && next)
      announce(text.movedTo(name, next.findIndex((p) => p.key === key) + 1, next.length));
  };
  const move = (key: string, step: 1 | -1, name: string) =>
    tellPlace(moved(parts, key, step, firm), key, name);
  const tick = (key: string, name: string) => {
    if (known.get(key)?.isFixed) return announce(text.isFirst);
    const next = ticked(parts, key);
    save(next);
    announce(next.find((p) => p.key === key)?.isShown ? text.shown(name) : text.hidden(name));
  };
  const [list, roving] = useRovingRows(parts.map(({ key }) => key));
  return (
    <section className="dp-briefing-part" aria-labelledby="briefing-parts-head">
      <h2 id="briefing-parts-head">
        {text.parts} <span className="dp-briefing-hint">{text.partsHint}</span>
      </h2>
      <ul className="dp-parts" ref={list}>
        {rows.map(({ part, info }) => (
          <PartRow
            key={part.key}
            part={part}
            info={info}
            isOpen={opened === part.key}
            isInTab={roving.current === part.key}
            onFocus={() => roving.setCurrent(part.key)}
            onArrow={(step) => roving.go(part.key, step)}
            onMove={(step) => move(part.key, step, info.heading)}
            onTick={() => tick(part.key, info.heading)}
            onOpen={() => onOpen(opened === part.key ? null : part.key)}
            onDrop={(key, overKey, edge) =>
              tellPlace(
                movedTo(parts, key, placeAtEdge(parts, key, overKey, edge), firm),
                key,
                known.get(key)?.heading ?? key,
              )
            }
          >
            <PartEditor briefing={briefing} info={info} draft={draft} state={state} />
          </PartRow>
        ))}
      </ul>
      <AddPart briefing={briefing} draft={draft} state={state} onOpen={onOpen} />
    </section>
  );
}

/** A part this window has made and the file has not answered about yet. */
function unknownPart(part: PartInput): BriefingPart {
  const kind = part.key.startsWith('text:') ? 'text' : 'figure';
  return { ...part, kind, isFixed: false, size: '', heading: part.heading || text.textHeading };
}

function AddPart({ briefing, draft, state, onOpen }: Omit<Props, 'opened'>) {
  const { parts, indicators } = state.values;
  const free = briefing.choices.filter(({ indicatorId }) => !indicators.includes(indicatorId));
  const addText = () => {
    const numbers = parts.flatMap(({ key }) => Number(/^text:(\d+)$/.exec(key)?.[1] ?? 0));
    const key = `text:${Math.max(0, ...numbers) + 1}`;
    const before = parts.findIndex((part) => part.key === 'voice');
    const part: PartInput = { key, isShown: true, heading: '', body: '', nature: 'fact' };
    draft.set({ parts: parts.toSpliced(before === -1 ? parts.length : before, 0, part) });
    void draft.flush();
    onOpen(key);
  };
  return (
    <div className="dp-parts-add">
      <Select
        size="small"
        id="briefing-indicators"
        label={text.addFigure}
        hideLabel
        value=""
        onChange={({ target }) => {
          if (target.value === '') return;
          draft.set({ indicators: [...indicators, target.value] });
          void draft.flush();
        }}
      >
        <option value="">{text.addFigure}</option>
        {free.map(({ indicatorId, name, latest }) => (
          <option key={indicatorId} value={indicatorId}>
            {`${name}: ${latest ?? text.noLatest}`}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<PlusIcon aria-hidden />}
        onClick={addText}
      >
        {text.addText}
      </Button>
    </div>
  );
}

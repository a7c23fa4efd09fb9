import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import { plainOf } from '../../../electron/contract/rich-text.ts';
import { textFault } from '../fields/fault.ts';
import { richTextText } from '../../text/rich-text.ts';
import './rich-text.css';

export interface RichTextFieldProps {
  label: string;
  /** The stored text: plain, or an editor document where something is formatted. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  id?: string;
  className?: string;
  /** Table and field, for the reading of texts: «evaluation.did». */
  place?: string;
  description?: ReactNode;
  error?: ReactNode;
  minRows?: number;
  /** Letters there is room for, formatting not counted; as in `richText` of the contract. */
  limit?: number;
  isReadOnly?: boolean;
  /** The label is read but not shown; the surroundings say what the field is. */
  hideLabel?: boolean;
}

/** What the editor inside the frame is given; all of it the same while nothing of it changes. */
export interface EditorProps extends Pick<RichTextFieldProps, 'label' | 'value' | 'place'> {
  error: boolean;
  isReadOnly: boolean;
  /** Ids of the field itself and of the parts of the frame that name and explain it. */
  field: string;
  labelledBy: string;
  describedBy: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
}

// The editor is large and most screens are read before they are written on.
const Editor = lazy(async () => ({ default: (await import('./RichTextEditor.tsx')).default }));

/** A field for prose: bold, italic, headings, lists, quotes and links. Used like Aksel's Textarea. */
export function RichTextField(props: RichTextFieldProps) {
  const { label, value, description, className, minRows = 3, hideLabel, limit = 20_000 } = props;
  const fault = textFault(plainOf(value), limit);
  const error = fault ?? props.error;
  const { isReadOnly = false } = props;
  const own = useId();
  // The same from one drawing to the next, so that the editor is not drawn for every letter beside it.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const [calls] = useState(() => ({
    onChange: (text: string) => latest.current.onChange(text),
    onBlur: () => latest.current.onBlur?.(),
  }));
  const field = props.id ?? own;
  const hasHelp = description !== undefined && description !== '';
  const hasError = error !== undefined && error !== null && error !== false;
  const described = [hasHelp && `${field}-help`, hasError && `${field}-error`].filter(Boolean);
  const ids = {
    field,
    label: `${field}-label`,
    described: described.length > 0 ? described.join(' ') : undefined,
  };
  return (
    <div
      className={`dp-rich-field ${className ?? ''}`}
      data-error={hasError || undefined}
      data-unsavable={fault === null ? undefined : true}
      style={{ '--dp-rich-rows': minRows } as CSSProperties}
    >
      {/* A label element cannot point at an editor; aria-labelledby inside does. */}
      <div
        id={ids.label}
        className={hideLabel ? 'dp-sr' : 'aksel-form-field__label aksel-label aksel-label--small'}
      >
        {label}
      </div>
      {hasHelp && (
        <div id={`${field}-help`} className="dp-rich-help">
          {description}
        </div>
      )}
      <Suspense
        fallback={
          <div
            className="dp-rich-box"
            role="group"
            aria-busy="true"
            aria-label={richTextText.loading}
          >
            <div className="dp-rich dp-rich-edit dp-rich-waiting">{plainOf(value)}</div>
          </div>
        }
      >
        <Editor
          {...{ label, value, error: hasError, isReadOnly, ...calls }}
          {...(props.place === undefined ? {} : { place: props.place })}
          field={ids.field}
          labelledBy={ids.label}
          describedBy={ids.described}
        />
      </Suspense>
      {hasError && (
        <p id={`${field}-error`} className="dp-rich-error">
          {error}
        </p>
      )}
    </div>
  );
}

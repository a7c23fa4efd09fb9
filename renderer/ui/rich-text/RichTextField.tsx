import { lazy, Suspense, useId, type CSSProperties, type ReactNode } from 'react';
import { plainOf } from '../../../electron/contract/rich-text.ts';
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
  isReadOnly?: boolean;
  /** The label is read but not shown; the surroundings say what the field is. */
  hideLabel?: boolean;
}

/** The parts of the frame that the editor inside points at. */
export interface EditorIds {
  field: string;
  label: string;
  described: string | undefined;
}

// The editor is large and most screens are read before they are written on.
const Editor = lazy(async () => ({ default: (await import('./RichTextEditor.tsx')).default }));

/** A field for prose: bold, italic, headings, lists, quotes and links. Used like Aksel's Textarea. */
export function RichTextField(props: RichTextFieldProps) {
  const { label, value, description, error, className, minRows = 3, hideLabel } = props;
  const own = useId();
  const field = props.id ?? own;
  const hasHelp = description !== undefined && description !== '';
  const hasError = error !== undefined && error !== null && error !== false;
  const described = [hasHelp && `${field}-help`, hasError && `${field}-error`].filter(Boolean);
  const ids: EditorIds = {
    field,
    label: `${field}-label`,
    described: described.length > 0 ? described.join(' ') : undefined,
  };
  return (
    <div
      className={`dp-rich-field ${className ?? ''}`}
      data-error={hasError || undefined}
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
        <Editor {...props} ids={ids} />
      </Suspense>
      {hasError && (
        <p id={`${field}-error`} className="dp-rich-error">
          {error}
        </p>
      )}
    </div>
  );
}

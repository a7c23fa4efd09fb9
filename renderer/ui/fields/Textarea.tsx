import { BodyShort, ErrorMessage, Label } from '@navikt/ds-react';
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ComponentProps,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from 'react';
import { withFault, type WithLimit } from './fault.ts';
import './textarea.css';

type Props = Omit<
  ComponentProps<'textarea'>,
  'defaultValue' | 'maxLength' | 'rows' | 'style' | 'value'
> & {
  value: string;
  label: ReactNode;
  size: 'small';
  description?: ReactNode;
  error?: ReactNode;
  /** Lines it is tall while there is less in it; it grows with its text. */
  minRows?: number;
};

/**
 * A field of several lines, as `TextField` with what is too long. It looks like Aksel's, and is not it: the
 * browser ends the run of typing, in every field of the page, when any code writes into a textarea, and
 * Ctrl+Z then takes back one letter at a time. Aksel does so to measure its height, and React at every
 * letter of a controlled or preset value, so the text is put in beside React.
 */
export function Textarea(props: WithLimit<Props>) {
  const own = useId();
  const {
    label,
    size,
    description,
    error,
    minRows = 2,
    className,
    value,
    ref,
    ...field
  } = withFault(props);
  const area = useWritten(value);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  const id = field.id ?? own;
  const hasHelp = description !== undefined && description !== '';
  const hasError = error !== undefined && error !== null && error !== false;
  const described = [hasHelp && `${id}-help`, hasError && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div
      className={`aksel-form-field aksel-form-field--${size} ${hasError ? 'aksel-textarea--error' : ''} ${className ?? ''}`}
    >
      <Label htmlFor={id} size={size} className="aksel-form-field__label">
        {label}
      </Label>
      {hasHelp && (
        <BodyShort as="div" id={`${id}-help`} size={size} className="aksel-form-field__description">
          {description}
        </BodyShort>
      )}
      <textarea
        {...field}
        id={id}
        ref={area}
        className={`aksel-textarea__input aksel-body-short aksel-body-short--${size} dp-textarea`}
        style={{ '--dp-rows': minRows } as CSSProperties}
        aria-invalid={hasError || undefined}
        aria-describedby={described || undefined}
      />
      <div
        id={`${id}-error`}
        className="aksel-form-field__error"
        aria-relevant="additions removals"
        aria-live="polite"
      >
        {hasError && (
          <ErrorMessage size={size} showIcon>
            {error}
          </ErrorMessage>
        )}
      </div>
    </div>
  );
}

/** Puts a text into the field when it is another than what stands there, and else leaves the field alone. */
function useWritten(text: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  // The field itself knows one kind of line break.
  const value = text.replaceAll(/\r\n?/g, '\n');
  useLayoutEffect(() => {
    if (area.current && area.current.value !== value) area.current.value = value;
  });
  return area;
}

import type { ComponentChildren } from 'preact';
import { useOwnId } from '../use-own-id.ts';

/** A box to tick, with a sentence on what ticking it means. */
export function CheckBox(props: {
  isChecked: boolean;
  hint?: string;
  onCheck(checked: boolean): void;
  children?: ComponentChildren;
}) {
  const id = useOwnId();
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id}
        checked={props.isChecked}
        {...(props.hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => props.onCheck(event.currentTarget.checked)}
      />
      <label for={id}>{props.children}</label>
      {props.hint && (
        <p id={`${id}-hint`} class="check-hint">
          {props.hint}
        </p>
      )}
    </div>
  );
}

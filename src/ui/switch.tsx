import type { ComponentChildren } from 'preact';

/** A row with an on/off switch at its end; the whole row switches. */
export function Switch(props: {
  isOn: boolean;
  isDisabled?: boolean;
  onSwitch(on: boolean): void;
  children?: ComponentChildren;
}) {
  return (
    <label class="switch">
      <span class="switch-words">{props.children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={props.isOn}
        aria-checked={props.isOn}
        disabled={props.isDisabled}
        onChange={(event) => props.onSwitch(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
    </label>
  );
}

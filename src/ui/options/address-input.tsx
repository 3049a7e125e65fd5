import type { ComponentChildren, Ref } from 'preact';

/** A field for an address, the buttons behind it, and what is the matter with what was typed: '' for nothing. */
export function AddressInput(props: {
  id: string;
  label: string;
  example: string;
  problem: string;
  inputRef?: Ref<HTMLInputElement>;
  /** What stands in it, where it is not left to the reader alone. */
  value?: string;
  onInput?(typed: string): void;
  children: ComponentChildren;
}) {
  const { id, problem, onInput } = props;
  return (
    <>
      <label for={id}>{props.label}</label>
      <input
        {...(props.inputRef && { ref: props.inputRef })}
        id={id}
        type="text"
        inputMode="url"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={props.example}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        {...(props.value !== undefined && { value: props.value })}
        {...(onInput && { onInput: (event) => onInput(event.currentTarget.value) })}
      />
      {props.children}
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </>
  );
}

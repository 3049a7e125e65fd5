import type { ComponentChildren } from 'preact';

/** A button within running text. A real one is a box that cannot break over two lines, so this is a span that acts as one. */
export function InlineButton(props: {
  class: string;
  label?: string;
  title?: string;
  onPress(element: HTMLElement): void;
  children?: ComponentChildren;
}) {
  const pressOnKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    props.onPress(event.currentTarget);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <span
      class={props.class}
      role="button"
      tabIndex={0}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props.title ? { title: props.title } : {})}
      onClick={(event) => props.onPress(event.currentTarget)}
      onKeyDown={pressOnKey}
    >
      {props.children}
    </span>
  );
}

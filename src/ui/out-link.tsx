import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** A link that leaves for the web in a new tab and does not say from where. */
export function OutLink(props: {
  href: string;
  label?: string;
  lang?: string;
  /** Where it is to look like something else than a link in a text. */
  class?: string;
  children?: ComponentChildren;
}) {
  return (
    <a
      class={props.class ?? 'out-link'}
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props.lang ? { lang: props.lang } : {})}
    >
      {props.children}
      <span class="glued">
        <Icon name="out" size={11} />
      </span>
    </a>
  );
}

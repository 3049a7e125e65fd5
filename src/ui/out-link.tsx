import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { withholdAddress } from './panel/withhold-address.ts';

/** Gives a link the attributes by which it has its address: `href`, or in a stranger's page what lends it that. */
export const LinkAddress = createContext<
  (href: string) => { href: string } | ReturnType<typeof withholdAddress>
>((href) => ({ href }));

/** A link that leaves for the web in a new tab and does not say from where. */
export function OutLink(props: {
  href: string;
  label?: string;
  lang?: string;
  /** Where it is to look like something else than a link in a text. */
  class?: string;
  children?: ComponentChildren;
}) {
  const address = useContext(LinkAddress)(props.href);
  return (
    <a
      class={props.class ?? 'out-link'}
      {...address}
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

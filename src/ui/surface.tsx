import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';
import { keepFocus } from './keep-focus.ts';
import { directionOf } from './names.ts';

/** Where something of ours is shown: the ground on which all styles stand, with the reader's theme and text size. */
export function Surface(props: {
  kind: 'page' | 'side' | 'popup' | 'document';
  settings: Pick<Settings, 'theme' | 'textSize'>;
  locale: string;
  /** In a page: the side of the window at which it stands; the right one unless told. */
  side?: 'left' | 'right';
  /** In a page: as a sheet at the window's foot. */
  isSheet?: boolean;
  isHidden?: boolean;
  children?: ComponentChildren;
}) {
  const { kind, locale } = props;
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => (ground.current ? keepFocus(ground.current) : undefined), []);
  useLayoutEffect(() => {
    // A page of ours is in the interface's language as a whole, which its file cannot know.
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
  }, [locale]);
  return (
    <div
      ref={ground}
      class={`sidelight on-${kind}`}
      data-theme={props.settings.theme}
      {...(props.side && { 'data-side': props.side })}
      {...(props.isSheet && { 'data-sheet': '' })}
      hidden={props.isHidden}
      lang={locale}
      dir={directionOf(locale)}
      style={{ '--text': String(props.settings.textSize / 100) }}
    >
      {props.children}
    </div>
  );
}

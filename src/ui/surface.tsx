import type { ComponentChildren } from 'preact';
import type { Settings } from '../core/settings.ts';
import { directionOf } from './names.ts';

/** Where something of ours is shown: the ground on which all styles stand, with the reader's theme and text size. */
export function Surface(props: {
  kind: 'page' | 'side' | 'popup' | 'document';
  settings: Pick<Settings, 'theme' | 'textSize'>;
  locale: string;
  /** In a page: the side of the window at which it stands; the right one unless told. */
  side?: 'left' | 'right';
  children?: ComponentChildren;
}) {
  return (
    <div
      class={`sidelight on-${props.kind}`}
      data-theme={props.settings.theme}
      {...(props.side && { 'data-side': props.side })}
      lang={props.locale}
      dir={directionOf(props.locale)}
      style={{ '--text': String(props.settings.textSize / 100) }}
    >
      {props.children}
    </div>
  );
}

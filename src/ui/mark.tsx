import { iconSize } from './icon.tsx';

/** The mark: a door and, beside it, the narrow lit window that is called a sidelight; also a page with its panel. */
export function Mark(props: { size?: number }) {
  const size = props.size ?? 18;
  return (
    <svg class="mark" viewBox="0 0 20 20" style={iconSize(size)} aria-hidden="true" focusable="false">
      <path class="mark-door" d="M3.5 1.5h7a1 1 0 011 1v15a1 1 0 01-1 1h-7a1 1 0 01-1-1v-15a1 1 0 011-1z" />
      <path class="mark-pane" d="M14.5 1.5h2a1 1 0 011 1v15a1 1 0 01-1 1h-2a1 1 0 01-1-1v-15a1 1 0 011-1z" />
    </svg>
  );
}

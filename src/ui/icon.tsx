/** Interface icons on a 16 × 16 grid, drawn with the text's colour. A path that ends in `|f` is filled, not stroked. */
const drawings = {
  close: ['M4 4l8 8M12 4l-8 8'],
  collapse: ['M6 4l4 4-4 4', 'M13 3.5v9'],
  more: ['M2.75 8h.5M7.75 8h.5M12.75 8h.5'],
  down: ['M4 6.25l4 4 4-4'],
  back: ['M10 3.5L5.5 8l4.5 4.5'],
  next: ['M6 3.5L10.5 8 6 12.5'],
  out: ['M6.5 3.5h-3v9h9v-3', 'M9 3h4v4M13 3L7.5 8.5'],
  mark: ['M3 13h10', 'M4.5 10.5l1-3.5L11 1.5 13.5 4 8 9.5z'],
  shield: ['M8 1.75l5 1.75v4c0 3.2-2.1 5.5-5 6.75-2.9-1.25-5-3.55-5-6.75v-4z', 'M5.75 7.75l1.75 1.75 3-3.25'],
  gap: ['M8 1.75l5 1.75v4c0 3.2-2.1 5.5-5 6.75-2.9-1.25-5-3.55-5-6.75v-4z', 'M8 5v3.25M8 10.75h.01'],
  warning: ['M8 2.25l6.25 11.25H1.75z', 'M8 6.5v3.25M8 11.6h.01'],
  eye: [
    'M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8z',
    'M8 6.25a1.75 1.75 0 100 3.5 1.75 1.75 0 000-3.5z',
  ],
  question: [
    'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5z',
    'M6.1 6.3a1.95 1.95 0 113 1.6c-.7.45-1.1.8-1.1 1.6M8 11.5h.01',
  ],
  balance: ['M8 2v12M5 14h6M3 4.5l5-1 5 1', 'M3 4.5L1.25 9h3.5zM13 4.5L11.25 9h3.5z'],
  clock: ['M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5z', 'M8 4.5V8l2.5 1.75'],
  check: ['M3 8.5l3.25 3.25L13 4.75'],
  cross: ['M4 4l8 8M12 4l-8 8'],
  gear: [
    'M2 4.5h7M12.5 4.5H14M2 11.5h2M7.5 11.5H14',
    'M10.75 2.75a1.75 1.75 0 100 3.5 1.75 1.75 0 000-3.5zM5.75 9.75a1.75 1.75 0 100 3.5 1.75 1.75 0 000-3.5z',
  ],
  side: ['M2 3h12v10H2zM9.5 3v10'],
  dockLeft: ['M2 3h12v10H2zM6.5 3v10', 'M12 8H9M10.25 6.5L8.75 8l1.5 1.5'],
  dockRight: ['M2 3h12v10H2zM9.5 3v10', 'M4 8h3M5.75 6.5L7.25 8l-1.5 1.5'],
  pause: ['M5.5 3.5v9M10.5 3.5v9'],
  hide: [
    'M2.5 2.5l11 11',
    'M6.2 4A6.9 6.9 0 018 3.75c4 0 6.5 4.25 6.5 4.25a11.6 11.6 0 01-1.9 2.3M9.9 11.9a6 6 0 01-1.9.35C4 12.25 1.5 8 1.5 8a11 11 0 012.6-2.95',
  ],
  book: [
    'M8 4.25C6.5 3.1 4.4 2.9 2 3.25v9.25c2.4-.35 4.5-.15 6 1 1.5-1.15 3.6-1.35 6-1V3.25c-2.4-.35-4.5-.15-6 1z',
    'M8 4.25v9.25',
  ],
  search: ['M7 2.25a4.75 4.75 0 100 9.5 4.75 4.75 0 000-9.5z', 'M10.5 10.5l3.25 3.25'],
  copy: ['M5.5 5.5h8v8h-8z', 'M10.5 5.5v-3h-8v8h3'],
  save: ['M8 2.5v7.5M4.75 7L8 10.25 11.25 7', 'M2.5 11v2.5h11V11'],
  archive: ['M2 3h12v3H2zM3 6v7h10V6M6.5 8.75h3'],
} as const;

export type IconName = keyof typeof drawings;

/** The style that gives an icon its size: `size` pixels at the normal text size, growing with the text. */
export function iconSize(size: number): Record<string, string> {
  const length = `calc(${size}px * var(--text, 1))`;
  return { inlineSize: length, blockSize: length };
}

/** One of our icons; decoration only, since the words beside it or the button's label say the same. */
export function Icon(props: { name: IconName; size?: number }) {
  const size = props.size ?? 16;
  const turns =
    props.name === 'back' || props.name === 'next' || props.name === 'collapse' || props.name === 'out';
  return (
    <svg
      class={`icon icon-${props.name}${turns ? ' icon-turns' : ''}`}
      viewBox="0 0 16 16"
      style={iconSize(size)}
      aria-hidden="true"
      focusable="false"
    >
      {drawings[props.name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

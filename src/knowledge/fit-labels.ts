import type { Picture, PictureAttributes, PictureElement, PictureNode } from '../core/picture.ts';
import { labelsIn } from '../core/translate-picture.ts';

/** An element of a drawing, with where it stands. */
interface Placed {
  name: PictureElement;
  attributes: PictureAttributes;
  content: PictureNode[];
  x: number;
  y: number;
}

/** A label of a drawing and where it stands, in the drawing's units. */
interface Label {
  text: string;
  x: number;
  y: number;
  anchor: string | undefined;
  strong: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Span = Pick<Box, 'left' | 'right'>;

/** How wide a letter is in units of a drawing, of the type that it has: about, as fonts differ. The first that fits counts. */
const widths: readonly [letters: RegExp, width: number][] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/\s/, 4.2],
  [/\p{Script=Han}|[\u3000-\u303f\uff00-\uff60]/u, 13],
  [/\p{Script=Myanmar}/u, 9.2],
  [/\p{Script=Arabic}/u, 5.9],
  [/[ijlI.,:;!|'’‘()[\]·/-]/, 3.4],
  [/[tfr"“”„«»]/, 4.9],
  [/[mwMW—%@]/, 11.6],
  [/\p{Lu}/u, 8.1],
  [/./, 7.4],
];
const boldness = 1.05;
/** So much less than it is held to be may a label be: what is named surely does not fit. */
const doubt = 0.9;
/** Labels whose lines are nearer than this stand beside each other. */
const lineHeight = 9;
/** What is left free at the edges of a drawing and of its boxes. */
const edge = 2;

/**
 * The labels of a drawing that do not fit where it has them in other words, each with why: over its edge, over the edge of the box
 * that they stand in, or over another label. `translated` is the same drawing with the other words.
 */
export function findMisfits(made: Picture, translated: Picture): string[] {
  const boxes = boxesIn(made.nodes);
  const before = placedLabelsIn(made.nodes).map((label) => ({ ...label, ...spanOf(label, 1) }));
  const after = placedLabelsIn(translated.nodes).map((label) => ({ ...label, ...spanOf(label, doubt) }));
  const whole = { left: 0, right: made.width };
  return after.flatMap((label, at) => {
    const old = before[at];
    if (!old) return [];
    const holder = boxes
      .filter((box) => isWithin(old, box) && old.y > box.top && old.y - lineHeight < box.bottom)
      .sort((one, other) => one.right - one.left - (other.right - other.left))[0];
    const over = after.find((other, index) => {
      const oldOther = before[index];
      return index > at && oldOther && meet(label, other) && !meet(old, oldOther);
    });
    const why = [
      isWithin(old, whole) && !isWithin(label, whole) && 'over the edge of the drawing',
      holder && !isWithin(label, holder) && `wider than its box of ${Math.round(holder.right - holder.left)}`,
      over && `over “${over.text}”`,
    ].filter((text) => text);
    return why.length > 0
      ? [
          `“${label.text}” for “${old.text}”, about ${Math.round(widthOf(label))} units wide, is ${why.join(', ')}`,
        ]
      : [];
  });
}

/** About how wide a label is, in a drawing's units. */
function widthOf({ text, strong }: Label): number {
  let width = 0;
  for (const letter of text) width += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0;
  return strong ? width * boldness : width;
}

function spanOf(label: Label, share: number): Span {
  const width = widthOf(label) * share;
  const before = label.anchor === 'end' ? width : label.anchor === 'middle' ? width / 2 : 0;
  return { left: label.x - before, right: label.x - before + width };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.left >= outer.left + edge && inner.right <= outer.right - edge;
}

function meet(one: Span & { y: number }, other: Span & { y: number }): boolean {
  return one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < lineHeight;
}

function placedLabelsIn(nodes: readonly PictureNode[]): Label[] {
  return placedIn(nodes)
    .filter(({ name }) => name === 'text')
    .map(({ attributes, content, x, y }) => ({
      text: labelsIn(content).join(' '),
      x,
      y,
      anchor: attributes['text-anchor'],
      strong: attributes.class?.split(' ').includes('strong') ?? false,
    }));
}

function boxesIn(nodes: readonly PictureNode[]): Box[] {
  return placedIn(nodes)
    .filter(({ name }) => name === 'rect')
    .map(({ attributes: { width, height }, x, y }) => ({
      left: x,
      top: y,
      right: x + Number(width),
      bottom: y + Number(height),
    }));
}

/** Every element with where it stands in the drawing. Groups are moved, and nothing else is done to them. */
function placedIn(nodes: readonly PictureNode[], x = 0, y = 0): Placed[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const [name, attributes, ...content] = node;
    const [, right = '0', down = '0'] =
      /^translate\(([-\d.]+)[ ,]+([-\d.]+)\)$/.exec(attributes.transform ?? '') ?? [];
    const left = x + Number(right);
    const top = y + Number(down);
    return [
      { name, attributes, content, x: left + Number(attributes.x ?? 0), y: top + Number(attributes.y ?? 0) },
      ...placedIn(content, left, top),
    ];
  });
}

/** The elements of which a picture may consist. */
export const pictureElements = [
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'defs',
  'marker',
] as const;
export type PictureElement = (typeof pictureElements)[number];

/** The attributes that its elements may have: where things are, and how text and markers stand. Colours are classes. */
export const pictureAttributes = [
  'class',
  'id',
  'd',
  'x',
  'y',
  'dx',
  'dy',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'points',
  'transform',
  'text-anchor',
  'viewBox',
  'refX',
  'refY',
  'markerWidth',
  'markerHeight',
  'orient',
  'marker-start',
  'marker-mid',
  'marker-end',
] as const;
export type PictureAttribute = (typeof pictureAttributes)[number];

/** What a picture's `class` may say; explainer.css gives each its look in both themes. */
export const pictureClasses = [
  // colour, of line and text
  'ink',
  'soft',
  'accent',
  'good',
  'bad',
  // surface
  'fill',
  'wash',
  'paper',
  // line
  'thin',
  'thick',
  'dash',
  // text
  'small',
  'strong',
] as const;

/** Width of every picture in its own units, so that text is of one size in all of them, and how high it may be. */
export const pictureWidth = 360;
export const pictureHeights = { least: 80, most: 480 };

export type PictureAttributes = Partial<Record<PictureAttribute, string>>;

/** An element with its attributes and what is in it; a string is text. */
export type PictureNode = string | [PictureElement, PictureAttributes, ...PictureNode[]];

/** A drawing as data. Surfaces render it with elements of their own: there is no markup to trust. */
export interface Picture {
  /** BCP 47 tag of its words, where they are not the explainer's own. */
  lang?: string;
  title: string;
  /** What is to be seen, in words: the alternative for whoever does not see it. */
  desc: string;
  /** Width and height of its user units; the origin is 0, 0. */
  width: number;
  height: number;
  nodes: PictureNode[];
}

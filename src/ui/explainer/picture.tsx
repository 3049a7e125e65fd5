import { type ComponentChild, h } from 'preact';
import type { Picture, PictureNode } from '../../core/picture.ts';
import { directionOf } from '../names.ts';
import { useOwnId } from '../use-own-id.ts';

/**
 * A drawing of ours, in the theme's colours. Its title stands under it; its description is read out in its place. It is not mirrored
 * for languages that are written from right to left.
 */
export function ExplainerPicture({ picture, lang }: { picture: Picture; lang: string }) {
  const id = useOwnId();
  const own = picture.lang ?? lang;
  return (
    <figure class="picture" lang={own} dir={directionOf(own)}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the caption under it is its title; a title element would hang over it at the pointer. */}
      <svg
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        {picture.nodes.map((node, index) => draw(node, id, index))}
      </svg>
      <figcaption id={`${id}-title`}>{picture.title}</figcaption>
      <p id={`${id}-desc`} class="visually-hidden">
        {picture.desc}
      </p>
    </figure>
  );
}

/** A node as an element. Markers are told apart from those of every other drawing on the surface by `scope`. */
function draw(node: PictureNode, scope: string, key: number): ComponentChild {
  if (typeof node === 'string') return node;
  const [name, attributes, ...content] = node;
  const own = Object.fromEntries(
    Object.entries(attributes).map(([attribute, value]) => [
      attribute,
      attribute === 'id' ? `${scope}-${value}` : value.replace(/^url\(#(.+)\)$/, `url(#${scope}-$1)`),
    ]),
  );
  return h(
    name,
    { ...own, key },
    content.map((part, index) => draw(part, scope, index)),
  );
}

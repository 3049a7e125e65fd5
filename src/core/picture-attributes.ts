import { pictureClasses } from './picture.ts';

/** What an attribute's value may be made of: numbers, path commands, words; no quotes, no addresses. */
const plainValue = /^[\w\s.,()+%-]*$/;
const markerEnds = new Set(['marker-start', 'marker-mid', 'marker-end']);

/** How a line names the marker at its end; the first group is the marker's id. */
export const markerReference = /^url\(#([a-z][a-z0-9-]*)\)$/;

/** What is wrong with the value of an attribute of a picture's element; undefined where nothing is. */
export function attributeProblem(element: string, key: string, value: string): string | undefined {
  if (key === 'class') {
    const foreign = value.split(/\s+/).find((word) => !pictureClasses.some((known) => known === word));
    return foreign === undefined
      ? undefined
      : `: "${foreign}" is no class of pictures; use ${pictureClasses.join(', ')}`;
  }
  if (key === 'id')
    return element === 'marker' && /^[a-z][a-z0-9-]*$/.test(value)
      ? undefined
      : 'is not allowed; only a <marker> has an id, of small letters, digits and hyphens';
  if (markerEnds.has(key))
    return markerReference.test(value) ? undefined : 'must be url(#id) of a <marker> in this file';
  if (key === 'text-anchor')
    return ['start', 'middle', 'end'].includes(value) ? undefined : 'must be start, middle or end';
  return plainValue.test(value) ? undefined : 'has signs that pictures do not use';
}

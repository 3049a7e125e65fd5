import { pictureAttributes, pictureElements } from '../picture.ts';
import { attributeProblem } from '../picture-attributes.ts';
import { isPlainLine } from '../plain-text.ts';

const most = { depth: 12, nodes: 1500, value: 4000 };

/** Whether data are the nodes of a picture by the allow-list of `picture.ts`, and no more of them than can be drawn at once. */
export function isPictureNodes(nodes: unknown): boolean {
  let left = most.nodes;
  const isNode = (node: unknown, holdsText: boolean, depth: number): boolean => {
    if (--left < 0 || depth > most.depth) return false;
    if (typeof node === 'string') return holdsText && node.length <= most.value && isPlainLine(node);
    if (!Array.isArray(node)) return false;
    const [name, attributes, ...content] = node as unknown[];
    return (
      pictureElements.some((known) => known === name) &&
      isAttributes(String(name), attributes) &&
      content.every((part) => isNode(part, name === 'text' || name === 'tspan', depth + 1))
    );
  };
  return Array.isArray(nodes) && nodes.every((node) => isNode(node, false, 1));
}

function isAttributes(element: string, attributes: unknown): boolean {
  return (
    typeof attributes === 'object' &&
    attributes !== null &&
    !Array.isArray(attributes) &&
    Object.entries(attributes).every(
      ([key, value]) =>
        pictureAttributes.some((known) => known === key) &&
        typeof value === 'string' &&
        value.length <= most.value &&
        attributeProblem(element, key, value) === undefined,
    )
  );
}

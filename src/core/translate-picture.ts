import type { Picture, PictureNode } from './picture.ts';

/** What a drawing says, in another language. */
export interface PictureWords {
  title: string;
  desc: string;
  /** Its labels, by what the drawing has. One that is not here stays as it is. */
  labels: Record<string, string>;
}

/** The drawing with its words in another language: the same shapes in the same places. */
export function translatePicture(picture: Picture, words: PictureWords, lang: string): Picture {
  const { title, desc, labels } = words;
  const translate = (node: PictureNode): PictureNode => {
    if (typeof node === 'string') {
      const label = node.trim();
      return Object.hasOwn(labels, label) ? node.replace(label, () => labels[label] ?? label) : node;
    }
    const [name, attributes, ...content] = node;
    return [name, attributes, ...content.map(translate)];
  };
  return { ...picture, lang, title, desc, nodes: picture.nodes.map(translate) };
}

/** The labels in a drawing, without the space around them, in their order. */
export function labelsIn(nodes: readonly PictureNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return node.trim() || [];
    const [, , ...content] = node;
    return labelsIn(content);
  });
}

/** An element of an SVG file, with where it begins. */
export interface SvgElement {
  name: string;
  attributes: Record<string, string>;
  /** Elements and text in their order; text that is only white space is left out. */
  content: (SvgElement | string)[];
  line: number;
}

/** Where and why a file is not the plain XML that pictures are written in. */
export class SvgError extends Error {}

const token = /<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|[^<]+/y;
const attribute = /([\w:-]+)\s*=\s*"([^"]*)"/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads elements, attributes in double quotes, comments, text and the five named entities. Everything else that XML knows
 * (declarations, document types, processing instructions, CDATA, numbered entities) throws an `SvgError` with its line.
 */
export function readSvg(text: string): SvgElement {
  const root: SvgElement = { name: '', attributes: {}, content: [], line: 1 };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const line = text.slice(0, at).split('\n').length;
    const match = token.exec(text);
    const top = open.at(-1) ?? root;
    if (!match)
      throw new SvgError(`line ${line}: "${text.slice(at, at + 40).split('\n')[0]}" cannot be read`);
    const [whole, closes, opens, attributes = '', alone] = match;
    if (closes) {
      if (top.name !== closes || open.length === 1)
        throw new SvgError(`line ${line}: </${closes}> closes nothing; <${top.name}> is open`);
      open.pop();
    } else if (opens) {
      const element: SvgElement = { name: opens, attributes: {}, content: [], line };
      for (const [, key = '', value = ''] of attributes.matchAll(attribute)) {
        if (key in element.attributes) throw new SvgError(`line ${line}: "${key}" stands twice`);
        element.attributes[key] = decode(value, line);
      }
      top.content.push(element);
      if (!alone) open.push(element);
    } else if (!whole.startsWith('<!--') && whole.trim()) {
      top.content.push(decode(whole.replace(/\s+/g, ' '), line));
    }
  }
  const [element, ...more] = root.content;
  if (open.length > 1) throw new SvgError(`<${open.at(-1)?.name}> is not closed`);
  if (typeof element !== 'object' || more.length > 0)
    throw new SvgError('the file must hold one <svg> and nothing beside it');
  return element;
}

function decode(text: string, line: number): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const letter = entities[name];
    if (!letter || !whole.endsWith(';'))
      throw new SvgError(`line ${line}: "${whole}" is no entity that is read; write the character itself`);
    return letter;
  });
}

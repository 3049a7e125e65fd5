import {
  type Picture,
  type PictureAttributes,
  type PictureNode,
  pictureAttributes,
  pictureElements,
  pictureHeights,
  pictureWidth,
} from '../core/picture.ts';
import { attributeProblem, markerReference } from '../core/picture-attributes.ts';
import { readSvg, type SvgElement, SvgError } from './read-svg.ts';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * Reads a drawing against the allow-list of core/picture.ts. What is wrong comes back as problems, each naming file, line
 * and remedy; the picture is absent then.
 */
export function readPicture(file: string, text: string): { picture?: Picture; problems: string[] } {
  const problems: string[] = [];
  const say = (problem: string) => void problems.push(`${file}: ${problem}`);
  let svg: SvgElement;
  try {
    svg = readSvg(text);
  } catch (error) {
    if (!(error instanceof SvgError)) throw error;
    return { problems: [`${file}: ${error.message}; see "A picture" in CONTRIBUTING.md`] };
  }
  const picture = { ...readRoot(svg, say), nodes: [] as PictureNode[] };
  const ids = new Set<string>();
  const used = new Map<string, number>();
  const body = svg.content.filter(
    (part) => typeof part === 'string' || !['title', 'desc'].includes(part.name),
  );
  for (const part of body) {
    if (typeof part === 'string') say(`"${part.trim()}" stands outside <text>`);
    else picture.nodes.push(...readElement(part, { say, ids, used }));
  }
  for (const [id, line] of used)
    if (!ids.has(id))
      say(`line ${line}: "url(#${id})" points at no <marker id="${id}">; define it in <defs>`);
  return problems.length > 0 ? { problems } : { picture, problems };
}

function readRoot(svg: SvgElement, say: (problem: string) => void): Omit<Picture, 'nodes'> {
  if (svg.name !== 'svg') say(`begins with <${svg.name}>; a picture is one <svg>`);
  for (const [key, value] of Object.entries(svg.attributes)) {
    if (key !== 'viewBox' && !(key === 'xmlns' && value === namespace))
      say(`<svg> has "${key}"; it takes xmlns="${namespace}" and viewBox only`);
  }
  const box = /^0 0 (\d+) (\d+)$/.exec(svg.attributes.viewBox ?? '');
  const height = Number(box?.[2]);
  if (
    !box ||
    Number(box[1]) !== pictureWidth ||
    height < pictureHeights.least ||
    height > pictureHeights.most
  )
    say(
      `"viewBox" is ${svg.attributes.viewBox ? 'another' : 'missing'}; write viewBox="0 0 ${pictureWidth} HEIGHT" with a height of ${pictureHeights.least} to ${pictureHeights.most}`,
    );
  return { title: wordsOf(svg, 'title', say), desc: wordsOf(svg, 'desc', say), width: pictureWidth, height };
}

/** The text of the one `<title>` or `<desc>` that every picture begins with. */
function wordsOf(svg: SvgElement, name: 'title' | 'desc', say: (problem: string) => void): string {
  const found = svg.content.filter(
    (part): part is SvgElement => typeof part === 'object' && part.name === name,
  );
  const [words] = found[0]?.content ?? [];
  if (found.length === 1 && typeof words === 'string' && found[0]?.content.length === 1) return words.trim();
  say(
    name === 'title'
      ? 'needs one <title> with a few words that say what is drawn'
      : 'needs one <desc> that tells in sentences what is to be seen, for readers who do not see it',
  );
  return '';
}

interface Rules {
  say(problem: string): void;
  /** Ids of the markers so far. */
  ids: Set<string>;
  /** Markers that lines ask for, with the line that does. */
  used: Map<string, number>;
}

function readElement(element: SvgElement, rules: Rules): PictureNode[] {
  const { say } = rules;
  const where = `line ${element.line}: <${element.name}>`;
  const name = pictureElements.find((known) => known === element.name);
  if (!name) {
    say(`${where} is not allowed; use ${pictureElements.join(', ')}`);
    return [];
  }
  const attributes: PictureAttributes = {};
  for (const [key, value] of Object.entries(element.attributes)) {
    const known = pictureAttributes.find((attribute) => attribute === key);
    const problem = known
      ? attributeProblem(name, key, value)
      : 'is not allowed; colours and type are classes';
    if (known) attributes[known] = value;
    if (problem) say(`${where}: ${key}="${value}" ${problem}`);
    const target = markerReference.exec(value)?.[1];
    if (target) rules.used.set(target, element.line);
    if (key === 'id') {
      if (rules.ids.has(value)) say(`${where}: the id "${value}" stands twice`);
      rules.ids.add(value);
    }
  }
  const holdsText = name === 'text' || name === 'tspan';
  const content = element.content.flatMap((part): PictureNode[] => {
    if (typeof part === 'object') return readElement(part, rules);
    if (!holdsText) say(`${where} holds the text "${part.trim()}"; text stands in <text>`);
    return [part];
  });
  return [[name, attributes, ...content]];
}

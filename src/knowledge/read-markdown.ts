import { readEdtf } from '../core/edtf.ts';
import type { Block, Inline, SectionKey, SinceEntry } from '../core/explainer.ts';
import { foreignMarkup } from '../core/plain-text.ts';

/** The headings an explainer may use, in their order. */
const headings: [string, SectionKey | 'since'][] = [
  ['How to recognize it', 'recognize'],
  ['What it protects against', 'protects'],
  ['What it does not protect against', 'limits'],
  ['Known failures', 'failures'],
  ['Disputed', 'disputed'],
  ['Since then', 'since'],
];

export interface MarkdownBody {
  sections: { key: SectionKey; blocks: Block[] }[];
  since: SinceEntry[];
  problems: string[];
}

/**
 * Reads the body of an explainer: paragraphs, one-level `-` lists, `*emphasis*`, `[@id; @id]` and `[[id|words]]`.
 * Whatever else Markdown knows is reported as a problem, with the line.
 */
export function readMarkdown(body: string): MarkdownBody {
  const problems: string[] = [];
  const sections: MarkdownBody['sections'] = [];
  const since: SinceEntry[] = [];
  let key: SectionKey | 'since' = 'text';
  let order = -1;

  for (const chunk of body
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n(?:[ \t]*\n)+/)) {
    let lines = chunk.split('\n');
    while (lines[0]?.startsWith('#')) {
      const text = lines[0].replace(/^#+\s*/, '').trim();
      const position = headings.findIndex(([name]) => name === text);
      const heading = headings[position];
      if (!heading || !lines[0].startsWith('## ')) {
        problems.push(
          `"${lines[0]}" is not a heading here; use one of: ${headings.map(([name]) => `## ${name}`).join(', ')}`,
        );
      } else {
        if (position <= order)
          problems.push(
            `"## ${text}" stands twice or too late; keep the order: ${headings.map(([name]) => name).join(', ')}`,
          );
        order = position;
        key = heading[1];
      }
      lines = lines.slice(1);
    }
    if (!lines.length || !chunk.trim()) continue;
    const items = readItems(lines);
    if (key === 'since') {
      if (!items)
        problems.push(
          `"${lines[0]}": Since then is a list of lines such as "- 2014-03: What happened [@source]."`,
        );
      for (const item of items ?? []) {
        const match = /^([\d-]+(?:\/[\d.-]*)?):\s+(.*)$/s.exec(item);
        if (!match?.[1] || !match[2] || !readEdtf(match[1]))
          problems.push(`"- ${item}": begin with a date (YYYY, YYYY-MM or YYYY-MM-DD) and a colon`);
        else since.push({ date: match[1], text: readInline(match[2], problems) });
      }
      continue;
    }
    const block: Block = items
      ? { list: items.map((item) => readInline(item, problems)) }
      : { p: readInline(lines.join(' '), problems) };
    const current = sections.find((section) => section.key === key);
    if (current) current.blocks.push(block);
    else sections.push({ key, blocks: [block] });
  }
  return { sections, since, problems };
}

/** The items of a list, continuation lines joined; undefined where the lines are a paragraph. */
function readItems(lines: string[]): string[] | undefined {
  if (!lines[0]?.startsWith('- ')) return undefined;
  const items: string[] = [];
  for (const line of lines) {
    if (line.startsWith('- ')) items.push(line.slice(2).trim());
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items;
}

const token = /\[@[^\]]*\]|\[\[[^\]]*\]\]|\*[^*\s](?:[^*]*[^*\s])?\*/g;

/** Reads one paragraph or list item. The space before a citation is dropped: it is set by whoever shows it. */
export function readInline(text: string, problems: string[]): Inline[] {
  const out: Inline[] = [];
  let at = 0;
  const plain = (part: string, push = (words: string) => void out.push(words)) => {
    const found = foreignMarkup.exec(part);
    if (found) {
      const where = part.trim().slice(0, 60);
      problems.push(
        `"${where}": "${found[0].trim()}" is Markdown that explainers do not use; see CONTRIBUTING.md`,
      );
    }
    if (part) push(part.replace(/\s+/g, ' '));
  };
  for (const match of text.matchAll(token)) {
    const word = match[0];
    const before = text.slice(at, match.index);
    plain(word.startsWith('[@') ? before.replace(/\s+$/, '') : before);
    at = match.index + word.length;
    if (word.startsWith('[@')) {
      const ids = word
        .slice(1, -1)
        .split(';')
        .map((id) => id.trim());
      for (const id of ids)
        if (!/^@[\p{L}\d_-]+$/u.test(id)) problems.push(`"${word}": write citations as [@id] or [@id; @id]`);
      out.push({ cite: ids.map((id) => id.slice(1)) });
    } else if (word.startsWith('[[')) {
      const [see = '', words] = word.slice(2, -2).split('|');
      out.push({ see: see.trim(), text: words?.trim() ?? '' });
    } else {
      plain(word.slice(1, -1), (em) => void out.push({ em }));
    }
  }
  plain(text.slice(at));
  return out;
}

import { marked } from 'marked';
import { parse } from 'yaml';
import { parseHtml } from '../parse-html.ts';
import type { Take } from './page-list.ts';
import { readRecords } from './read-records.ts';
import { takeBlocks } from './take-blocks.ts';

/** Title and running text that a file holds, paragraphs on lines of their own. */
export interface TakenPage {
  title: string;
  text: string;
}

/** Takes a page from a file's contents. Throws where the file holds no such record or element. */
export function takePage(contents: string, take: Take): TakenPage {
  const { title, text } = takeWhole(contents, take);
  const respace = (words: string) => (take.space ? words.replaceAll(take.space, ' ').trim() : words);
  return { title: respace(title), text: respace(cutAt(text, take.until ?? [])) };
}

function cutAt(text: string, marks: readonly string[]): string {
  const blocks = text.split('\n');
  const end = blocks.findIndex((block, at) => at > 0 && marks.some((mark) => block.startsWith(mark)));
  return end < 0 ? text : blocks.slice(0, end).join('\n');
}

function takeWhole(contents: string, take: Take): TakenPage {
  const whole = contents.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const file = take.lines
    ? whole
        .split('\n')
        .slice(...take.lines)
        .join('\n')
    : whole;
  switch (take.form) {
    case 'markdown':
    case 'html': {
      const { title, body } = divideFrontMatter(file);
      const bare = stripTemplates(body);
      const html = take.form === 'markdown' ? marked.parse(bare, { async: false }) : bare;
      const page = takeFromHtml(html, take);
      return { title: title ?? page.title, text: page.text };
    }
    case 'text':
      return takeFromText(file);
    default: {
      const record = readRecords(file, take)[take.row ?? 0];
      const text = record?.[take.text ?? 'text'];
      if (text === undefined) throw new Error(`no ${take.text ?? 'text'} in record ${take.row ?? 0}`);
      const title = take.title === undefined ? '' : (record?.[take.title] ?? '');
      const plain = /<(p|br|div)\b/i.test(text) ? takeFromHtml(text, {}).text : text.trim();
      return { title: title.trim(), text: plain };
    }
  }
}

function takeFromHtml(html: string, { css, heading }: Pick<Take, 'css' | 'heading'>): TakenPage {
  const { document } = parseHtml(html, 'https://page.example/');
  const root = css === undefined ? null : document.querySelector(css);
  if (css !== undefined && !root) throw new Error(`no element ${css}`);
  const headings = [...document.querySelectorAll(heading === undefined ? 'h1' : 'h1, h2, h3')];
  const titled = headings[(heading ?? 1) - 1] ?? document.querySelector('title');
  const main = root ?? document.querySelector('article, main') ?? document.body;
  return { title: titled ? takeBlocks(titled).join(' ') : '', text: takeBlocks(main).join('\n') };
}

function takeFromText(file: string): TakenPage {
  const blocks = file
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
  const [first = '', ...rest] = blocks;
  const isTitle = first.length <= 160 && rest.length > 0;
  return isTitle ? { title: first, text: rest.join('\n') } : { title: '', text: blocks.join('\n') };
}

/** What stands before the text: YAML, TOML, or the plain fields of Pelican and the like. */
function divideFrontMatter(file: string): { title?: string; body: string } {
  const fenced = /^\s*(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(file);
  if (fenced) {
    return { ...readTitle(fenced[2] ?? ''), body: file.slice(fenced[0].length) };
  }
  const fields = /^(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]+[^\n]*\n)*){2,}(?:-{3,}\n|\s*\n)/.exec(file);
  return fields ? { ...readTitle(fields[0]), body: file.slice(fields[0].length) } : { body: file };
}

function readTitle(fields: string): { title?: string } {
  const line = /^[ \t]*title[ \t]*[:=][ \t]*(.*(?:\n[ \t]+(?![\w-]+:).*)*)/im.exec(fields)?.[1]?.trim();
  if (!line) return {};
  const value = line.replace(/\s*\n\s*/g, ' ');
  try {
    const read: unknown = parse(value);
    return { title: String(typeof read === 'string' || typeof read === 'number' ? read : value) };
  } catch {
    return { title: value.replace(/^["']|["']$/g, '') };
  }
}

/**
 * Liquid, Hugo shortcodes and embedded Ruby are instructions to a site's builder; what a shortcode has as its body, and a link to
 * an encyclopedia (`[[zh:…]]`), is text.
 */
function stripTemplates(body: string): string {
  return body
    .replace(/\{\{[<%][^}]*?\bbody="([^"]*)"[^}]*\}\}/g, '\n\n$1\n\n')
    .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<%[\s\S]*?%>/g, ' ')
    .replace(/^\{:[^\n]*\}$/gm, '')
    .replace(/\[\[[a-z]{2}:([^[\]|]+)\]\]/g, '$1')
    .replace(/<!--[\s\S]*?-->/g, ' ');
}

import { readDateFromAddress, readDateFromText, readMachineDate } from '../core/dates.ts';
import { findDateline } from '../core/find-dateline.ts';
import { isOtherPlace, pagePlace, placeOfPage } from '../core/page-place.ts';
import type { PageText } from '../core/page-text.ts';
import type { PublicationDate } from '../core/report.ts';
import { isClobbered, parentOf } from './clobbered.ts';
import { findCanonical } from './find-canonical.ts';
import { findMain } from './find-main.ts';
import { readMeta } from './read-meta.ts';
import { textOf } from './read-page.ts';
import { walkText } from './walk-text.ts';

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'article.published',
  'og:published_time',
  'date',
  'rnews:datepublished',
];

/** What some pages wrap their JSON-LD in. */
const wrapping =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*$/g;

/** Limits against hostile pages: metadata blocks read, characters of each, values visited in all; nodes and blocks of the head. */
const most = { blocks: 20, characters: 300_000, values: 3000, nodes: 5000, headBlocks: 12 };

/**
 * When the page says it was published, and which of its statements says so; null where none does. `canonical` is its canonical
 * address, by which statements about it are told from those about other pages.
 */
export function findPublicationDate(
  document: Document,
  page: PageText,
  now = Date.now(),
  main: Element | null = findMain(document),
  canonical = findCanonical(document, page.url),
): PublicationDate | null {
  const tries: [PublicationDate['from'], () => string | undefined][] = [
    ['json-ld', () => fromJsonLd(document, page.url, canonical, now)],
    [
      'meta',
      () =>
        readMachineDate(readMeta(document, metaNames), now) ??
        readDateFromText(readMeta(document, metaNames), now),
    ],
    ['time', () => fromTime(document, now)],
    ['url', () => readDateFromAddress(page.url, now)],
    [
      'text',
      () =>
        findDateline(page.title, readHead(document, main), now) ?? findDateline(page.title, page.blocks, now),
    ],
  ];
  for (const [from, read] of tries) {
    const date = read();
    if (date) return { date, from };
  }
  return null;
}

/** The date of the object that names the page's address, else of the first that is an article and names no other page. */
function fromJsonLd(
  document: Document,
  url: string,
  canonical: string | null,
  now: number,
): string | undefined {
  const own = [placeOfPage(url), placeOfPage(canonical ?? url)];
  const dates: { date: string; article: boolean; named: boolean }[] = [];
  let left = most.values;
  const visit = (value: unknown, depth: number) => {
    if (left-- < 0 || depth > 12 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 500)) visit(item, depth + 1);
      return;
    }
    const record = value as Record<string, unknown>;
    const type = [record['@type']]
      .flat()
      .filter((name) => typeof name === 'string')
      .join(' ');
    const place = placeOf(record.url, url) ?? placeOf(idOf(record.mainEntityOfPage), url);
    // What is said by readers, and of other pages, with all within it.
    if (/Comment|Review/.test(type) || own.every((one) => isOtherPlace(place, one))) return;
    const date =
      typeof record.datePublished === 'string' ? readMachineDate(record.datePublished, now) : undefined;
    if (date)
      dates.push({
        date,
        article: /Article|Posting|Report|WebPage/.test(type),
        named: own.includes(place ?? placeOf(record['@id'], url) ?? '?'),
      });
    for (const [key, item] of Object.entries(record))
      if (key !== 'comment' && key !== 'review') visit(item, depth + 1);
  };
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(
    0,
    most.blocks,
  )) {
    const text = script.textContent ?? '';
    if (text.length > most.characters) continue;
    const value = parseOrNothing(text);
    if (value !== undefined) visit(value, 0);
  }
  const articles = dates.filter(({ article }) => article);
  return (articles.find(({ named }) => named) ?? articles[0] ?? dates[0])?.date;
}

/** The `@id` of an object, or the address itself. */
function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['@id'] : value;
}

function placeOf(value: unknown, base: string): string | undefined {
  return typeof value === 'string' && value ? pagePlace(value, base) : undefined;
}

/** Malformed blocks are common on real pages and say nothing: they count as absent. */
function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text.replace(wrapping, ''));
  } catch {
    return undefined;
  }
}

function fromTime(document: Document, now: number): string | undefined {
  const times = [
    ...document.querySelectorAll(
      'time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"][datetime], article time[datetime], main time[datetime], time[datetime], time[title]',
    ),
  ].filter((time) => !time.closest('aside, nav, footer, [class*="comment"], [class*="related"]'));
  const marked = times.find(
    (time) => time.hasAttribute('pubdate') || time.getAttribute('itemprop')?.includes('datePublished'),
  );
  const time = marked ?? times[0];
  return time
    ? (readMachineDate(time.getAttribute('datetime') ?? time.getAttribute('title') ?? '', now) ??
        readDateFromText(time.textContent ?? '', now))
    : undefined;
}

/** The blocks about the page's heading and from there to its main text, where the heading stands outside of it: there the byline is. */
function readHead(document: Document, main: Element | null): string[] {
  const heading = document.querySelector('h1');
  if (!heading || !main || main.contains(heading)) return [];
  let root = parentOf(heading);
  while (root && (isClobbered(root) || !root.contains(main))) root = parentOf(root);
  const before: string[] = [];
  const behind: string[] = [];
  let isBehind = false;
  for (const block of root ? walkText(root, { nodes: most.nodes }) : []) {
    const first = block.nodes[0] ?? null;
    if (behind.length >= most.headBlocks || main.contains(first)) break;
    if (heading.contains(first)) isBehind = true;
    else if (isBehind) behind.push(textOf(block));
    else before.push(textOf(block));
  }
  return isBehind ? [...behind, ...before.slice(-3)] : [];
}

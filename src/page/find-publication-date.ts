import { readDateFromAddress, readDateFromText, readMachineDate } from '../core/dates.ts';
import { findDateline, tellsOfChange } from '../core/find-dateline.ts';
import { isOtherPlace, pagePlace, placeOfPage } from '../core/page-place.ts';
import type { PageText } from '../core/page-text.ts';
import type { PublicationDate } from '../core/report.ts';
import { isClobbered, parentOf } from './clobbered.ts';
import { findCanonical } from './find-canonical.ts';
import { findMain } from './find-main.ts';
import { readMetas } from './read-meta.ts';
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

/** What is published elsewhere, and at another time, than a page that tells of it. */
const otherWorks =
  /Book|Movie|Music|TV|Series|Season|Game|Application|Product|Image|Photograph|Artwork|Painting|Dataset|Periodical|Publication/;
/** What an object says of others: readers' words, and the later entries of a page that goes on. */
const otherParts = /^(?:comment|review|liveBlogUpdate)$/;

/** Limits against hostile pages: metadata blocks read, characters of each, values visited in all; nodes and blocks of the head; dates marked up. */
const most = { blocks: 20, characters: 300_000, values: 3000, nodes: 5000, headBlocks: 12, times: 100 };

/** How many letters a line has besides its date, at most, where it is a byline. */
const bylineLetters = 90;
/** Within how many letters before a date it may be told that it is that of a change. */
const changeLetters = 30;

/**
 * When the page says it was published, and which of its statements says so; null where none does. `canonical` is its canonical
 * address, by which statements about it are told from those about other pages. Where the head is not of this page (`isHeadOf`), only
 * what names the page counts of it.
 */
export function findPublicationDate(
  document: Document,
  page: PageText,
  now = Date.now(),
  main: Element | null = findMain(document),
  canonical = findCanonical(document, page.url),
  isHeadOwn = true,
): PublicationDate | null {
  let found: Element[] | undefined;
  const times = () => (found ??= findTimes(document));
  const tries: [PublicationDate['from'], () => string | undefined][] = [
    ['json-ld', () => fromJsonLd(document, page, canonical, isHeadOwn, now)],
    ['meta', () => (isHeadOwn ? fromMeta(document, now, page.lang) : undefined)],
    ['time', () => fromTimes(times().filter(isMarked), now, page.lang)],
    ['url', () => readDateFromAddress(page.url, now)],
    [
      'time',
      () =>
        fromTimes(
          times().filter((time) => isNear(time, document, main)),
          now,
          page.lang,
        ),
    ],
    [
      'text',
      () =>
        findDateline(page.title, readHead(document, main), now, page.lang) ??
        findDateline(page.title, page.blocks, now, page.lang),
    ],
    ['time', () => fromTimes(times(), now, page.lang)],
  ];
  for (const [from, read] of tries) {
    const date = read();
    if (date) return { date, from };
  }
  return null;
}

/** The first statement of the head's `<meta>` that can be read. */
function fromMeta(document: Document, now: number, lang: string | null): string | undefined {
  for (const stated of readMetas(document, metaNames)) {
    const date = readStated(stated, now, lang);
    if (date) return date;
  }
  return undefined;
}

/** A date as metadata state it: as machines write it or, on many pages, as people do. */
function readStated(stated: string, now: number, lang: string | null): string | undefined {
  return readMachineDate(stated, now) ?? readDateFromText(stated, now, lang);
}

/**
 * The date of the article that names the page's address, else of the first that names no other page, else of something else, but of
 * no book, picture or the like: these have been published too, but are not the page.
 */
function fromJsonLd(
  document: Document,
  { url, lang }: PageText,
  canonical: string | null,
  isHeadOwn: boolean,
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
    if (/Comment|Review(?!NewsArticle)/.test(type) || own.every((one) => isOtherPlace(place, one))) return;
    const date =
      typeof record.datePublished === 'string' ? readStated(record.datePublished, now, lang) : undefined;
    if (date && !otherWorks.test(type))
      dates.push({
        date,
        article: /Article|Posting|Report|Page\b/.test(type),
        named: own.includes(place ?? placeOf(record['@id'], url) ?? '?'),
      });
    for (const [key, item] of Object.entries(record)) if (!otherParts.test(key)) visit(item, depth + 1);
  };
  for (const script of [...document.querySelectorAll('script[type^="application/ld+json"]')].slice(
    0,
    most.blocks,
  )) {
    const text = script.textContent ?? '';
    if (text.length > most.characters) continue;
    const value = parseOrNothing(text);
    if (value !== undefined) visit(value, 0);
  }
  const articles = dates.filter(({ article }) => article);
  const named = articles.find(({ named }) => named);
  return (named ?? (isHeadOwn ? (articles[0] ?? dates[0]) : undefined))?.date;
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

/** The elements that may give the day of publication: not those of furniture, of later changes, and within sentences. */
function findTimes(document: Document): Element[] {
  const all = document.querySelectorAll(
    'time[datetime], time[title], time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"][datetime]',
  );
  const lengths = new Map<Element, number>();
  return [...all]
    .slice(0, most.times)
    .filter(
      (time) =>
        !time.closest(
          'aside, nav, footer, [class*="comment"], [class*="related"], .updated:not(.published), [itemprop~="dateModified"]:not([itemprop~="datePublished"])',
        ) &&
        !isOfChange(time) &&
        !isOfMasthead(time) &&
        (isMarked(time) || !isInSentence(time, lengths)),
    );
}

/** Whether a date is that of a later change, by the names of what holds it or the words before it. */
function isOfChange(time: Element): boolean {
  const names = [time, parentOf(time)].map((element) => element?.getAttribute?.('class') ?? '').join(' ');
  if (/updated|modified/i.test(names) && !/published/i.test(names)) return true;
  return tellsOfChange((time.previousSibling?.textContent ?? '').slice(-changeLetters));
}

function isMarked(time: Element): boolean {
  return time.hasAttribute('pubdate') || /datePublished/.test(time.getAttribute('itemprop') ?? '');
}

function isOfMasthead(time: Element): boolean {
  const header = time.closest('header');
  return header !== null && !header.closest('article, main') && !header.querySelector('h1');
}

/** Whether an element stands in running text, by the `lengths` of paragraphs, each of which is measured once. */
function isInSentence(time: Element, lengths: Map<Element, number>): boolean {
  const paragraph = time.closest('p, li, td, blockquote');
  if (!paragraph) return false;
  const length = lengths.get(paragraph) ?? paragraph.textContent?.trim().length ?? 0;
  lengths.set(paragraph, length);
  return length > (time.textContent?.length ?? 0) + bylineLetters;
}

/** Whether an element stands next to the page's heading, or in the article that holds its main text; in the body all do. */
function isNear(time: Element, document: Document, main: Element | null): boolean {
  const heading = document.querySelector('h1');
  const article = main && !isClobbered(main) ? (main.closest('article') ?? main) : null;
  return [heading && parentOf(heading), article].some(
    (around) => around && around !== document.body && !isClobbered(around) && around.contains(time),
  );
}

/** The first of them that can be read. */
function fromTimes(times: readonly Element[], now: number, lang: string | null): string | undefined {
  for (const time of times) {
    const stated = time.getAttribute('datetime') ?? time.getAttribute('title') ?? '';
    const date = readStated(stated, now, lang) ?? readDateFromText(time.textContent ?? '', now, lang);
    if (date) return date;
  }
  return undefined;
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

import { readDateFromAddress, readDateFromText, readStatedDate } from '../core/dates.ts';
import { findDateline, tellsOfChange } from '../core/find-dateline.ts';
import type { PageText } from '../core/page-text.ts';
import type { PublicationDate } from '../core/report.ts';
import { isClobbered, parentOf } from './clobbered.ts';
import { findCanonical } from './find-canonical.ts';
import { findMain } from './find-main.ts';
import { readJsonLdDate } from './read-json-ld-date.ts';
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

/** Limits against hostile pages: nodes and blocks of the head; dates marked up. */
const most = { nodes: 5000, headBlocks: 12, times: 100 };

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
    ['json-ld', () => readJsonLdDate(document, page, canonical, isHeadOwn, now)],
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
    const date = readStatedDate(stated, now, lang);
    if (date) return date;
  }
  return undefined;
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
    const date = readStatedDate(stated, now, lang) ?? readDateFromText(time.textContent ?? '', now, lang);
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

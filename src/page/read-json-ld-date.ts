import { readStatedDate } from '../core/dates.ts';
import { isOtherPlace, pagePlace, placeOfPage } from '../core/page-place.ts';
import type { PageText } from '../core/page-text.ts';

/** What some pages wrap their JSON-LD in. */
const wrapping =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*$/g;

/** What is published elsewhere, and at another time, than a page that tells of it. */
const otherWorks =
  /Book|Movie|Music|TV|Series|Season|Game|Application|Product|Image|Photograph|Artwork|Painting|Dataset|Periodical|Publication/;
/** What an object says of others: readers' words, and the later entries of a page that goes on. */
const otherParts = /^(?:comment|review|liveBlogUpdate)$/;

/** Limits against hostile pages: blocks read, characters of each, values visited in all. */
const most = { blocks: 20, characters: 300_000, values: 3000 };

/**
 * The date that a page's JSON-LD gives: that of the article that names the page's address, else of the first that names no other page,
 * else of something else, but of no book, picture or the like: these have been published too, but are not the page. Of a head that is
 * not of this page, only what names it counts.
 */
export function readJsonLdDate(
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
      typeof record.datePublished === 'string' ? readStatedDate(record.datePublished, now, lang) : undefined;
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

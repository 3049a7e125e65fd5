import { readDateFromAddress, readDateFromText, readMachineDate } from '../core/dates.ts';
import type { PageText } from '../core/page-text.ts';
import type { PublicationDate } from '../core/report.ts';
import { readMeta } from './read-meta.ts';

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

/** Limits against hostile metadata: blocks read, characters of each, values visited in all. */
const most = { blocks: 20, characters: 300_000, values: 3000 };

/** When the page says it was published, and which of its statements says so; null where none does. */
export function findPublicationDate(
  document: Document,
  page: PageText,
  now = Date.now(),
): PublicationDate | null {
  const tries: [PublicationDate['from'], () => string | undefined][] = [
    ['json-ld', () => fromJsonLd(document, now)],
    [
      'meta',
      () =>
        readMachineDate(readMeta(document, metaNames), now) ??
        readDateFromText(readMeta(document, metaNames), now),
    ],
    ['time', () => fromTime(document, now)],
    ['url', () => readDateFromAddress(page.url, now)],
    ['text', () => readDateFromText(page.blocks.slice(0, 12).join('\n').slice(0, 1500), now)],
  ];
  for (const [from, read] of tries) {
    const date = read();
    if (date) return { date, from };
  }
  return null;
}

function fromJsonLd(document: Document, now: number): string | undefined {
  const dates: { date: string; article: boolean }[] = [];
  let left = most.values;
  const visit = (value: unknown, depth: number) => {
    if (left-- < 0 || depth > 12 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 500)) visit(item, depth + 1);
      return;
    }
    const record = value as Record<string, unknown>;
    const published = record.datePublished;
    const date = typeof published === 'string' ? readMachineDate(published, now) : undefined;
    if (date)
      dates.push({
        date,
        article:
          /Article|Posting|Report|WebPage|NewsArticle/.test(String(record['@type'])) &&
          !/Comment|Review/.test(String(record['@type'])),
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
  return (dates.find(({ article }) => article) ?? dates[0])?.date;
}

/** Malformed blocks are common on real pages and say nothing: they count as absent. */
function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromTime(document: Document, now: number): string | undefined {
  const times = [
    ...document.querySelectorAll(
      'time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"][datetime], article time[datetime], main time[datetime], time[datetime]',
    ),
  ].filter((time) => !time.closest('aside, nav, footer, [class*="comment"], [class*="related"]'));
  const marked = times.find(
    (time) => time.hasAttribute('pubdate') || time.getAttribute('itemprop')?.includes('datePublished'),
  );
  const time = marked ?? times[0];
  return time
    ? (readMachineDate(time.getAttribute('datetime') ?? '', now) ??
        readDateFromText(time.textContent ?? '', now))
    : undefined;
}

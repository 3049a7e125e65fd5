import { citedAddress } from '../core/normalize-link.ts';
import type { PageText } from '../core/page-text.ts';
import type { PageLanguages } from '../core/recognition/find-languages.ts';
import type { Lexicon } from '../core/recognition/lexicon.ts';
import { recognizePage } from '../core/recognition/recognize-page.ts';
import type { Report } from '../core/report.ts';
import { findCitedLinks } from './find-cited-links.ts';
import { findPublicationDate } from './find-publication-date.ts';
import { readPage } from './read-page.ts';

/**
 * Reads a document and says what there is to report of it. `now` in milliseconds; `page` and `languages` are what was read and
 * found of it already.
 */
export function makeReport(
  document: Document,
  lexicon: Lexicon,
  asked: boolean,
  now: number,
  url = document.URL,
  page: PageText = readPage(document, url),
  languages?: PageLanguages,
): Report {
  const published = findPublicationDate(document, page, now);
  const named = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const canonical = named ? citedAddress(named, url) : undefined;
  return {
    version: 1,
    url: url.replace(/#.*$/s, ''),
    ...(canonical && { canonical }),
    ...recognizePage(page, lexicon, published?.date, languages),
    published,
    links: findCitedLinks(document, url).map(({ url }) => ({ url })),
    asked,
  };
}

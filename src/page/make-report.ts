import { citedAddress } from '../core/normalize-link.ts';
import type { PageText } from '../core/page-text.ts';
import type { PageLanguages } from '../core/recognition/find-languages.ts';
import type { Lexicon } from '../core/recognition/lexicon.ts';
import { explainPage, judgePage } from '../core/recognition/recognize-page.ts';
import type { Report } from '../core/report.ts';
import { findCitedLinks } from './find-cited-links.ts';
import { findMain } from './find-main.ts';
import { findPublicationDate } from './find-publication-date.ts';
import { readPage } from './read-page.ts';

/**
 * Reads a document and says what there is to report of it. Of one that is not about internet censorship, and that the reader did not
 * ask about, that is the verdict alone: nothing else of it would be shown. `now` in milliseconds; `page` and `languages` are what was read and
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
  const verdict = judgePage(page, lexicon, languages);
  const { about, probability, lang } = verdict;
  const address = url.replace(/#.*$/s, '');
  if (!about && !asked) {
    const nothing = { published: null, places: [], topics: [], evidence: [], links: [] };
    return { version: 1, url: address, about, probability, lang, ...nothing, asked };
  }
  const main = findMain(document);
  const published = findPublicationDate(document, page, now, main);
  const named = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const canonical = named ? citedAddress(named, url) : undefined;
  return {
    version: 1,
    url: address,
    ...(canonical && { canonical }),
    ...explainPage(page, lexicon, verdict, published?.date),
    published,
    links: findCitedLinks(document, url, main).map(({ url }) => ({ url })),
    asked,
  };
}

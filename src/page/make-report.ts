import { withoutFragment } from '../core/fragments.ts';
import type { PageText } from '../core/page-text.ts';
import { findLanguages, type PageLanguages } from '../core/recognition/find-languages.ts';
import type { Lexicon } from '../core/recognition/lexicon.ts';
import { explainPage, judgePage } from '../core/recognition/recognize-page.ts';
import type { Report } from '../core/report.ts';
import { findCanonical } from './find-canonical.ts';
import { findCitedLinks } from './find-cited-links.ts';
import { findPublicationDate } from './find-publication-date.ts';
import { findMainText, type MainText } from './main-text.ts';
import { readPage } from './read-page.ts';

/** What is read of a document before it is judged. */
export interface Reading {
  mainText: MainText;
  page: PageText;
  languages: PageLanguages;
}

/** Reads a document and tells its languages. */
export function readDocument(document: Document, lexicon: Lexicon, url = document.URL): Reading {
  const mainText = findMainText(document);
  const page = readPage(document, url, mainText);
  return { mainText, page, languages: findLanguages(page, lexicon) };
}

/**
 * Reads a document and says what there is to report of it. Of one that is not about internet censorship, and that the reader did not
 * ask about, that is the verdict alone: nothing else of it would be shown. `now` in milliseconds.
 */
export function makeReport(
  document: Document,
  lexicon: Lexicon,
  asked: boolean,
  now: number,
  url = document.URL,
  { mainText, page, languages }: Reading = readDocument(document, lexicon, url),
  loaded = url,
): Report {
  const verdict = judgePage(page, lexicon, languages);
  const { about, probability, lang } = verdict;
  const address = withoutFragment(url);
  if (!about && !asked) {
    const nothing = { published: null, places: [], topics: [], evidence: [], links: [] };
    return { version: 1, url: address, about, probability, lang, ...nothing, asked };
  }
  const canonical = findCanonical(document, url, loaded);
  const published = findPublicationDate(document, page, now, mainText.main, canonical);
  return {
    version: 1,
    url: address,
    ...(canonical && { canonical }),
    ...explainPage(page, lexicon, verdict, published?.date),
    published,
    links: findCitedLinks(document, url, mainText).map(({ url }) => ({ url })),
    asked,
  };
}

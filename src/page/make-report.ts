import { withoutFragment } from '../core/fragments.ts';
import { placeOfPage } from '../core/page-place.ts';
import type { PageText } from '../core/page-text.ts';
import { findLanguages, type PageLanguages } from '../core/recognition/find-languages.ts';
import type { Lexicon } from '../core/recognition/lexicon.ts';
import { explainPage, judgePage } from '../core/recognition/recognize-page.ts';
import type { Report } from '../core/report.ts';
import { findCanonical, isHeadOf } from './find-canonical.ts';
import { findCitedLinks } from './find-cited-links.ts';
import { findPublicationDate } from './find-publication-date.ts';
import { findMainText, type MainText } from './main-text.ts';
import { readPage } from './read-page.ts';

/** What is read of a document before it is judged. */
export interface Reading {
  mainText: MainText;
  page: PageText;
  languages: PageLanguages;
  /** Whether the document is still the page that was loaded. */
  isAsLoaded: boolean;
  /** Whether what its head says is of this page. */
  isHeadOwn: boolean;
}

/**
 * Reads a document and tells its languages. `loaded` is the address at which it was loaded; null where it is known that a script has made
 * another page of it since then.
 */
export function readDocument(
  document: Document,
  lexicon: Lexicon,
  url = document.URL,
  loaded: string | null = url,
): Reading {
  const isAsLoaded = loaded !== null && placeOfPage(loaded) === placeOfPage(url);
  const mainText = findMainText(document);
  const isHeadOwn = isHeadOf(document, url, isAsLoaded);
  const page = readPage(document, url, mainText, isHeadOwn);
  return { mainText, page, languages: findLanguages(page, lexicon), isAsLoaded, isHeadOwn };
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
  { mainText, page, languages, isAsLoaded, isHeadOwn }: Reading = readDocument(document, lexicon, url),
): Report {
  const verdict = judgePage(page, lexicon, languages);
  const { about, probability, lang } = verdict;
  const address = withoutFragment(url);
  if (!about && !asked) {
    const nothing = { published: null, places: [], topics: [], evidence: [], links: [] };
    return { version: 1, url: address, about, probability, lang, ...nothing, asked };
  }
  const canonical = findCanonical(document, url, isAsLoaded);
  const published = findPublicationDate(document, page, now, mainText.main, canonical, isHeadOwn);
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

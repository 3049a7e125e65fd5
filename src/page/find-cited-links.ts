import { citedAddress } from '../core/normalize-link.ts';
import type { CitedLink } from '../core/report.ts';
import { findMain } from './find-main.ts';
import { isListOfLinks } from './read-page.ts';
import { walkText } from './walk-text.ts';

export interface CitedLinkWithText extends CitedLink {
  /** The words of the link. They stay in the page's context: a Report carries the address alone. */
  text: string;
}

/** The links that the page's main text cites, in order, each address once; navigation and sharing left out. At most 300. */
export function findCitedLinks(document: Document, pageUrl: string): CitedLinkWithText[] {
  const main = findMain(document);
  const links = new Map<string, CitedLinkWithText>();
  const own = citedAddress(pageUrl, pageUrl);
  for (const block of main ? walkText(main) : []) {
    const menu = isListOfLinks(block);
    for (const link of block.links) {
      if (menu && isSameSite(link.getAttribute('href') ?? '', pageUrl)) continue;
      if (
        /\b(?:tag|author|license|nofollow sponsored|sponsored|bookmark|prev|next)\b/.test(
          link.getAttribute('rel') ?? '',
        )
      )
        continue;
      const href = (link.getAttribute('href') ?? '').trim();
      if (!href || href.startsWith('#')) continue;
      const url = citedAddress(
        href,
        document.baseURI && URL.canParse(document.baseURI) && document.baseURI !== 'about:blank'
          ? document.baseURI
          : pageUrl,
      );
      const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (!url || url === own || links.has(url) || isFrontPage(url, pageUrl)) continue;
      links.set(url, { url, text: text.slice(0, 200) });
      if (links.size >= 300) return [...links.values()];
    }
  }
  return [...links.values()];
}

/** A link to the site's own front page leads home; it cites nothing. */
function isFrontPage(url: string, pageUrl: string): boolean {
  return isSameSite(url, pageUrl) && /^\/?$/.test(new URL(url).pathname) && !new URL(url).search;
}

function isSameSite(href: string, pageUrl: string): boolean {
  return (
    URL.canParse(href, pageUrl) &&
    URL.canParse(pageUrl) &&
    new URL(href, pageUrl).hostname === new URL(pageUrl).hostname
  );
}

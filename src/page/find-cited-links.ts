import { citedAddress } from '../core/normalize-link.ts';
import type { CitedLink } from '../core/report.ts';
import { parentOf } from './clobbered.ts';
import { findMainText, type MainText } from './main-text.ts';
import { collapse, textOf } from './read-page.ts';
import type { TextBlock } from './walk-text.ts';

export interface CitedLinkWithText extends CitedLink {
  /** The words of the link. They stay in the page's context: a Report carries the address alone. */
  text: string;
}

const most = { links: 300, ancestors: 4 };
const furnitureRel = /\b(?:tag|author|license|nofollow sponsored|sponsored|bookmark|prev|next)\b/;
/** Class and id words of what tells of the story instead of telling it. */
const aboutTheStory =
  /(?:^|[\s_-])(?:by-?lines?|authors?|bio|contributor|post-?info|post-?meta|entry-?meta|article-?meta|meta-?info|dateline|tags?|topics?|categor(?:y|ies)|copyright)(?:$|[\s_-])/i;
/** Paths of lists and persons on the page's own site, and of its doors. */
const ownDoors =
  /\/(?:tags?|topics?|categor(?:y|ies)|authors?|writers?|journalists?|staff|contributors?|bios?|feeds?|rss|login|log-in|signin|signup|register|subscri(?:be|ptions?)|newsletters?)(?:[/.]|$)|\/wp-(?:admin|login)/i;
/** Hashtags, profiles and the like of social networks, which say nothing by themselves. */
const socialDoors =
  /^https?:\/\/(?:www\.|m\.|mobile\.)?(?:(?:twitter|x|facebook|instagram|threads|tiktok)\.(?:com|net)\/(?:hashtag\/[^/]*|@?[\w.-]+)\/?(?:\?.*)?$|(?:twitter|x)\.com\/search\b)/i;
const subscribing = /^https?:\/\/(?:subscri\w+|accounts?|login|newsletters?)\./i;

/** The links that the page's main text cites, in order, each address once; navigation, persons, tags and sharing left out. At most 300. */
export function findCitedLinks(
  document: Document,
  pageUrl: string,
  { main, blocks }: MainText = findMainText(document),
): CitedLinkWithText[] {
  const links = new Map<string, CitedLinkWithText>();
  const own = citedAddress(pageUrl, pageUrl);
  const hasBase = URL.canParse(document.baseURI) && document.baseURI !== 'about:blank';
  const base = hasBase ? document.baseURI : pageUrl;
  for (const block of blocks) {
    if (block.links.length === 0) continue;
    const menu = isMenu(block);
    for (const link of block.links) {
      const href = (link.getAttribute('href') ?? '').trim();
      const text = collapse(link.textContent ?? '');
      if (!href || href.startsWith('#') || !text) continue;
      const url = citedAddress(href, base);
      if (!url || url === own || links.has(url)) continue;
      const isOwn = isSameSite(url, pageUrl);
      if (isOwn && (menu || ownDoors.test(new URL(url).pathname) || isFrontPage(url))) continue;
      if (furnitureRel.test(link.getAttribute('rel') ?? '') || socialDoors.test(url) || subscribing.test(url))
        continue;
      if (tellsOfTheStory(link, main)) continue;
      links.set(url, { url, text: text.slice(0, 200) });
      if (links.size >= most.links) return [...links.values()];
    }
  }
  return [...links.values()];
}

/** Whether a block is little more than links, with a word or two beside them: a menu, a list of related stories. */
function isMenu(block: TextBlock): boolean {
  const text = textOf(block).length;
  const linked = block.links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  return linked >= text * 0.8 && text < 200;
}

/** Whether a link stands in the byline, among the tags or the like. */
function tellsOfTheStory(link: Element, main: Element | null): boolean {
  let element: Element | null = link;
  for (let step = 0; element && element !== main && step < most.ancestors; step++) {
    if (aboutTheStory.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) return true;
    element = parentOf(element);
  }
  return false;
}

/** A link to the site's own front page leads home; it cites nothing. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return /^\/?(?:index\.\w+)?$/.test(pathname) && !search;
}

function isSameSite(url: string, pageUrl: string): boolean {
  return URL.canParse(pageUrl) && new URL(url).hostname === new URL(pageUrl).hostname;
}

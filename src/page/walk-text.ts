import { isClobbered } from './clobbered.ts';

/** Elements that break a line of thought; all others run on. */
const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Elements whose text nobody reads as the page's own words. */
const skippedTags = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT VIDEO AUDIO SELECT BUTTON INPUT TEXTAREA DIALOG NAV ASIDE FOOTER HEAD LABEL'.split(
    ' ',
  ),
);

const skippedRoles =
  /^(?:navigation|complementary|contentinfo|banner|search|menu|menubar|toolbar|dialog|alertdialog|tooltip)$/;

/** Class and id words of furniture around the article. */
const furniture =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|gdpr|banner|advert(?:isement)?s?|ads?|sponsored|promo|share|sharing|sharedaddy|social(?!-(?:media-)?embed)|related|recommend(?:ed|ations)?|recirc|trending|popular|most-?read|newsletter|subscribe|subscription|sidebar|side-bar|footer|masthead|comments?|comment-list|commentlist|disqus(?:_thread)?|respond|widgets?|paywall|toolbar|pagination|pager|outbrain|taboola|teasers?|more-?stories|read-?next|tag-?list|tags|signup|copyright)(?:$|[\s_-])/i;

export interface TextBlock {
  /** The block's text nodes in reading order. */
  nodes: Text[];
  /** Its links, each once. */
  links: HTMLAnchorElement[];
}

export interface WalkOptions {
  /** Nodes visited at most. */
  nodes?: number;
  /** Characters of text gathered at most. */
  characters?: number;
  /** Whether an element, with all below it, is left out. */
  skip?: (element: Element) => boolean;
}

/**
 * Walks a tree in reading order, open shadow roots included, and yields its runs of text between block boundaries.
 * Keeps no more than one frame per level, so that neither a million siblings nor a million levels harm it.
 */
export function* walkText(
  root: Node,
  { nodes = 100_000, characters = 200_000, skip = isFurniture }: WalkOptions = {},
): Generator<TextBlock> {
  const frames: { next: Node | null; block: boolean }[] = [{ next: root.firstChild, block: true }];
  if ('shadowRoot' in root && root.shadowRoot)
    frames.push({ next: (root as Element).shadowRoot?.firstChild ?? null, block: true });
  let block: TextBlock = { nodes: [], links: [] };
  let blank = true;
  const flush = (): TextBlock | undefined => {
    const done = block;
    const kept = !blank;
    block = { nodes: [], links: [] };
    blank = true;
    return kept ? done : undefined;
  };
  while (frames.length && nodes > 0 && characters > 0) {
    const frame = frames[frames.length - 1];
    const node = frame?.next;
    if (!frame || !node) {
      frames.pop();
      const done = frame?.block && flush();
      if (done) yield done;
      continue;
    }
    frame.next = node.nextSibling;
    nodes--;
    if (node.nodeType === 3) {
      const text = node as Text;
      const { data } = text;
      characters -= data.length;
      if (blank && data.trim()) blank = false;
      block.nodes.push(text);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    // A form with a field of that name.
    if (typeof element.nodeName !== 'string') continue;
    const tag = element.nodeName.toUpperCase();
    if (skippedTags.has(tag) || (tag === 'FORM' && !isAroundThePage(element)) || skip(element)) continue;
    const isBlock = blockTags.has(tag);
    if (isBlock) {
      const done = flush();
      if (done) yield done;
    }
    if (tag === 'A' && element.hasAttribute('href')) block.links.push(element as HTMLAnchorElement);
    frames.push({ next: element.firstChild, block: isBlock });
    if (element.shadowRoot) frames.push({ next: element.shadowRoot.firstChild, block: true });
  }
  const rest = flush();
  if (rest) yield rest;
}

/** Whether an element is furniture by its role, state or names: navigation, related stories, comments, cookie banners. */
function isFurniture(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role && skippedRoles.test(role)) return true;
  const tag = element.nodeName.toUpperCase();
  if (tag === 'BODY' || tag === 'MAIN' || tag === 'ARTICLE' || tag === 'P' || /^H[1-6]$/.test(tag))
    return false;
  if (tag === 'HEADER' && !element.closest('article, main')) return !element.querySelector('h1');
  const names = `${element.getAttribute('class') ?? ''} ${element.id || ''}`;
  return names.length > 1 && names.length < 500 && furniture.test(names) && !holdsTheArticle(element);
}

/** Whether a form stands around the page, as those of ASP.NET do: others ask for a comment, a password, an address. */
function isAroundThePage(form: Element): boolean {
  if (isClobbered(form)) return false;
  const elements = form.getElementsByTagName('*').length;
  return elements > form.ownerDocument.getElementsByTagName('*').length / 2 || holdsTheArticle(form);
}

/** A wrapper such as `content-with-sidebar` around everything is no sidebar. */
function holdsTheArticle(element: Element): boolean {
  if (element.querySelector('article, main, h1, [itemprop="articleBody"]')) return true;
  const paragraphs = element.getElementsByTagName('p').length;
  return paragraphs > 5 && paragraphs > (element.ownerDocument.getElementsByTagName('p').length * 2) / 3;
}

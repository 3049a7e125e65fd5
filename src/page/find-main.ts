import { childrenOf, isClobbered, parentOf } from './clobbered.ts';

/** At most so many candidates are looked at, and so many paragraphs weighed. */
const most = { candidates: 40, paragraphs: 1000 };
/** What part of the text an element must hold to be taken for all of it. */
const nearlyAll = 0.85;

/**
 * The element that holds the page's main text: an article body where one element holds most of the text, else the
 * main element, else the body; of each the innermost part that holds nearly all of its text. The document's root where there
 * is no body (SVG, XML).
 */
export function findMain(document: Document): Element | null {
  const body = document.body ?? document.documentElement;
  if (!body) return null;
  const weights = weighElements(body);
  const weigh = (element: Element) => weights.get(element) ?? 0;
  const best = (selector: string) => {
    let found: Element | undefined;
    for (const element of [...document.querySelectorAll(selector)].slice(0, most.candidates))
      if (weigh(element) > (found ? weigh(found) : 0)) found = element;
    return found;
  };
  const main = best('main, [role="main"]');
  const within = main && weigh(main) >= weigh(body) * 0.3 ? main : body;
  const article = best(
    '[itemprop="articleBody"], article, .entry-content, .post-content, .article-body, .article__body, .story-body',
  );
  const chosen = article && weigh(article) >= weigh(within) * 0.5 ? article : within;
  return findInnermost(chosen, weights);
}

/** Characters of paragraph text in each element that holds any. */
function weighElements(body: Element): Map<Element, number> {
  const weights = new Map<Element, number>();
  const paragraphs = body.getElementsByTagName('p');
  const count = Math.min(paragraphs.length, most.paragraphs);
  for (let index = 0; index < count; index++) {
    const paragraph = paragraphs[index];
    const length = paragraph?.textContent?.length ?? 0;
    if (!paragraph || length <= 60) continue;
    for (let element = parentOf(paragraph); element; element = parentOf(element)) {
      weights.set(element, (weights.get(element) ?? 0) + length);
      if (element === body) break;
    }
  }
  return weights;
}

/** The innermost element that holds nearly all that the outer one does: what stands around it is furniture. */
function findInnermost(outer: Element, weights: Map<Element, number>): Element {
  const enough = (weights.get(outer) ?? 0) * nearlyAll;
  let inner = outer;
  for (let heir: Element | undefined = outer; heir && enough > 0; ) {
    inner = heir;
    heir = childrenOf(inner).find((child) => (weights.get(child) ?? 0) >= enough && !isClobbered(child));
  }
  return inner;
}

/** At most so many candidates, and paragraphs in each, are weighed. */
const most = { candidates: 40, paragraphs: 400 };

/**
 * The element that holds the page's main text: an article body where one element holds most of the text, else the
 * main element, else the body; the document's root where there is no body (SVG, XML).
 */
export function findMain(document: Document): Element | null {
  const body = document.body ?? document.documentElement;
  if (!body) return null;
  const all = weigh(body);
  const best = (selector: string) => {
    let found: { element: Element; weight: number } | undefined;
    for (const element of [...document.querySelectorAll(selector)].slice(0, most.candidates)) {
      const weight = weigh(element);
      if (weight > (found?.weight ?? 0)) found = { element, weight };
    }
    return found;
  };
  const main = best('main, [role="main"]');
  const within = main && main.weight >= all * 0.3 ? main : { element: body, weight: all };
  const article = best(
    '[itemprop="articleBody"], article, .entry-content, .post-content, .article-body, .article__body, .story-body',
  );
  if (article && article.weight >= within.weight * 0.5) return article.element;
  return within.element;
}

/** Characters of paragraph text. */
function weigh(element: Element): number {
  let sum = 0;
  const paragraphs = element.getElementsByTagName('p');
  for (let index = 0; index < Math.min(paragraphs.length, most.paragraphs); index++) {
    const length = paragraphs[index]?.textContent?.length ?? 0;
    if (length > 60) sum += length;
  }
  return sum;
}

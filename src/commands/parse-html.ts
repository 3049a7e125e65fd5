import { Window } from 'happy-dom';

/**
 * A document from HTML, for the commands and nothing else: no script is run, nothing is loaded. The page's address is its
 * canonical link where it has a valid one, else the one given.
 */
export function parseHtml(html: string, fallback: string): { document: Document; url: string } {
  const canonical = /<link[^>]+rel=["']?canonical["']?[^>]*href=["']([^"']+)/i.exec(html)?.[1];
  const url = canonical && /^https?:/.test(canonical) && URL.canParse(canonical) ? canonical : fallback;
  const window = new Window({
    url,
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  });
  window.document.write(html);
  return { document: window.document as unknown as Document, url };
}

import type { GateText } from '../core/recognition/gate.ts';

/** Characters of body text that the gate reads at most, and up to how many every paragraph; behind them some, evenly spread. */
const most = 100_000;
const whole = 24_000;
const scant = 1000;
/** Elements of a page of which only the first text is read: to search it for anything would be felt. */
const vast = 300_000;

/**
 * Reads what the gate looks at: address, title, description, and the text of headings and paragraphs as it stands in the
 * document. Forces no layout, copies no nodes. Pages without paragraphs are read by their text nodes, open shadow roots
 * too.
 */
export function readGateText(document: Document): GateText {
  let body = '';
  const isVast = document.getElementsByTagName('*').item(vast);
  // The page's descriptions of itself stand before its text.
  const all = isVast
    ? []
    : document.querySelectorAll('meta[property$=description],meta[name$=description],p,h1,h2,h3');
  for (
    let at = 0;
    at < all.length && body.length < most;
    at += body.length < whole ? 1 : 1 + (all.length >> 5)
  )
    body += `${(all[at] as HTMLMetaElement).content ?? all[at]?.textContent} `;
  if (body.length < scant && document.documentElement)
    body += readTextNodes(document.body ?? document.documentElement, isVast ? 2000 : 20_000);
  return {
    url: document.URL,
    title: String(document.title ?? '').slice(0, scant),
    body: body.slice(0, most),
  };
}

function readTextNodes(root: Node, left: number): string {
  let text = '';
  const roots = [root];
  for (let next = roots.pop(); next; next = roots.pop()) {
    // 5: elements and text. Kept as a number, as the script on every page counts its bytes.
    const walker = (root.ownerDocument as Document).createTreeWalker(next, 5);
    for (let node = walker.nextNode(); node && left-- > 0 && text.length < most; node = walker.nextNode()) {
      if (node.nodeType === 3) {
        if (!/^(script|style|noscript|template)$/i.test(node.parentNode?.nodeName ?? ''))
          text += `${(node as Text).data} `;
      } else {
        const { shadowRoot } = node as Element;
        if (shadowRoot) roots.push(shadowRoot);
      }
    }
  }
  return text;
}

import type { GateText } from '../core/recognition/gate.ts';
import { readMeta } from './read-meta.ts';

/** Characters of body text that the gate reads at most. */
const most = 200_000;
const scant = 1000;

/**
 * Reads what the gate looks at: address, title, description, and the text of headings and paragraphs as it stands in the
 * document. Forces no layout, copies no nodes. Pages without paragraphs are read by their text nodes, open shadow roots
 * too.
 */
export function readGateText(document: Document): GateText {
  let body = '';
  for (const element of document.querySelectorAll('p,h1,h2,h3')) {
    body += `${element.textContent} `;
    if (body.length > most) break;
  }
  if (body.length < scant && document.documentElement)
    body += readTextNodes(document.body ?? document.documentElement);
  return {
    url: document.URL,
    title: document.title ?? '',
    description: readMeta(document, ['og:description', 'description']),
    body: body.slice(0, most),
  };
}

function readTextNodes(root: Node): string {
  let text = '';
  let nodes = 20_000;
  const roots = [root];
  for (let next = roots.pop(); next; next = roots.pop()) {
    // 5: elements and text. Kept as a number, as the script on every page counts its bytes.
    const walker = document.createTreeWalker(next, 5);
    for (let node = walker.nextNode(); node && nodes > 0 && text.length < most; node = walker.nextNode()) {
      nodes--;
      if (node.nodeType === 3) {
        if (!/^(?:script|style|noscript|template)$/i.test(node.parentNode?.nodeName ?? ''))
          text += `${(node as Text).data} `;
      } else {
        const { shadowRoot } = node as Element;
        if (shadowRoot) roots.push(shadowRoot);
      }
    }
  }
  return text;
}

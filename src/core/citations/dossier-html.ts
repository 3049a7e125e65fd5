import type { Dossier, DossierLink } from './dossier.ts';
import type { ListWords } from './markdown.ts';

/** The words that a dossier needs beside those of a list. */
export interface DossierWords extends ListWords {
  published: string;
  read: string;
  gone: string;
  /** BCP 47 tag of these words. */
  lang: string;
  direction: 'ltr' | 'rtl';
}

const style =
  'body{max-width:44em;margin:3em auto;padding:0 1em;font:1rem/1.5 Georgia,serif;color:#222;background:#fdfcf9}' +
  'h1{font-size:1.6em;line-height:1.2}h2{font-size:1.15em;margin-top:2em}a{color:#174a6e;overflow-wrap:anywhere}' +
  'li{margin:.5em 0}.gone{color:#9b2d1f}@media(prefers-color-scheme:dark){body{color:#ddd;background:#171614}a{color:#8fc1e8}}';

/** The dossier as one HTML file without scripts or anything to load; its data lie in it as JSON. */
export function toDossierHtml(dossier: Dossier, words: DossierWords): string {
  const { title, site, published, accessed, page, links, evidence } = dossier;
  const item = (link: DossierLink) =>
    `<li>${anchor(link.url, link.url)}${link.archived ? `<br>${anchor(link.archived, link.capture ? words.archived : words.search)}` : ''}${
      link.capture ? ` <time>${escapeHtml(link.capture.time)}</time>` : ''
    }${link.dead ? ` <strong class="gone">${escapeHtml(words.gone)}</strong>` : ''}</li>`;
  const list = (heading: string, items: string[]) =>
    items.length ? `<h2>${escapeHtml(heading)}</h2><ol>${items.join('\n')}</ol>` : '';
  return `<!doctype html>
<html lang="${escapeHtml(words.lang)}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p><bdi>${escapeHtml(site)}</bdi>${published ? ` · ${escapeHtml(words.published)} <time>${escapeHtml(published)}</time>` : ''} · ${escapeHtml(words.read)} <time>${escapeHtml(accessed)}</time></p>
<ul>${item(page)}</ul>
${list(words.cites, links.map(item))}
${list(
  words.measured,
  evidence.map(
    ({ service, shows, address }) => `<li>${anchor(address, shows)} <bdi>${escapeHtml(service)}</bdi></li>`,
  ),
)}
<script type="application/json">${toDossierJson(dossier).replace(/</g, '\\u003c')}</script>
</body>
</html>
`;
}

/** The dossier as JSON. */
export function toDossierJson(dossier: Dossier): string {
  return JSON.stringify(dossier, null, 2);
}

function anchor(address: string, text: string): string {
  const isWeb = /^https?:\/\//i.test(address);
  return isWeb ? `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}

function escapeHtml(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => named[character] ?? character);
}

import type { Dossier, DossierLink } from './dossier.ts';
import { titleOf } from './link-title.ts';

/** The page, and then what it cites, as `{{cite web}}` of the English Wikipedia, a line each. */
export function toWikitext(dossier: Dossier): string {
  const { title, site, lang, published, accessed, page, links } = dossier;
  return [
    cite(page, {
      title,
      website: site,
      date: published?.slice(0, 10),
      language: lang,
      'access-date': accessed,
    }),
    ...links.map((link) => cite(link, { title: titleOf(link.url) })),
  ].join('\n');
}

function cite(link: DossierLink, given: Record<string, string | undefined>): string {
  const { capture, dead, live } = link;
  const fields: Record<string, string | undefined> = {
    url: link.url,
    ...given,
    // The template wants the day of the capture with its address: a capture that nobody has seen has none.
    ...(capture && {
      'archive-url': capture.address,
      'archive-date': capture.time.slice(0, 10),
      'url-status': dead ? 'dead' : live && 'live',
    }),
  };
  const body = Object.entries(fields).flatMap(([name, value]) =>
    value ? `|${name}=${isAddress(name) ? escapeUrl(value) : escapeText(value)}` : [],
  );
  return `{{cite web ${body.join(' ')}}}`;
}

function isAddress(name: string): boolean {
  return name === 'url' || name === 'archive-url';
}

/** What would end an address or a field in a template. */
function escapeUrl(url: string): string {
  return url.replace(
    /[|{}[\]<>"' ]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function escapeText(text: string): string {
  const named: Record<string, string> = {
    '|': '{{!}}',
    '[': '&#91;',
    ']': '&#93;',
    '{': '&#123;',
    '}': '&#125;',
    '<': '&lt;',
  };
  return text.replace(
    /[|[\]{}<]|'{2,}|~{3,}/g,
    (found) => named[found] ?? found.replace(/['~]/g, (one) => `&#${one.charCodeAt(0)};`),
  );
}

import type { Dossier, DossierLink } from './dossier.ts';

/** The words that a list needs, in the reader's language. */
export interface ListWords {
  archived: string;
  /** Of a link to where an archive may have a copy. */
  search: string;
  cites: string;
  measured: string;
}

/** The page, what it cites, and the measurements, as Markdown (CommonMark). */
export function toMarkdown(dossier: Dossier, words: ListWords): string {
  const { title, site, published, page, links, evidence } = dossier;
  const about = [site, published?.slice(0, 10)].filter(Boolean).map((text) => escapeMarkdown(String(text)));
  const list = (heading: string, items: string[]) =>
    items.length ? ['', `## ${heading}`, '', ...items] : [];
  return [
    [link(title, page.url), about.join(', '), ...copy(page, words)].join('. '),
    ...list(
      words.cites,
      links.map((one) => {
        const named = link(one.url.replace(/^https?:\/\/(?:www\.)?/, ''), one.url);
        return `- ${[named, ...copy(one, words)].join('. ')}`;
      }),
    ),
    ...list(
      words.measured,
      evidence.map(({ service, shows, address }) => `- ${link(shows, address)}. ${escapeMarkdown(service)}`),
    ),
    '',
  ].join('\n');
}

/** The link to a copy, if there may be one. */
function copy({ archived, capture }: DossierLink, words: ListWords): string[] {
  if (!archived) return [];
  if (!capture) return [link(words.search, archived)];
  return [`${link(words.archived, archived)} (${capture.time.slice(0, 10)})`];
}

function link(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** Every mark that CommonMark may read as something else; and what would begin a block. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&-]/g, '\\$&');
}

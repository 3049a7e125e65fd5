import { siteOf } from '../normalize-link.ts';
import type { Dossier, DossierLink } from './dossier.ts';
import { titleOf } from './link-title.ts';

interface CslDate {
  'date-parts': number[][];
}

/** One item of a reference list (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export interface CslItem {
  id: string;
  type: 'webpage' | 'dataset';
  title: string;
  'container-title'?: string;
  publisher?: string;
  URL: string;
  issued?: CslDate;
  /** Of what was read: of the page, not of what it cites. */
  accessed?: CslDate;
  language?: string;
  archive?: string;
  archive_location?: string;
  note?: string;
}

/** The page first, then what it cites, then the measurements. */
export function toCslItems(dossier: Dossier, archiveName: (id: string) => string): CslItem[] {
  const keys = new Set<string>();
  const page: CslItem = {
    id: keyFor(dossier.page.url, dossier.published ?? dossier.accessed, keys),
    type: 'webpage',
    title: dossier.title,
    'container-title': dossier.site,
    URL: dossier.page.url,
    ...(dossier.published && { issued: dateOf(dossier.published) }),
    accessed: dateOf(dossier.accessed),
    ...(dossier.lang && { language: dossier.lang }),
    ...archiveFields(dossier.page, archiveName),
  };
  const links = dossier.links.map(
    (link): CslItem => ({
      id: keyFor(link.url, '', keys),
      type: 'webpage',
      title: titleOf(link.url),
      'container-title': siteOf(link.url),
      URL: link.url,
      ...archiveFields(link, archiveName),
    }),
  );
  const evidence = dossier.evidence.map(
    ({ service, shows, address }): CslItem => ({
      id: keyFor(address, dossier.accessed, keys),
      type: 'dataset',
      title: shows,
      publisher: service,
      URL: address,
    }),
  );
  return [page, ...links, ...evidence];
}

/** Where a copy is: of a capture that was found, with its moment; else where the archive shows the nearest, if it has one. */
function archiveFields({ archive, archived, capture }: DossierLink, archiveName: (id: string) => string) {
  if (!archive || !archived) return {};
  const note = capture ? `Archived ${capture.time}` : 'Not looked up: the archive may have no copy';
  return { archive: archiveName(archive), archive_location: archived, note };
}

function dateOf(date: string): CslDate {
  return { 'date-parts': [date.slice(0, 10).split('-').map(Number)] };
}

/** A key that no other item has, of letters and digits: `bbccom2009iran`. */
function keyFor(url: string, date: string, taken: Set<string>): string {
  const last =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .slice(2)
      .at(-1) ?? '';
  const words = decodeLoosely(last).match(/[a-z]{3,}/gi) ?? [];
  const key =
    `${siteOf(url).replace(/[^a-z\d]/gi, '')}${date.slice(0, 4)}${words.slice(0, 2).join('')}`.toLowerCase();
  for (let turn = 0; ; turn++) {
    const candidate = turn ? `${key}-${turn}` : key || 'item';
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}

function decodeLoosely(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, ' ');
}

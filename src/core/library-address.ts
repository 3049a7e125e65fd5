import { type ExplainerKind, explainerKinds } from './explainer.ts';

/** Where in the library a reader is. A decade is told by its first year. */
export type LibraryPlace =
  | { view: 'all' }
  | { view: 'kind'; kind: ExplainerKind }
  | { view: 'country'; code: string }
  | { view: 'timeline'; code?: string; decade?: number }
  | { view: 'explainer'; id: string };

export interface LibraryAddress {
  place: LibraryPlace;
  /** What the reader typed to search for; '' for nothing. */
  query: string;
}

/**
 * Reads an address within the library: `#/snowflake`, `#/kind/tool`, `#/country/IR`, `#/timeline`, `#/timeline/IR/2010` (of a
 * country, a decade or both), each with `?q=` behind it where something is searched for. Where there is no `#`, `?q=` alone
 * (`search`) is read. Whatever is none of these means the whole library.
 */
export function readLibraryAddress(hash: string, search = ''): LibraryAddress {
  const [path = '', ownSearch] = hash.replace(/^#/, '').split('?');
  const query =
    /(?:^|[?&])q=([^&]*)/.exec(ownSearch ?? (hash ? '' : search))?.[1]?.replaceAll('+', ' ') ?? '';
  const [first = '', ...rest] = path.split('/').filter(Boolean).map(decode);
  return { place: readPlace(first, rest) ?? { view: 'all' }, query: decode(query) };
}

function readPlace(first: string, rest: string[]): LibraryPlace | undefined {
  if (first === 'timeline') return readTimeline(rest);
  const [second = '', ...more] = rest;
  if (more.length > 0) return undefined;
  if (first === 'kind') {
    const kind = explainerKinds.find((known) => known === second);
    return kind && { view: 'kind', kind };
  }
  if (first === 'country') {
    const code = readCode(second);
    return code ? { view: 'country', code } : undefined;
  }
  return !second && /^[a-z0-9-]+$/.test(first) ? { view: 'explainer', id: first } : undefined;
}

function readTimeline(parts: string[]): LibraryPlace {
  const code = readCode(parts[0] ?? '');
  const decade = /^\d{3}0$/.exec(parts[code ? 1 : 0] ?? '')?.[0];
  return { view: 'timeline', ...(code && { code }), ...(decade && { decade: Number(decade) }) };
}

function readCode(part: string): string | undefined {
  return /^[a-z]{2}$/i.test(part) ? part.toUpperCase() : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    // A broken escape names nothing in the library.
    if (error instanceof URIError) return '';
    throw error;
  }
}

/** Halves of characters that lack the other half, as a text cut off between them has; no address can hold them. */
const halfCharacters = /\p{Surrogate}/gu;

/** The address of a place, to be put behind `library.html`. Never throws. */
export function writeLibraryAddress(place: LibraryPlace, query = ''): string {
  return `#/${pathOf(place)}${query ? `?q=${encodeURIComponent(query.replace(halfCharacters, '\ufffd'))}` : ''}`;
}

function pathOf(place: LibraryPlace): string {
  switch (place.view) {
    case 'all':
      return '';
    case 'kind':
      return `kind/${place.kind}`;
    case 'country':
      return `country/${place.code}`;
    case 'timeline':
      return ['timeline', place.code, place.decade].filter(Boolean).join('/');
    case 'explainer':
      return place.id;
  }
}

import { useEffect, useMemo } from 'preact/hooks';
import { type LibrarySearch, makeLibrarySearch } from '../../core/search-library.ts';
import type { Shelf } from './shelf.ts';

/** Milliseconds after which the search is made ready though nobody has asked for it: the page is drawn by then. */
const warmUpAfter = 300;

/** The search of the library. Its index takes a moment to make, so that waits until somebody searches or nothing else is done. */
export function useSearch(shelf: Shelf): LibrarySearch {
  const search = useMemo(() => {
    let made: LibrarySearch | undefined;
    return (query: string) => {
      made ??= makeLibrarySearch(shelf.explainers, shelf.names);
      return made(query);
    };
  }, [shelf]);
  useEffect(() => {
    const timer = setTimeout(() => search(''), warmUpAfter);
    return () => clearTimeout(timer);
  }, [search]);
  return search;
}

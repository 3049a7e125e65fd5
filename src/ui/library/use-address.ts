import { useEffect, useState } from 'preact/hooks';
import {
  type LibraryAddress,
  type LibraryPlace,
  readLibraryAddress,
  writeLibraryAddress,
} from '../../core/library-address.ts';

export interface LibraryHistory extends LibraryAddress {
  /** How far down a place was read that the reader comes back to; null for a place entered anew. */
  top: number | null;
  go(place: LibraryPlace): void;
  /** Searches in a place. Coming from none, it is a step that Back undoes; going on to type is none. */
  search(place: LibraryPlace, query: string): void;
}

/** The library's place in the window's address, and its history. */
export function useAddress(): LibraryHistory {
  const [at, setAt] = useState(read);
  useEffect(() => {
    const follow = () => setAt(read());
    // Where the reader is when a link is followed, to come back to.
    const remember = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a[href^="#"]')) keepTop();
    };
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
    document.addEventListener('click', remember, true);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
      document.removeEventListener('click', remember, true);
    };
  }, []);
  return {
    ...at,
    go(place) {
      keepTop();
      history.pushState(null, '', writeLibraryAddress(place));
      setAt(read());
    },
    search(place, query) {
      const address = writeLibraryAddress(place, query);
      if (at.query === '') {
        keepTop();
        history.pushState(null, '', address);
      } else history.replaceState(history.state, '', address);
      setAt(read());
    },
  };
}

function keepTop(): void {
  history.replaceState({ top: window.scrollY }, '');
}

function read(): LibraryAddress & { top: number | null } {
  const state: unknown = history.state;
  const top = typeof state === 'object' && state !== null && 'top' in state ? Number(state.top) : null;
  return { ...readLibraryAddress(location.hash, location.search), top };
}

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
  /** Counts the places that the reader came to, so that two of them are told apart. */
  arrival: number;
  go(place: LibraryPlace): void;
  /** Puts a place in the stead of the present one: no step that Back undoes, and no arrival. */
  replace(place: LibraryPlace): void;
  /** Searches in a place. Coming from none, it is a step that Back undoes; going on to type is none. */
  search(place: LibraryPlace, query: string): void;
}

/** The library's place in the window's address, and its history. */
export function useAddress(): LibraryHistory {
  const [at, setAt] = useState(() => ({ ...read(), arrival: 0 }));
  useEffect(() => {
    const follow = () => setAt(arrive);
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
      setAt(arrive);
    },
    replace(place) {
      history.replaceState(history.state, '', writeLibraryAddress(place));
      setAt(({ arrival }) => ({ ...read(), arrival }));
    },
    search(place, query) {
      const address = writeLibraryAddress(place, query);
      if (at.query === '') {
        keepTop();
        history.pushState(null, '', address);
      } else history.replaceState(history.state, '', address);
      setAt(arrive);
    },
  };
}

function keepTop(): void {
  history.replaceState({ top: window.scrollY }, '');
}

type Position = LibraryAddress & Pick<LibraryHistory, 'top' | 'arrival'>;

/** Where the reader is now: another place than before is arrived at. */
function arrive(before: Position): Position {
  const now = read();
  const isSame = writeLibraryAddress(now.place) === writeLibraryAddress(before.place);
  return { ...now, arrival: isSame ? before.arrival : before.arrival + 1 };
}

function read(): Omit<Position, 'arrival'> {
  const state: unknown = history.state;
  const top = typeof state === 'object' && state !== null && 'top' in state ? Number(state.top) : null;
  return { ...readLibraryAddress(location.hash, location.search), top };
}

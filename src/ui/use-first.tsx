import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useMessages } from './messages.tsx';

/** The first of a list, and the button that shows the rest of it; all, and no button, once that was pressed. */
export function useFirst<Item>(all: readonly Item[], first: number): [Item[], ComponentChildren] {
  const { n } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  const shown = all.slice(0, showsAll ? all.length : first);
  const more = shown.length < all.length && (
    <button type="button" class="button wide-button" onClick={() => setShowsAll(true)}>
      {n('show_more', all.length - shown.length)}
    </button>
  );
  return [shown, more];
}

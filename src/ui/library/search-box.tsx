import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import { useOwnId } from '../use-own-id.ts';

/** The field that searches as one types. `/` leads to it from anywhere in the library. */
export function SearchBox(props: { query: string; onSearch(query: string): void }) {
  const { t } = useMessages();
  const id = useOwnId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', find);
    return () => document.removeEventListener('keydown', find);
  }, []);
  return (
    <search class="search-box">
      <label class="visually-hidden" for={id}>
        {t('library_search')}
      </label>
      <Icon name="search" />
      <input
        id={id}
        ref={field}
        type="search"
        autocomplete="off"
        spellcheck={false}
        // What is typed may be in any language; the hint is in that of the interface.
        {...(props.query && { dir: 'auto' })}
        placeholder={t('library_search_hint')}
        value={props.query}
        onInput={(event) => {
          // What an input method is still composing is no word yet.
          if (!event.isComposing) props.onSearch(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => props.onSearch(event.currentTarget.value)}
      />
    </search>
  );
}

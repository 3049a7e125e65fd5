import { useMessages } from '../messages.tsx';

/** What each keyboard command of the manifest does, the commonest first. */
const words = {
  'toggle-panel': 'command_toggle',
  'archived-page': 'menu_archived_page',
  'explain-selection': 'menu_explain_selection',
} as const;

/** The keyboard commands with their keys, and the way to where the browser changes them. */
export function ShortcutList(props: {
  /** The names of commands in the manifest, and their keys, '' where none are set. */
  shortcuts: readonly { name: string; keys: string }[];
  onChange(): void;
}) {
  const { t } = useMessages();
  const place = ({ name }: { name: string }) => Object.keys(words).indexOf(name);
  const shortcuts = [...props.shortcuts].sort((a, b) => place(a) - place(b));
  return (
    <div class="shortcuts">
      <dl>
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name in words ? t(words[name as keyof typeof words]) : name}</dt>
            <dd>
              {keys ? <kbd dir="ltr">{keys}</kbd> : <span class="note-block">{t('shortcuts_none')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={props.onChange}>
        {t('shortcuts_change')}
      </button>
    </div>
  );
}

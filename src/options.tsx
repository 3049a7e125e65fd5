import { languages } from 'sidelight:languages';
import { render } from 'preact';
import { changeNotes, loadNotes, watchNotes } from './browser/feedback-store.ts';
import { consent, packs } from './browser/own-page.ts';
import { shipped } from './browser/pack.ts';
import { describePacks } from './browser/packs/describe-packs.ts';
import { watchPackState } from './browser/packs/pack-state.ts';
import { webSigning } from './browser/packs/web-signing.ts';
import { changeSettings, loadSettings, resetSettings, watchSettings } from './browser/settings-store.ts';
import { chooseSync, leaveSync, loadSync, watchSync } from './browser/settings-sync.ts';
import { listShortcuts, openShortcutSettings } from './browser/shortcuts.ts';
import { loadWords } from './browser/words.ts';
import { dropNote } from './core/feedback.ts';
import { saveText } from './page/save-text.ts';
import { MessagesProvider } from './ui/messages.tsx';
import { Options } from './ui/options/options.tsx';

/** The options page. */

async function show(): Promise<void> {
  const { settings, broken } = await loadSettings();
  const [words, notes, view, sync, shortcuts] = await Promise.all([
    loadWords(settings),
    loadNotes(),
    describePacks({ shipped, signing: webSigning }),
    loadSync(),
    listShortcuts(),
  ]);
  render(
    <MessagesProvider {...words}>
      <Options
        settings={settings}
        languages={languages}
        locale={words.locale}
        {...(broken.length > 0 && { problem: words.getMessage('options_unreadable') })}
        onChange={(changed) => changeSettings((settings) => ({ ...settings, ...changed }))}
        onReset={async () => {
          const stores = [resetSettings(), leaveSync(), changeNotes(() => [])];
          await Promise.all([...stores, consent.clearAnswers(), packs.layDownPack()]);
        }}
        onForget={() => consent.clearAnswers()}
        packs={{ view, look: packs.lookForPack, take: packs.takePack, layDown: packs.layDownPack }}
        notes={notes}
        shortcuts={shortcuts}
        onShortcuts={() => void openShortcutSettings()}
        sync={sync}
        onSync={chooseSync}
        onLeaveSync={leaveSync}
        onForgetNotes={(removed) => changeNotes((kept) => dropNote(kept, removed))}
        onSave={(name, text) => saveText(document, name, 'application/json', text)}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchSettings(show);
watchNotes(show);
watchPackState(show);
watchSync(show);
// Keys may have been changed in the browser meanwhile.
window.addEventListener('focus', () => void show());
void show();
void packs.lookForPackIfDue().then(show);

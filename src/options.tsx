import { languages } from 'sidelight:languages';
import { render } from 'preact';
import { changeNotes, loadNotes, watchNotes } from './browser/feedback-store.ts';
import { consent } from './browser/own-page.ts';
import { changeSettings, loadSettings, resetSettings, watchSettings } from './browser/settings-store.ts';
import { loadWords } from './browser/words.ts';
import { dropNote } from './core/feedback.ts';
import { saveText } from './page/save-text.ts';
import { MessagesProvider } from './ui/messages.tsx';
import { Options } from './ui/options/options.tsx';

/** The options page. */

async function show(): Promise<void> {
  const { settings, broken } = await loadSettings();
  const [words, notes] = await Promise.all([loadWords(settings), loadNotes()]);
  render(
    <MessagesProvider {...words}>
      <Options
        settings={settings}
        languages={languages}
        locale={words.locale}
        {...(broken.length > 0 && { problem: words.getMessage('options_unreadable') })}
        onChange={(changed) => void changeSettings((settings) => ({ ...settings, ...changed }))}
        onReset={() => {
          void resetSettings().then(() => consent.clearAnswers());
          void changeNotes(() => []);
        }}
        onForget={() => void consent.clearAnswers()}
        notes={notes}
        onForgetNotes={(removed) => void changeNotes((kept) => dropNote(kept, removed))}
        onSave={(name, text) => saveText(document, name, 'application/json', text)}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchSettings(show);
watchNotes(show);
void show();

import { languages } from 'sidelight:languages';
import { render } from 'preact';
import { consent } from './browser/own-page.ts';
import { changeSettings, loadSettings, resetSettings, watchSettings } from './browser/settings-store.ts';
import { loadWords } from './browser/words.ts';
import { MessagesProvider } from './ui/messages.tsx';
import { Options } from './ui/options/options.tsx';

/** The options page. */

async function show(): Promise<void> {
  const { settings, broken } = await loadSettings();
  const words = await loadWords(settings);
  render(
    <MessagesProvider {...words}>
      <Options
        settings={settings}
        languages={languages}
        locale={words.locale}
        {...(broken.length > 0 && { problem: words.getMessage('options_unreadable') })}
        onChange={(changed) => void changeSettings((settings) => ({ ...settings, ...changed }))}
        onReset={() => void resetSettings().then(() => consent.clearAnswers())}
        onForget={() => void consent.clearAnswers()}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchSettings(show);
void show();

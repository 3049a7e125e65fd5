import { render } from 'preact';
import { openOptions } from './browser/own-page.ts';
import { changeSettings, loadSettings, watchSettings } from './browser/settings-store.ts';
import { loadWords } from './browser/words.ts';
import { MessagesProvider } from './ui/messages.tsx';
import { Welcome } from './ui/welcome/welcome.tsx';

/** The page of the first run. */

async function show(): Promise<void> {
  const { settings } = await loadSettings();
  const words = await loadWords(settings);
  render(
    <MessagesProvider {...words}>
      <Welcome
        settings={settings}
        locale={words.locale}
        onChange={(changed) => changeSettings((settings) => ({ ...settings, ...changed }))}
        onOpenOptions={() => void openOptions()}
        onDone={() => window.close()}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchSettings(show);
void show();

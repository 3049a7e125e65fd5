import { render } from 'preact';
import { getMessage, openOptions } from './browser/own-page.ts';
import { changeSettings, loadSettings, watchSettings } from './browser/settings-store.ts';
import { languageOf, MessagesProvider } from './ui/messages.tsx';
import { Welcome } from './ui/welcome/welcome.tsx';

/** The page of the first run. */
const locale = languageOf(getMessage);

async function show(): Promise<void> {
  const { settings } = await loadSettings();
  render(
    <MessagesProvider getMessage={getMessage} locale={locale}>
      <Welcome
        settings={settings}
        locale={locale}
        onChange={(changed) => void changeSettings((settings) => ({ ...settings, ...changed }))}
        onOpenOptions={() => void openOptions()}
        onDone={() => window.close()}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchSettings(show);
void show();

import { render } from 'preact';
import { getMessage } from './browser/own-page.ts';
import { changeSettings, loadSettings, resetSettings, watchSettings } from './browser/settings-store.ts';
import { languageOf, MessagesProvider } from './ui/messages.tsx';
import { Options } from './ui/options/options.tsx';

/** The options page. */
const locale = languageOf(getMessage);

async function show(): Promise<void> {
  const { settings, broken } = await loadSettings();
  render(
    <MessagesProvider getMessage={getMessage} locale={locale}>
      <Options
        settings={settings}
        locale={locale}
        {...(broken.length > 0 && { problem: getMessage('options_unreadable') })}
        onChange={(changed) => void changeSettings((settings) => ({ ...settings, ...changed }))}
        onReset={() => void resetSettings()}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchSettings(show);
void show();

import { render } from 'preact';
import { requestAccess } from './browser/lookups/allowance.ts';
import { readConsentRequest } from './browser/lookups/open-consent.ts';
import { consent } from './browser/own-page.ts';
import { loadSettings, watchSettings } from './browser/settings-store.ts';
import { loadWords } from './browser/words.ts';
import { findService } from './services/catalogue.ts';
import { hostOf, originsAt } from './services/service.ts';
import { type ConsentAnswer, ConsentPage } from './ui/consent/consent.tsx';
import { type MessageKey, MessagesProvider } from './ui/messages.tsx';

/** The window in which the reader is asked about services: one click gives consent and the browser's permission. */
const request = readConsentRequest(location.search);
const services = (request?.services ?? []).flatMap((id) => findService(id) ?? []);
let problem: MessageKey | '' = request && services.length ? '' : 'consent_gone';

async function show(): Promise<void> {
  const { settings } = await loadSettings();
  const words = await loadWords(settings);
  const answer = async (given: ConsentAnswer) => {
    if (!request || given === 'not-now') return window.close();
    const ids = services.map(({ id }) => id);
    // Before anything is waited for: the browser wants the reader's click for it.
    const isAllowed = given === 'never' || (await requestAccess(services, settings));
    if (!isAllowed) {
      problem = 'consent_no_permission';
      return show();
    }
    await consent.giveConsent({ ...request, services: ids }, given);
    if (await consent.goOn(request)) return window.close();
    problem = 'consent_gone';
    return show();
  };
  render(
    <MessagesProvider {...words}>
      <ConsentPage
        services={services.map((service) => ({
          id: service.id,
          name: service.name,
          learns: service.learns,
          hosts: originsAt(service, hostOf(service, settings.hosts)).map((origin) => new URL(origin).host),
        }))}
        settings={settings}
        locale={words.locale}
        {...(problem && { problem: words.getMessage(problem) })}
        onAnswer={(given) => void answer(given)}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchSettings(show);
void show();

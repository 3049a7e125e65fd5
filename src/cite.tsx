import { render } from 'preact';
import { readCiteRequest } from './browser/open-cite.ts';
import { lookupsOf } from './browser/own-page.ts';
import { keepLinksPrivate } from './browser/private-links.ts';
import { loadReport, watchReports } from './browser/report-store.ts';
import { loadSettings, watchSettings } from './browser/settings-store.ts';
import { findTab, titleOf } from './browser/tabs.ts';
import { loadWords } from './browser/words.ts';
import { judgeClock } from './core/clock.ts';
import { CitePage } from './ui/cite/cite-page.tsx';
import { isCiteForm } from './ui/cite/forms.ts';
import { MessagesProvider } from './ui/messages.tsx';

/** The page from which a page is cited: in a page of ours, what is saved is no site's business. */
const { tab, form } = readCiteRequest(location.search);
const lookups = lookupsOf(tab);
const today = new Date(judgeClock(Date.now()));

/** The address of the page that is cited: the tab may go on to another. */
let cited: string | undefined;

async function show(): Promise<void> {
  const [{ settings }, inTab, title] = await Promise.all([loadSettings(), loadReport(tab), titleOf(tab)]);
  cited ??= inTab?.url;
  const report = inTab?.url === cited ? inTab : null;
  const words = await loadWords(settings);
  const known = report ? await lookups.calls.getLookups() : null;
  render(
    <MessagesProvider {...words}>
      <CitePage
        settings={settings}
        locale={words.locale}
        cites={
          report
            ? { report, title, settings, known, today, depth: 0, ...(isCiteForm(form) && { form }) }
            : null
        }
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

void findTab(tab).then(keepLinksPrivate);
watchReports(show);
watchSettings(show);
void show();

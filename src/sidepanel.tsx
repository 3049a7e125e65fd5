import { render } from 'preact';
import { describeTab } from './browser/describe-tab.ts';
import { background, getMessage, openOptions, watchActiveTab } from './browser/own-page.ts';
import { loadPack } from './browser/pack.ts';
import { watchReports } from './browser/report-store.ts';
import { changeSettings, loadSettings, watchSettings } from './browser/settings-store.ts';
import { panelActionsFor } from './browser/tab-panel.ts';
import { activeTab } from './browser/tabs.ts';
import { switchSite } from './core/switch-site.ts';
import { languageOf, MessagesProvider } from './ui/messages.tsx';
import { Panel } from './ui/panel/panel.tsx';
import { Popup } from './ui/popup/popup.tsx';

/** The browser's own side panel: the panel of the tab in front, which no page can see. */
const locale = languageOf(getMessage);
const pack = loadPack();
let turn = 0;

async function show(): Promise<void> {
  const mine = ++turn;
  const [tab, { settings }, knowledge] = await Promise.all([activeTab(), loadSettings(), pack]);
  const page = tab ? await describeTab(tab, settings) : ({ state: 'unsupported' } as const);
  // Tabs change faster than they are described: only the last answer counts.
  if (mine !== turn) return;
  const id = tab?.id ?? -1;
  const site = 'site' in page ? page.site : '';
  render(
    <MessagesProvider getMessage={getMessage} locale={locale}>
      {page.state === 'recognized' ? (
        <Panel
          key={page.report.url}
          report={page.report}
          pack={knowledge}
          load={async () => undefined}
          surface="side"
          locale={locale}
          settings={settings}
          actions={panelActionsFor(id, site, () => window.close())}
        />
      ) : (
        <Popup
          page={page}
          locale={locale}
          settings={settings}
          actions={{
            openBeside: () => void background.openInPage(id),
            look: () => void background.explainTab(id),
            setSite: (on) => void changeSettings((before) => switchSite(before, site, on)),
            setPaused: (paused) => void changeSettings((before) => ({ ...before, paused })),
            openOptions: () => void openOptions(),
          }}
        />
      )}
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchReports(show);
watchSettings(show);
watchActiveTab(show);
void show();

import { render } from 'preact';
import { describeTab } from './browser/describe-tab.ts';
import { background, getMessage, openOptions, sidePanelOpener } from './browser/own-page.ts';
import { loadPack } from './browser/pack.ts';
import { watchReports } from './browser/report-store.ts';
import { changeSettings, loadSettings, watchSettings } from './browser/settings-store.ts';
import { panelActionsFor } from './browser/tab-panel.ts';
import { activeTab } from './browser/tabs.ts';
import { switchSite } from './core/switch-site.ts';
import { languageOf, MessagesProvider } from './ui/messages.tsx';
import { Popup } from './ui/popup/popup.tsx';

/** The toolbar's popup: what the page in front is, and the next step. */
const locale = languageOf(getMessage);
const openSide = sidePanelOpener();
const pack = loadPack();

async function show(): Promise<void> {
  const [tab, { settings }] = await Promise.all([activeTab(), loadSettings()]);
  const page = tab ? await describeTab(tab, settings) : ({ state: 'unsupported' } as const);
  const id = tab?.id ?? -1;
  const site = 'site' in page ? page.site : '';
  const knowledge = await pack;
  const topics = page.state === 'recognized' ? page.report.topics.filter(({ mentions }) => mentions > 0) : [];
  const titles = topics.flatMap((topic) => knowledge.explainers[topic.id]?.title ?? []);
  // Firefox for Android has no sidebar, and no room beside a page: there the popup holds the whole panel.
  const holdsPanel = page.state === 'recognized' && !openSide;
  render(
    <MessagesProvider getMessage={getMessage} locale={locale}>
      <Popup
        page={page}
        locale={locale}
        settings={settings}
        topics={{ titles, count: titles.length }}
        {...(holdsPanel && {
          panel: {
            report: page.report,
            pack: knowledge,
            load: async () => undefined,
            actions: panelActionsFor(id, site, () => window.close()),
          },
        })}
        actions={{
          openBeside: () => void background.openInPage(id).then(() => window.close()),
          ...(openSide && { openSidePanel: () => void openSide(tab?.windowId).then(() => window.close()) }),
          look: () => void background.explainTab(id).then((done) => (done ? window.close() : show())),
          setSite: (on) => void changeSettings((before) => switchSite(before, site, on)),
          setPaused: (paused) => void changeSettings((before) => ({ ...before, paused })),
          openOptions: () => void openOptions().then(() => window.close()),
        }}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

watchReports(show);
watchSettings(show);
void show();

import { render } from 'preact';
import { archivedCopy } from './browser/archived-copy.ts';
import { describeTab } from './browser/describe-tab.ts';
import { explainReport } from './browser/explain-report.ts';
import { openLibrary } from './browser/open-library.ts';
import { background, lookupsOf, openOptions, sidePanelOpener } from './browser/own-page.ts';
import { openKnowledge } from './browser/pack.ts';
import { keepLinksPrivate } from './browser/private-links.ts';
import { loadGone, watchReports } from './browser/report-store.ts';
import { changeSettings, loadSettings, watchSettings } from './browser/settings-store.ts';
import { panelActionsFor } from './browser/tab-panel.ts';
import { activeTab } from './browser/tabs.ts';
import { loadWords } from './browser/words.ts';
import type { KnowledgePack } from './core/explainer.ts';
import { switchSite } from './core/switch-site.ts';
import { headOf } from './core/translation.ts';
import { MessagesProvider } from './ui/messages.tsx';
import { Popup } from './ui/popup/popup.tsx';

/** The toolbar's popup: what the page in front is, and the next step. */
const openSide = sidePanelOpener();
const files = openKnowledge(() => void show());

async function show(): Promise<void> {
  const [tab, { settings }] = await Promise.all([activeTab(), loadSettings()]);
  const words = await loadWords(settings);
  const page = tab ? await describeTab(tab, settings) : ({ state: 'unsupported' } as const);
  const id = tab?.id ?? -1;
  const site = 'site' in page ? page.site : '';
  const copy = archivedCopy(tab?.url, settings);
  const status = copy && (await loadGone(id, tab?.url ?? ''));
  // Nothing is read of the knowledge where there is nothing to explain.
  const knowledge = page.state === 'recognized' && (await explainReport(files, settings, page.report));
  const topics = page.state === 'recognized' ? page.report.topics.filter(({ mentions }) => mentions > 0) : [];
  const titles = topics.flatMap((topic) => (knowledge && titleIn(knowledge.pack, topic.id)) || []);
  render(
    <MessagesProvider {...words}>
      <Popup
        page={page}
        locale={words.locale}
        isPrivate={tab?.incognito ?? false}
        settings={settings}
        topics={{ titles, count: titles.length }}
        {...(copy && page.state !== 'recognized' && { rescue: { copy, ...(status && { status }) } })}
        // Firefox for Android has no sidebar, and no room beside a page: there the popup holds the whole panel.
        {...(page.state === 'recognized' &&
          knowledge &&
          !openSide && {
            panel: {
              report: page.report,
              ...knowledge,
              load: async () => undefined,
              actions: panelActionsFor(id, () => window.close()),
              lookups: lookupsOf(id),
              title: tab?.title ?? '',
            },
          })}
        actions={{
          openBeside: () => void background.openInPage(id).then(() => window.close()),
          ...(openSide && { openSidePanel: () => void openSide(tab?.windowId).then(() => window.close()) }),
          look: () => void background.explainTab(id).then((done) => (done ? window.close() : show())),
          setSite: (on) => void changeSettings((before) => switchSite(before, site, on)),
          setPaused: (paused) => void changeSettings((before) => ({ ...before, paused })),
          openOptions: () => void openOptions().then(() => window.close()),
          openLibrary: () => void openLibrary().then(() => window.close()),
        }}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

/** An explainer's title, kept together where it runs in another direction than the words around it. */
function titleIn({ explainers }: KnowledgePack, id: string): string | undefined {
  const explainer = explainers[id];
  return explainer?.translation ? `\u2068${headOf(explainer).title}\u2069` : explainer?.title;
}

void activeTab().then(keepLinksPrivate);
watchReports(show);
watchSettings(show);
void show();

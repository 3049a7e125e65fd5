import { render } from 'preact';
import { describeFront, readFront } from './browser/describe-front.ts';
import { openLibrary } from './browser/open-library.ts';
import { background, lookupsOf, openOptions, watchActiveTab } from './browser/own-page.ts';
import { openKnowledge } from './browser/pack.ts';
import { keepLinksPrivate } from './browser/private-links.ts';
import { watchReports } from './browser/report-store.ts';
import { changeSettings, watchSettings } from './browser/settings-store.ts';
import { answerAsSidePanel } from './browser/side-panel.ts';
import { panelActionsFor } from './browser/tab-panel.ts';
import { activeTab } from './browser/tabs.ts';
import { switchSite } from './core/switch-site.ts';
import { MessagesProvider } from './ui/messages.tsx';
import { Panel } from './ui/panel/panel.tsx';
import { Popup } from './ui/popup/popup.tsx';

/** The browser's own side panel: the panel of the tab in front, which no page can see. */
const files = openKnowledge(() => void show());
let turn = 0;
let shown = -1;
let explains = false;
let asked: string | undefined;
let wanted: { topic: string; url: string } | undefined;

async function show(): Promise<void> {
  const mine = ++turn;
  const front = await readFront();
  const { tab, settings, words } = front;
  const { page, knowledge } = await describeFront(front, files);
  // Tabs change faster than they are described: only the last answer counts.
  if (mine !== turn) return;
  const id = tab?.id ?? -1;
  shown = id;
  const report = page.state === 'recognized' ? page.report : undefined;
  explains = report !== undefined;
  const site = 'site' in page ? page.site : '';
  const url = report?.url ?? '';
  const isPrivate = tab?.incognito ?? false;
  if (asked) wanted = { topic: asked, url };
  else if (wanted?.url !== url) wanted = undefined;
  asked = undefined;
  render(
    <MessagesProvider {...words}>
      {report && knowledge ? (
        <Panel
          key={`${id} ${url}`}
          report={report}
          {...knowledge}
          load={async () => undefined}
          surface="side"
          locale={words.locale}
          settings={settings}
          actions={panelActionsFor(id, () => window.close())}
          lookups={lookupsOf(id)}
          title={tab?.title ?? ''}
          {...(wanted && { wanted })}
        />
      ) : (
        <Popup
          page={page}
          locale={words.locale}
          isPrivate={isPrivate}
          settings={settings}
          actions={{
            look: () => void background.explainTab(id),
            setSite: (on) => changeSettings((before) => switchSite(before, site, on, isPrivate)),
            setPaused: (paused) => changeSettings((before) => ({ ...before, paused })),
            openOptions: () => void openOptions(),
            openLibrary: () => void openLibrary(),
          }}
        />
      )}
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

void activeTab().then(keepLinksPrivate);
watchReports(show);
watchSettings(show);
watchActiveTab(show);
answerAsSidePanel(() => shown, {
  openTopic(topic) {
    asked = topic;
    void show();
  },
  close() {
    // The answer goes first.
    if (explains) setTimeout(() => window.close());
    return explains;
  },
});
void show();

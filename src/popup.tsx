import { render } from 'preact';
import {
  describeFront,
  type Front,
  type FrontPage,
  failedFront,
  readFront,
  waitingFront,
} from './browser/describe-front.ts';
import { openLibrary } from './browser/open-library.ts';
import { background, lookupsOf, openOptions, watchLoading } from './browser/own-page.ts';
import { openKnowledge } from './browser/pack.ts';
import { keepLinksPrivate } from './browser/private-links.ts';
import { watchReports } from './browser/report-store.ts';
import { changeSettings, watchSettings } from './browser/settings-store.ts';
import { sidePanelOpener } from './browser/side-panel.ts';
import { mayHavePanel, panelActionsFor } from './browser/tab-panel.ts';
import { activeTab } from './browser/tabs.ts';
import { switchSite } from './core/switch-site.ts';
import { MessagesProvider } from './ui/messages.tsx';
import { Popup } from './ui/popup/popup.tsx';

/** The toolbar's popup: what this page is, and the next step. */
const openSide = sidePanelOpener();
const files = openKnowledge(() => void show());
let turn = 0;
/** Whether the popup has asked for a look that is not over: it knows that better than what is stored. */
let isLooking = false;
/** Milliseconds after which the popup says that it waits: a page that is busy does not answer at once. */
const patience = 150;

async function show(hasFailed = false): Promise<void> {
  const mine = ++turn;
  const front = await readFront();
  if (isLooking || hasFailed) return draw(front, isLooking ? waitingFront(front) : failedFront(front));
  const late = setTimeout(() => mine === turn && draw(front, waitingFront(front)), patience);
  const described = await describeFront(front, files);
  clearTimeout(late);
  // What is stored may have changed meanwhile: only the last answer counts.
  if (mine === turn) draw(front, described);
}

function draw({ tab, settings, words }: Front, { page, knowledge, topics, rescue }: FrontPage): void {
  const id = tab?.id ?? -1;
  const site = 'site' in page ? page.site : '';
  const close = () => window.close();
  const leave = async () => ((await mayHavePanel(tab, settings)) ? close() : show());
  const look = async () => {
    isLooking = true;
    void show();
    const isDone = await background.explainTab(id).catch(() => null);
    isLooking = false;
    await (isDone ? leave() : show(isDone === null));
  };
  render(
    <MessagesProvider {...words}>
      <Popup
        page={page}
        locale={words.locale}
        isPrivate={tab?.incognito ?? false}
        settings={settings}
        {...(topics && { topics })}
        {...(rescue && { rescue })}
        // Firefox for Android has no sidebar, and no room beside a page: there the popup holds the whole panel.
        {...(page.state === 'recognized' &&
          knowledge &&
          !openSide && {
            panel: {
              report: page.report,
              ...knowledge,
              load: async () => undefined,
              actions: panelActionsFor(id, close),
              lookups: lookupsOf(id),
              title: tab?.title ?? '',
            },
          })}
        actions={{
          ...(settings.opening !== 'private' && {
            openBeside: () => void background.openInPage(id).then(leave),
          }),
          ...(openSide && { openSidePanel: () => void openSide(tab?.windowId).then(close) }),
          look: () => void look(),
          setSite: (on) => changeSettings((before) => switchSite(before, site, on, tab?.incognito)),
          setPaused: (paused) => changeSettings((before) => ({ ...before, paused })),
          openOptions: () => void openOptions().then(close),
          openLibrary: () => void openLibrary().then(close),
        }}
      />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

void activeTab().then(keepLinksPrivate);
watchReports(show);
watchSettings(() => void show());
// A page that was loading may have ended where no script of ours can run.
watchLoading(show);
void show();

import browser from 'webextension-polyfill';
import { judgeClock } from '../core/clock.ts';
import { isGone } from '../core/is-gone.ts';
import { siteOf } from '../core/normalize-link.ts';
import { switchSite } from '../core/switch-site.ts';
import { showGone } from './badge.ts';
import type { Handlers } from './calls.ts';
import { explainReport } from './explain-report.ts';
import type { FrameCalls, GateReports, MentionAnswer, PageCalls, TabHere } from './messages.ts';
import { notePage } from './note-page.ts';
import { openCite } from './open-cite.ts';
import { openLibrary } from './open-library.ts';
import { type KnowledgeFiles, selectExplainers } from './pack.ts';
import { isGateWanted } from './register-gate.ts';
import { loadReport, loadSandboxed, storePagePlacement, storePlacement } from './report-store.ts';
import { changeSettings, loadSettings } from './settings-store.ts';
import {
  clearMarks,
  forgetPage,
  ignoreNoAnswer,
  placementFor,
  recognizeTab,
  shownIn,
  showReport,
} from './show-report.ts';
import { sidePanels } from './side-panel.ts';
import { addressOf, endGate, isPrivate, pageIn, styleHighlights } from './tabs.ts';
import { pageLanguage, readerLanguage } from './words.ts';

/** A page that calls. */
export interface CallingPage {
  /** The tab whose page calls. */
  tab: number;
}

/** Answers to the scripts in pages. Their arguments are as little trusted as the pages. */
export function handlersForPages(knowledge: KnowledgeFiles): Handlers<GateReports, CallingPage> {
  return {
    async gatePassed({ tab }) {
      const { settings } = await loadSettings();
      const url = await addressOf(tab);
      if (url && !isGateWanted(settings, url)) {
        await endGate(tab);
        return true;
      }
      return recognizeTab(tab, false, () => knowledge.pack().catch((error) => console.warn(error)));
    },
    pageLeft: ({ tab }) => forgetPage(tab),
    async pageGone({ tab }, status) {
      if (isGone(status)) await showGone(tab);
    },
  };
}

const today = () => new Date(judgeClock(Date.now()));

/** Answers to one of the extension's pages that stands in a tab. */
export const handlersForFrame: Handlers<FrameCalls, TabHere> = { tabHere: (tab) => tab };

/** Answers to the extension's own pages, the panel's frame among them. */
export function handlersForOwnPages(knowledge: KnowledgeFiles): Handlers<PageCalls, null> {
  return {
    explainTab: (_, tab) => explainTab(tab),
    async openInPage(_, tab) {
      const report = await loadReport(tab);
      if (report) await storePlacement(tab, report.url, 'open');
      await showReport(tab);
    },
    async panelOf(_, tab) {
      const { shown: report, settings } = await shownIn(tab);
      if (!report) return null;
      const [{ pack, record }, placement] = await Promise.all([
        explainReport(knowledge, settings, report),
        placementFor(tab, report, settings),
      ]);
      const ids = report.topics.map(({ id }) => id);
      return { report, settings, ...selectExplainers(pack, ids), record, placement };
    },
    async explainersFor(_, tab, ids) {
      const [report, { settings }] = await Promise.all([loadReport(tab), loadSettings()]);
      const [pack, translations] = await Promise.all([
        knowledge.pack(),
        knowledge.translations(readerLanguage(settings), report && pageLanguage(settings, report)),
      ]);
      return selectExplainers(pack, ids, translations);
    },
    async placePanel(_, tab, placement) {
      const report = await loadReport(tab);
      if (report) await storePlacement(tab, report.url, placement);
    },
    setPanel: (_, { opening, panelSide, panelWidth, folded }) =>
      changeSettings((settings) => ({
        ...settings,
        ...(opening && { opening }),
        ...(panelSide && { panelSide }),
        ...(panelWidth !== undefined && { panelWidth }),
        ...(folded && { folded }),
      })),
    openOptions: () => browser.runtime.openOptionsPage(),
    openLibraryOf: (_, tab, address) => openLibrary(address, tab),
    openCiteOf: (_, tab, form) => openCite(tab, form),
    showInTab: (_, tab, topic) => markMentions(tab, topic),
    clearTab: (_, tab) => clearMarks(tab),
    hideSiteOf: (_, tab) => hideSite(tab),
    noteInTab: (_, tab, which) => notePage(tab, which, today()),
  };
}

/**
 * The reader's keyboard command: opens the panel of the tab in front, or closes it; explains a page that has none. False where none can
 * come: of a page that browsers close to extensions, or that is sandboxed, or where the reader has paused everything or hidden the site.
 */
export async function togglePanel(tab: number): Promise<boolean> {
  const { shown, settings } = await shownIn(tab);
  if (shown) {
    const placement = await placementFor(tab, shown, settings);
    const isOut = placement === 'open' || placement === 'auto';
    await storePlacement(tab, shown.url, isOut ? 'closed' : 'open');
    await showReport(tab);
  } else {
    await explainTab(tab);
  }
  return hasPanel(tab);
}

/** Whether a panel stands in the page of a tab, or could if the reader had not closed it. */
async function hasPanel(tab: number): Promise<boolean> {
  const { shown } = await shownIn(tab);
  return shown !== undefined && !(await loadSandboxed(tab, shown.url));
}

/**
 * The same in private reading, where the browser's side panel has just been asked to open: closes it where it was open already and
 * explained the page; else explains a page that was not.
 */
export async function toggleBeside(tab: number): Promise<void> {
  if (await sidePanels.closeBeside(tab).catch(ignoreNoAnswer)) return;
  if (!(await shownIn(tab)).shown) await recognizeTab(tab, true);
}

/**
 * Explains what the reader has selected: looks up the topics that it names, in the page itself, and opens the first of them, in
 * the browser's side panel where that is open for the tab or nothing may stand in the page, else in the panel in the page. False where
 * neither is there to say anything.
 */
export async function explainSelection(tab: number): Promise<boolean> {
  const { settings } = await loadSettings();
  const isBeside =
    settings.opening === 'private' || (await sidePanels.showsTab(tab).catch(ignoreNoAnswer)) === true;
  const isDone = await (isBeside ? recognizeTab(tab, true) : explainTab(tab));
  if (!isBeside && !(await hasPanel(tab))) return false;
  const [topic] = isDone ? await pageIn(tab).topicsInSelection() : [];
  if (topic)
    await (isBeside ? openTopicBeside(tab, topic) : pageIn(tab).openTopic(topic)).catch(ignoreNoAnswer);
  return true;
}

/** Opens a topic in the side panel of a tab; one that has just been opened answers once it shows the page. */
async function openTopicBeside(tab: number, topic: string): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const isOpened = await sidePanels.openTopicBeside(tab, topic).then(
      () => true,
      (error: unknown) => ignoreNoAnswer(error) ?? false,
    );
    if (isOpened) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function hideSite(tab: number): Promise<void> {
  const url = await addressOf(tab);
  const site = siteOf(url);
  if (!site) return;
  if (!(await isPrivate(tab))) return changeSettings((settings) => switchSite(settings, site, false));
  // The settings would keep the name of a site that was visited privately.
  await storePlacement(tab, url, 'closed');
  await showReport(tab);
}

async function explainTab(tab: number): Promise<boolean> {
  await storePagePlacement(tab, await addressOf(tab), 'open');
  return recognizeTab(tab, true);
}

async function markMentions(tab: number, topic: string): Promise<MentionAnswer> {
  const { settings } = await loadSettings();
  // What is marked in a page, it can find out.
  if (settings.opening === 'private') return { count: 0, index: 0 };
  await styleHighlights(tab);
  return pageIn(tab).markMentions(topic);
}

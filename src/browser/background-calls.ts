import browser from 'webextension-polyfill';
import type { KnowledgePack } from '../core/explainer.ts';
import { siteOf } from '../core/normalize-link.ts';
import { waysToOpen } from '../core/settings.ts';
import { switchSite } from '../core/switch-site.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundCalls, MentionAnswer, PageCalls } from './messages.ts';
import { loadPack, selectExplainers } from './pack.ts';
import { loadReport, storePlacement } from './report-store.ts';
import { changeSettings, loadSettings } from './settings-store.ts';
import { forgetPage, isShown, placementFor, recognizeTab, reportOf, showReport } from './show-report.ts';
import { findSidePanel } from './side-panel.ts';
import { pageIn, styleHighlights } from './tabs.ts';

export interface Caller {
  /** The tab whose page calls. */
  tab: number;
}

/** Answers to the scripts in pages. Their arguments are as little trusted as the pages. */
export function handlersForPages(): Handlers<BackgroundCalls, Caller> {
  let pack: Promise<KnowledgePack> | undefined;
  const knowledge = () => {
    pack ??= loadPack();
    return pack;
  };
  return {
    gatePassed: ({ tab }) => recognizeTab(tab, false),
    pageLeft: ({ tab }) => forgetPage(tab),
    async getPanel({ tab }) {
      const [report, { settings }] = await Promise.all([reportOf(tab), loadSettings()]);
      if (!report || !isShown(report, settings)) return null;
      const content = selectExplainers(
        await knowledge(),
        report.topics.map(({ id }) => id),
      );
      return { report, settings, ...content, placement: await placementFor(tab, report, settings) };
    },
    async getExplainers(_, ids) {
      return selectExplainers(
        await knowledge(),
        Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [],
      );
    },
    async setPlacement({ tab }, placement) {
      const report = await loadReport(tab);
      if (report && ['open', 'tab', 'closed'].includes(placement))
        await storePlacement(tab, siteOf(report.url), placement);
    },
    async hideSite({ tab }) {
      const site = siteOf((await browser.tabs.get(tab)).url ?? '');
      await changeSettings((settings) => switchSite(settings, site, false));
    },
    async setOpening(_, opening) {
      if (waysToOpen.includes(opening)) await changeSettings((settings) => ({ ...settings, opening }));
    },
    openOptions: () => browser.runtime.openOptionsPage(),
    // Chrome counts the click in the page as this handler's, if the call is made at once.
    openSidePanel: async ({ tab }) => findSidePanel()?.open({ tabId: tab }),
    showInPage: ({ tab }, topic) => markMentions(tab, topic),
    clearMarks: ({ tab }) => pageIn(tab).unmark(),
  };
}

/** Answers to the extension's own pages. */
export const handlersForOwnPages: Handlers<PageCalls, null> = {
  explainTab: (_, tab) => explainTab(tab),
  async openInPage(_, tab) {
    const report = await loadReport(tab);
    await storePlacement(tab, report ? siteOf(report.url) : '', 'open');
    await showReport(tab);
  },
  showInTab: (_, tab, topic) => markMentions(tab, topic),
  clearTab: (_, tab) => pageIn(tab).unmark(),
};

/** The reader's keyboard command: opens the panel of the tab in front, or closes it; explains a page that has none. */
export async function togglePanel(tab: number): Promise<void> {
  const [report, { settings }] = await Promise.all([reportOf(tab), loadSettings()]);
  if (!report || !isShown(report, settings)) {
    await explainTab(tab);
    return;
  }
  const placement = await placementFor(tab, report, settings);
  const isOut = placement === 'open' || placement === 'auto';
  await storePlacement(tab, siteOf(report.url), isOut ? 'closed' : 'open');
  await showReport(tab);
}

async function explainTab(tab: number): Promise<boolean> {
  await storePlacement(tab, '', 'open');
  return recognizeTab(tab, true);
}

async function markMentions(tab: number, topic: string): Promise<MentionAnswer> {
  await styleHighlights(tab);
  return pageIn(tab).markMentions(topic);
}

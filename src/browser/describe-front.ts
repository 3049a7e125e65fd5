import type { Tabs } from 'webextension-polyfill';
import type { KnowledgePack } from '../core/explainer.ts';
import { isGone } from '../core/is-gone.ts';
import { siteOf } from '../core/normalize-link.ts';
import type { PageState } from '../core/page-state.ts';
import { defaultSettings, type Settings } from '../core/settings.ts';
import { headOf } from '../core/translation.ts';
import { archivedCopy } from './archived-copy.ts';
import { describeTab } from './describe-tab.ts';
import { explainReport } from './explain-report.ts';
import type { KnowledgeFiles } from './pack.ts';
import { loadSettings } from './settings-store.ts';
import { activeTab, statusOf } from './tabs.ts';
import { loadWords, type Words } from './words.ts';

/** The tab in front, and with what settings and words it is spoken of. */
export interface Front {
  tab: Tabs.Tab | undefined;
  settings: Settings;
  words: Words;
}

/** What there is to say of the page in front. */
export interface FrontPage {
  page: PageState;
  /** What a recognized page is explained with. */
  knowledge?: Awaited<ReturnType<typeof explainReport>>;
  /** The titles of the topics that a recognized page names, most central first, and how many there are. */
  topics?: { titles: string[]; count: number };
  /** The way to an archived copy of a page that is not explained: with its status where it is not there. */
  rescue?: { copy: string; status?: number };
}

/** The tab in front; with the settings as they came, where they cannot be read. */
export async function readFront(): Promise<Front> {
  const tab = await activeTab();
  const { settings } = await loadSettings().catch((error: unknown) => {
    console.warn(error);
    return { settings: defaultSettings };
  });
  return { tab, settings, words: await loadWords(settings) };
}

/**
 * What there is to say of the page in front; where that fails, just this. Nothing is read of the knowledge where there is nothing
 * to explain.
 */
export function describeFront(front: Front, files: KnowledgeFiles): Promise<FrontPage> {
  return describe(front, files).catch((error: unknown) => {
    console.warn(error);
    return failedFront(front);
  });
}

async function describe({ tab, settings }: Front, files: KnowledgeFiles): Promise<FrontPage> {
  const page = tab ? await describeTab(tab, settings) : ({ state: 'unsupported' } as const);
  if (page.state === 'recognized') {
    const knowledge = await explainReport(files, settings, page.report);
    const named = page.report.topics.filter(({ mentions }) => mentions > 0);
    const titles = named.flatMap(({ id }) => titleIn(knowledge.pack, id) ?? []);
    return { page, knowledge, topics: { titles, count: titles.length } };
  }
  const copy = archivedCopy(tab?.url, settings);
  const status = copy && !unread.includes(page.state) && (await statusOf(tab?.id ?? -1));
  return { page, ...(copy && { rescue: { copy, ...(status && isGone(status) && { status }) } }) };
}

/** In these states nothing of ours runs in a page. */
const unread: readonly PageState['state'][] = ['unsupported', 'paused', 'hidden'];

/** What is said of a page where something of ours went wrong. */
export function failedFront({ tab }: Front): FrontPage {
  return { page: { state: 'failed', site: siteOf(tab?.url ?? ''), reason: 'crashed' } };
}

/** What is said of a page that does not answer at once. */
export function waitingFront({ tab }: Front): FrontPage {
  return { page: { state: 'waiting', site: siteOf(tab?.url ?? '') } };
}

/** An explainer's title, kept together where it runs in another direction than the words around it. */
function titleIn({ explainers }: KnowledgePack, id: string): string | undefined {
  const explainer = explainers[id];
  return explainer?.translation ? `\u2068${headOf(explainer).title}\u2069` : explainer?.title;
}

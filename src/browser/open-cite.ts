import browser from 'webextension-polyfill';

/** Opens the page of ours on which the citation of a tab’s page can be seen, copied and saved, in a form to begin with. */
export async function openCite(tab: number, form: string): Promise<void> {
  const query = new URLSearchParams({ tab: String(tab), form });
  await browser.tabs.create({ url: browser.runtime.getURL(`cite.html?${query}`) });
}

/** What that page was opened for, from its address; the tab is -1, which none has, where it names none. */
export function readCiteRequest(search: string): { tab: number; form: string } {
  const query = new URLSearchParams(search);
  const tab = Number(query.get('tab') || Number.NaN);
  return { tab: Number.isInteger(tab) ? tab : -1, form: query.get('form') ?? '' };
}

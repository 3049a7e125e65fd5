import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { ConsentRequest } from './lookup-calls.ts';

/**
 * Opens the window in which the reader is asked about services. A page of ours, not the panel in a stranger's page: there the
 * site cannot cover what is asked, and the same click may give the browser's permission, which a panel in a page cannot
 * ask for.
 */
export async function openConsent({ tab, permit, services, wish }: ConsentRequest): Promise<void> {
  const query = new URLSearchParams({
    tab: String(tab),
    permit,
    services: services.join(','),
    wish: JSON.stringify(wish),
  });
  const url = browser.runtime.getURL(`consent.html?${query}`);
  // Firefox for Android has no windows.
  const { windows } = browser as { windows?: typeof browser.windows };
  if (windows) await windows.create({ url, type: 'popup', width: 520, height: 700 });
  else await browser.tabs.create({ url });
}

/** What a caller says that the reader wants. */
export const consentWish = v.union([
  v.strictObject({ trail: v.strictObject({ changes: v.boolean(), originals: v.boolean() }) }),
  v.strictObject({ measured: v.strictObject({ ooni: v.boolean(), ioda: v.boolean() }) }),
]);

/** Reads what the consent page was opened for, from its address; undefined where that is not whole. */
export function readConsentRequest(search: string): ConsentRequest | undefined {
  const query = new URLSearchParams(search);
  const tab = Number(query.get('tab') ?? Number.NaN);
  const permit = query.get('permit');
  const services = (query.get('services') ?? '').split(',').filter(Boolean);
  const wish = v.safeParse(v.pipe(v.string(), v.parseJson(), consentWish), query.get('wish'));
  return Number.isInteger(tab) && permit && services.length && wish.success
    ? { tab, permit, services, wish: wish.output }
    : undefined;
}

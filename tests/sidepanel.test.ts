// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import browser from './fake-browser.ts';

const page = { id: 1, windowId: 1, status: 'complete', url: 'https://news.example.org/story' };
let incognito = false;
vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ ...page, incognito }] as never);

it('of a page in a private window, the side panel has no switch that would write its site down', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  await import('../src/sidepanel.tsx');
  const switches = () => document.querySelectorAll('.popup-foot [role="switch"]').length;
  await vi.waitFor(() => expect(switches()).toBe(2));
  incognito = true;
  await browser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 });
  await vi.waitFor(() => expect(switches()).toBe(1));
});

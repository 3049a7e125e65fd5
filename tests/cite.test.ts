// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { storeReport } from '../src/browser/report-store.ts';
import { aReport } from './browser-layer/a-report.ts';
import browser from './fake-browser.ts';

it('the page from which a page is cited cites no other to which the tab goes on', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  const { id } = await browser.tabs.create({ url: 'https://news.example.org/story' });
  window.history.replaceState(null, '', `?tab=${id}&form=ris`);
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ value: { trail: null, measured: null } });
  await storeReport(id, aReport({ url: 'https://news.example.org/story' }));
  await import('../src/cite.tsx');
  const root = () => document.body.innerHTML;
  await vi.waitFor(() => expect(root()).toContain('news.example.org/story'));
  await storeReport(id, aReport({ url: 'https://news.example.org/next' }));
  await vi.waitFor(() => expect(root()).toContain('cite_gone'));
  expect(root()).not.toContain('news.example.org/next');
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookupsOf } from '../../src/browser/own-page.ts';
import browser, { resetBrowser } from '../fake-browser.ts';

/** The ports that are open, and what closes each as a stopped worker does. */
let open: Map<string, () => void>;
let opened: number;

beforeEach(() => {
  resetBrowser();
  open = new Map();
  opened = 0;
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ value: null });
  vi.spyOn(browser.runtime, 'connect').mockImplementation((...args: unknown[]) => {
    const [{ name }] = args as [{ name: string }];
    const key = `${name} #${++opened}`;
    let heard: () => void = () => undefined;
    open.set(key, () => {
      open.delete(key);
      heard();
    });
    return {
      disconnect: () => open.delete(key),
      onDisconnect: {
        addListener(listener: () => void) {
          heard = listener;
        },
      },
    };
  });
});
afterEach(() => vi.restoreAllMocks());

const stopWorker = () => {
  for (const close of [...open.values()]) close();
};

it('look-ups that a stopped worker left running are held again when the panel next looks at them', async () => {
  const release = lookupsOf(7).hold();
  stopWorker();
  expect([...open.keys()]).toEqual([]);
  // Not the same object: a panel that is drawn again makes it anew.
  await lookupsOf(7).calls.getLookups();
  await lookupsOf(7).calls.getLookups();
  expect([...open.keys()]).toEqual(['lookups 7 #2']);
  stopWorker();
  await lookupsOf(7).calls.getLookups();
  expect([...open.keys()]).toEqual(['lookups 7 #3']);
  release();
  expect([...open.keys()]).toEqual([]);
});

it('look-ups that were let go are held no more', async () => {
  const release = lookupsOf(7).hold();
  stopWorker();
  release();
  await lookupsOf(7).calls.getLookups();
  lookupsOf(7).hold()();
  await lookupsOf(7).calls.getLookups();
  expect([...open.keys()]).toEqual([]);
});

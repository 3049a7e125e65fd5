import browser from 'webextension-polyfill';
import { handlersForOwnPages, handlersForPages, togglePanel } from './browser/background-calls.ts';
import { answerCall } from './browser/calls.ts';
import { runInTurn } from './browser/queue.ts';
import { registerGate } from './browser/register-gate.ts';
import { reportedTabs } from './browser/report-store.ts';
import { loadSettings, watchSettings } from './browser/settings-store.ts';
import { showReport } from './browser/show-report.ts';

const pageHandlers = handlersForPages();
const ownAddress = browser.runtime.getURL('');

/** Has the gate run where the settings say, and shows every open report as they say. */
const applySettings = runInTurn(async () => {
  const { settings } = await loadSettings();
  await registerGate(settings).catch((error) => console.warn(error));
  for (const tab of await reportedTabs()) await showReport(tab);
});

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(ownAddress)) return answerCall(handlersForOwnPages, message, null);
  return sender.tab?.id === undefined || sender.frameId
    ? undefined
    : answerCall(pageHandlers, message, { tab: sender.tab.id });
});

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await applySettings();
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
});

browser.runtime.onStartup.addListener(() => applySettings());
watchSettings(() => void applySettings());

browser.commands?.onCommand.addListener(async (command, tab) => {
  if (command === 'toggle-panel' && tab?.id !== undefined) await togglePanel(tab.id);
});

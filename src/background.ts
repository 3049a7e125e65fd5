import browser from 'webextension-polyfill';
import { openAnswerCache } from './browser/asking/answer-cache.ts';
import { makeAsk, realWorld } from './browser/asking/ask-service.ts';
import { hasCommonName } from './browser/asking/has-common-name.ts';
import { sessionPauses } from './browser/asking/pauses.ts';
import { handlersForFrame, handlersForOwnPages, handlersForPages } from './browser/background-calls.ts';
import { bringIntoLine, keepGate, resumeGates } from './browser/bring-into-line.ts';
import { answerCall, type Handlers } from './browser/calls.ts';
import { holdForPanels } from './browser/lookups/hold-for-panels.ts';
import type { ConsentCalls, LookupCalls, OfTab } from './browser/lookups/lookup-calls.ts';
import { openLookupStore } from './browser/lookups/lookup-store.ts';
import { makeLookups } from './browser/lookups/make-lookups.ts';
import { answerMenus, runCommand } from './browser/menus.ts';
import type { PageCalls } from './browser/messages.ts';
import { openKnowledge, shipped } from './browser/pack.ts';
import { makePacks } from './browser/packs/make-packs.ts';
import type { PackCalls } from './browser/packs/pack-calls.ts';
import { openPackStore } from './browser/packs/pack-store.ts';
import { webSigning } from './browser/packs/web-signing.ts';
import { runInTurn } from './browser/queue.ts';
import { watchPrivateReading } from './browser/reads-privately.ts';
import { dropClosedTabs } from './browser/report-store.ts';
import { loadSettings, migrateStoredSettings, watchSettings } from './browser/settings-store.ts';
import { keepSettingsInStep } from './browser/settings-sync.ts';
import { sweepPages } from './browser/tabs.ts';
import { judgeClock } from './core/clock.ts';
import { removeOrphans } from './page/panel-host.ts';

const cache = openAnswerCache();
const ask = makeAsk(realWorld(cache, sessionPauses));
const lookups = makeLookups({
  ask,
  store: openLookupStore(),
  cache,
  asksMany: hasCommonName(),
  now: () => judgeClock(Date.now()),
});
const knowledge = openKnowledge();
const pageHandlers = handlersForPages(knowledge);
const packs = makePacks({
  ask,
  shipped,
  store: openPackStore(),
  signing: webSigning,
  loadSettings: async () => (await loadSettings()).settings,
  now: () => judgeClock(Date.now()),
  random: () => Math.random(),
});
const ownHandlers: Handlers<PageCalls & OfTab<LookupCalls> & ConsentCalls & PackCalls, null> = {
  ...handlersForOwnPages(knowledge),
  ...lookups.handlers,
  ...packs.handlers,
};
const ownAddress = browser.runtime.getURL('');

const applySettings = runInTurn(() => bringIntoLine(cache));

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id) return undefined;
  const { id, incognito = true, windowId } = sender.tab ?? {};
  const isOwn = sender.url?.startsWith(ownAddress);
  const answer = isOwn ? answerCall(ownHandlers, message, null) : undefined;
  if (answer || id === undefined) return answer;
  if (isOwn) return answerCall(handlersForFrame, message, { id, incognito, windowId });
  return sender.frameId ? undefined : answerCall(pageHandlers, message, { tab: id });
});

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await migrateStoredSettings().catch((error) => console.warn(error));
  // Before pages are given panels again.
  if (reason === 'update') await sweepPages(removeOrphans);
  await applySettings();
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  await packs.layDownOutdated().catch((error) => console.warn(error));
});

browser.runtime.onStartup.addListener(async () => {
  void sync();
  await applySettings();
  await packs.lookIfDue();
});
watchSettings((before) => void applySettings().then(() => resumeGates(before)));
const sync = keepSettingsInStep();

browser.tabs.onRemoved.addListener((tab) => void dropClosedTabs(tab));
holdForPanels(lookups);
// With an update a browser may forget what it runs for us, after we have looked.
void keepGate();
const whenReadingIsKnown = watchPrivateReading();
answerMenus(whenReadingIsKnown);
browser.commands?.onCommand.addListener(
  (command, tab) => tab && whenReadingIsKnown((isPrivate) => void runCommand(command, tab, isPrivate)),
);

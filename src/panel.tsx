import { render } from 'preact';
import { insist } from './browser/calls.ts';
import { background, lookupsOf } from './browser/own-page.ts';
import { findHolder, frameCalls, leaveWithExtension } from './browser/panel-holder.ts';
import { keepLinksPrivate } from './browser/private-links.ts';
import { findSidePanel } from './browser/side-panel.ts';
import { panelActionsFor } from './browser/tab-panel.ts';
import { loadWords } from './browser/words.ts';
import type { PageFacts } from './core/panel-frame.ts';
import { PagePanel } from './ui/panel/page-panel.tsx';

/** The frame in a recognized page: the panel beside the article, or the tab at the edge. */
async function start(): Promise<void> {
  const [holder, here] = await Promise.all([findHolder(), insist(frameCalls.tabHere)]);
  const tab = here.id;
  const sidePanel = findSidePanel();
  const watchers = new Set<() => void>();
  const lookups = lookupsOf(tab, (onChange) => {
    watchers.add(onChange);
    return () => watchers.delete(onChange);
  });
  const actions = {
    ...panelActionsFor(tab, () => undefined),
    openCite: (form: string) => void background.openCiteOf(tab, form),
    // At once, while the click counts.
    ...(sidePanel && { openSidePanel: () => void sidePanel.open({ tabId: tab }) }),
  };
  let facts: PageFacts | undefined;
  let content: Awaited<ReturnType<typeof background.panelOf>> = null;
  let words: Awaited<ReturnType<typeof loadWords>> | undefined;
  let asked: string | undefined;
  let wanted: { topic: string; url: string } | undefined;
  let turn = 0;
  keepLinksPrivate(here);
  // What is dropped into the page, the page reads.
  document.addEventListener('dragstart', (event) => event.preventDefault());

  const draw = () => {
    if (!content || !facts || !words) return;
    render(
      <PagePanel
        {...content}
        {...facts}
        {...words}
        place={(place) => holder.tell({ place })}
        remove={() => holder.tell({ place: null })}
        getExplainers={(ids) => insist(() => background.explainersFor(tab, ids))}
        setPlacement={(placement) => insist(() => background.placePanel(tab, placement))}
        actions={actions}
        lookups={lookups}
        wanted={wanted}
      />,
      document.getElementById('root') ?? document.body,
    );
  };
  const refresh = async (topic?: string) => {
    turn += 1;
    const mine = turn;
    asked = topic ?? asked;
    const found = await insist(() => background.panelOf(tab));
    const foundWords = found && (await loadWords(found.settings));
    // Settings change faster than they are answered: only the last answer counts.
    if (mine !== turn) return;
    if (!found || !foundWords || found.placement === 'closed') {
      holder.tell({ place: null });
      return;
    }
    content = found;
    words = foundWords;
    const { url } = found.report;
    if (asked) wanted = { topic: asked, url };
    else if (wanted?.url !== url) wanted = undefined;
    asked = undefined;
    draw();
  };

  holder.listen((message) => {
    if ('facts' in message) {
      facts = message.facts;
      draw();
    } else if ('lookupsChanged' in message) {
      for (const look of watchers) look();
    } else void refresh(message.topic);
  });
}

leaveWithExtension();
void start();

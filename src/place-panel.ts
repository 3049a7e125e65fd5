import {
  answerCalls,
  endsWithExtension,
  isAlive,
  isFirst,
  ownOrigin,
  panelAddress,
} from './browser/content.ts';
import type { PanelCalls } from './browser/messages.ts';
import type { PageFacts, ToFrame } from './core/panel-frame.ts';
import { clearHighlights } from './page/highlight-ranges.ts';
import { measureRoom, watchRoom } from './page/measure-room.ts';
import { mountPanelHost, type PanelHost } from './page/panel-host.ts';

/** Injected into a recognized page: keeps the frame in which the panel, or the tab at the edge, is shown. */
if (isFirst('panel')) {
  let host: PanelHost | undefined;
  let watch = 0;
  let unwatchRoom: (() => void) | undefined;
  let asked: string | undefined;

  const remove = () => {
    window.clearInterval(watch);
    unwatchRoom?.();
    host?.remove();
    host = undefined;
  };
  const abandon = () => {
    remove();
    clearHighlights();
  };
  const facts = (): { facts: PageFacts } => ({ facts: { ...measureRoom(window), title: document.title } });
  const refresh = (): ToFrame => {
    const topic = asked;
    asked = undefined;
    return { refresh: true, ...(topic !== undefined && { topic }) };
  };
  const show = () => {
    // Sandboxed by its header: a frame in it would be too, and could ask nobody what to show.
    if (window.origin === 'null') return false;
    if (host?.isConnected()) {
      if (!host.isThere()) return true;
      host.tell(facts());
      host.tell(refresh());
      return true;
    }
    remove();
    host = mountPanelHost(document, {
      address: panelAddress(),
      origin: ownOrigin(),
      greeting: () => [facts(), refresh()],
      onLeave: remove,
    });
    unwatchRoom = watchRoom(window, () => host?.tell(facts()));
    // Nobody tells a script that its extension was updated or removed: then nothing in the panel would work.
    if (!endsWithExtension()) watch = window.setInterval(() => isAlive() || abandon(), 2000);
    return true;
  };

  // A page that the browser keeps alive comes back with a frame that is dead; then the panel is asked for again.
  window.addEventListener('pagehide', (event) => event.isTrusted && remove());
  answerCalls<PanelCalls>({
    refreshPanel: show,
    removePanel: remove,
    frameIsStyled: () => host?.leaveToStyle(),
    lookupsChanged: () => host?.tell({ lookupsChanged: true }),
    openTopic(_, topic) {
      asked = topic;
      show();
    },
  });
}

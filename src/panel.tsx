import { render } from 'preact';
import base from '../extension/base.css';
import explainer from '../extension/explainer.css';
import lookups from '../extension/lookups.css';
import panel from '../extension/panel.css';
import {
  answerCalls,
  background,
  getMessage,
  hasSidePanel,
  isAlive,
  isFirst,
  lookupsHere,
  watchOpenTopic,
} from './browser/content.ts';
import type { PanelCalls } from './browser/messages.ts';
import { answerFrom, languageOf } from './core/catalogue.ts';
import { measureRoom, watchRoom } from './page/measure-room.ts';
import { mountPanelHost } from './page/panel-host.ts';
import { PagePanel } from './ui/panel/page-panel.tsx';

/** Injected into a recognized page: the panel beside the article, or the tab at the edge. */
if (isFirst('panel')) {
  let host: ReturnType<typeof mountPanelHost> | undefined;
  let watch = 0;
  let asked: string | undefined;
  let wanted: { topic: string; url: string } | undefined;
  let turn = 0;

  const remove = () => {
    // What was asked for before comes too late: an answer of then would put the panel back.
    turn += 1;
    window.clearInterval(watch);
    if (!host) return;
    render(null, host.root);
    host.remove();
    host = undefined;
  };

  /** Shows what there is; `topic` is what the reader has just asked for. */
  const refresh = async (topic?: string) => {
    turn += 1;
    const mine = turn;
    asked = topic ?? asked;
    const content = await background.getPanel();
    // Settings change faster than they are answered: only the last answer counts.
    if (mine !== turn) return;
    if (!content || content.placement === 'closed') return remove();
    if (!host?.isConnected()) {
      remove();
      host = mountPanelHost(document, base + panel + explainer + lookups);
      // Nobody tells a script that its extension was updated or removed: then nothing in the panel would work.
      watch = window.setInterval(() => isAlive() || remove(), 2000);
    }
    const current = host;
    const { url } = content.report;
    if (asked) wanted = { topic: asked, url };
    else if (wanted?.url !== url) wanted = undefined;
    asked = undefined;
    const words = content.catalogue ? answerFrom(content.catalogue) : getMessage;
    render(
      <PagePanel
        {...content}
        getMessage={words}
        locale={languageOf(words)}
        room={() => measureRoom(window)}
        watchRoom={(onChange) => watchRoom(window, onChange)}
        setWidth={current.setWidth}
        background={background}
        lookups={lookupsHere}
        title={document.title}
        hasSidePanel={hasSidePanel()}
        remove={remove}
        wanted={wanted}
      />,
      current.root,
    );
  };

  answerCalls<PanelCalls>({ refreshPanel: () => refresh(), removePanel: remove });
  watchOpenTopic((topic) => refresh(topic));
}

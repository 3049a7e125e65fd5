import { render } from 'preact';
import base from '../extension/base.css';
import explainer from '../extension/explainer.css';
import panel from '../extension/panel.css';
import { answerCalls, background, getMessage, hasSidePanel, isFirst } from './browser/content.ts';
import type { PanelCalls } from './browser/messages.ts';
import { measureRoom } from './page/measure-room.ts';
import { mountPanelHost } from './page/panel-host.ts';
import { languageOf } from './ui/messages.tsx';
import { PagePanel } from './ui/panel/page-panel.tsx';

/** Injected into a recognized page: the panel beside the article, or the tab at the edge. */
if (isFirst('panel')) {
  let host: ReturnType<typeof mountPanelHost> | undefined;

  const remove = () => {
    if (!host) return;
    render(null, host.root);
    host.remove();
    host = undefined;
  };

  const refresh = async () => {
    const content = await background.getPanel();
    if (!content || content.placement === 'closed') return remove();
    if (!host?.isConnected()) {
      remove();
      host = mountPanelHost(document, base + panel + explainer);
    }
    const current = host;
    render(
      <PagePanel
        {...content}
        getMessage={getMessage}
        locale={languageOf(getMessage)}
        room={() => measureRoom(window)}
        setWidth={current.setWidth}
        background={background}
        hasSidePanel={hasSidePanel()}
        remove={remove}
      />,
      current.root,
    );
  };

  answerCalls<PanelCalls>({ refreshPanel: refresh, removePanel: remove });
}

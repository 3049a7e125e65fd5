import { useEffect, useRef, useState } from 'preact/hooks';
import { type FeedbackKind, feedbackKinds } from '../../core/feedback.ts';
import { type WayToOpen, waysToOpen } from '../../core/settings.ts';
import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import { useOwnId } from '../use-own-id.ts';
import type { PanelActions, PanelSurface } from './panel-props.ts';
import { watchOutside } from './watch-outside.ts';

/** What is seldom wanted: another way to open, the side panel, feedback, hiding the site, the options. */
export function Menu(props: {
  site: string;
  surface: PanelSurface;
  opening: WayToOpen;
  actions: PanelActions;
  /** What the reader says of this page. */
  onNote(which: FeedbackKind): void;
}) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useOwnId();
  const { actions } = props;

  // It would cover what is turned to.
  useEffect(() => {
    if (isOpen && root.current) return watchOutside(root.current, () => setOpen(false));
  }, [isOpen]);

  // What has the focus in the list is hidden with it.
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the controls inside.
    <div class="menu" ref={root} onKeyDown={closeOnEscape}>
      <button
        type="button"
        ref={button}
        class="icon-button"
        aria-label={t('menu')}
        title={t('menu')}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      <div id={listId} class="menu-list" hidden={!isOpen}>
        {props.surface === 'page' && (
          <fieldset class="menu-group">
            <legend>{t('opening_legend')}</legend>
            {waysToOpen.map((way) => (
              // No radio buttons: their arrow keys choose what they pass, and each choice here moves or closes the panel.
              <button
                key={way}
                type="button"
                class="menu-item menu-choice"
                aria-pressed={props.opening === way}
                onClick={() => actions.setPanel({ opening: way })}
              >
                <Icon name="check" />
                {t(`opening_${way}`)}
              </button>
            ))}
          </fieldset>
        )}
        {actions.openSidePanel && (
          <button type="button" class="menu-item" onClick={choose(actions.openSidePanel)}>
            <Icon name="side" />
            {t('open_side_panel')}
          </button>
        )}
        {feedbackKinds.map((which) => (
          <button key={which} type="button" class="menu-item" onClick={choose(() => props.onNote(which))}>
            <Icon name={which === 'wrong' ? 'cross' : 'question'} />
            {t(`feedback_${which}`)}
          </button>
        ))}
        <button type="button" class="menu-item" onClick={choose(actions.hideSite)}>
          <Icon name="hide" />
          {t('hide_on', props.site)}
        </button>
        <button type="button" class="menu-item" onClick={choose(() => actions.openLibrary('#/'))}>
          <Icon name="book" />
          {t('library')}
        </button>
        <button type="button" class="menu-item" onClick={choose(actions.openOptions)}>
          <Icon name="gear" />
          {t('options')}
        </button>
      </div>
    </div>
  );
}

import type { PageState } from '../../core/page-state.ts';
import type { Settings } from '../../core/settings.ts';
import { isLookedAt } from '../../core/switch-site.ts';
import { HeadingLevel } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { Mark } from '../mark.tsx';
import { useMessages } from '../messages.tsx';
import { PanelBody } from '../panel/panel.tsx';
import type { PanelProps } from '../panel/panel-props.ts';
import { StoringProblem, useStoring } from '../storing.tsx';
import { Surface } from '../surface.tsx';
import { Switch } from '../switch.tsx';
import { Rescue } from './rescue.tsx';
import { StateCard } from './state-card.tsx';

export interface PopupActions {
  /** Opens the panel in the page; absent in private reading. */
  openBeside?: () => void;
  /** Absent where the browser has none. */
  openSidePanel?: () => void;
  /** Looks at the page, and explains it though it is not recognized. */
  look(): void;
  /**
   * On: takes the site from the hidden ones, and adds it to the chosen ones where only these are looked at.
   * Off: hides it. Refused where that could not be stored.
   */
  setSite(on: boolean): Promise<unknown>;
  /** Refused where it could not be stored. */
  setPaused(paused: boolean): Promise<unknown>;
  openOptions(): void;
  openLibrary(): void;
}

export interface PopupProps {
  page: PageState;
  locale: string;
  settings: Settings;
  /** Whether the page is in a private window: then no switch offers to keep its site's name in the settings. */
  isPrivate: boolean;
  actions: PopupActions;
  /** What can be explained of a recognized page: the topics' titles, most central first, and how many there are. */
  topics?: { titles: string[]; count: number };
  /** The way to an archived copy of the page: with its status where it is not there. Absent where there is none. */
  rescue?: { copy: string; status?: number };
  /** On a screen too small for a panel beside the page, the popup holds it: what the panel needs. */
  panel?: Omit<PanelProps, 'surface' | 'locale' | 'settings'>;
}

/** The toolbar's popup: what this page is, the best next step, and the switches. */
export function Popup(props: PopupProps) {
  const { t } = useMessages();
  const { page, settings } = props;
  const { failures, store } = useStoring();
  const actions: PopupActions = {
    ...props.actions,
    setSite: (on) => store(() => props.actions.setSite(on)),
    setPaused: (paused) => store(() => props.actions.setPaused(paused)),
  };
  // Firefox for Android, which has no side panel, shows the popup as a page.
  const isScreen = !actions.openSidePanel;
  // Of a page that is not there, there is nothing else to say.
  const isGone = props.rescue?.status !== undefined;
  const holdsPanel = props.panel !== undefined && page.state === 'recognized';
  return (
    <HeadingLevel value={1}>
      <Surface kind="popup" settings={settings} locale={props.locale}>
        <div class={`popup${holdsPanel ? ' holds-panel' : ''}${isScreen ? ' fills-screen' : ''}`}>
          {holdsPanel && props.panel ? (
            <PanelBody
              key={props.panel.report.url}
              {...props.panel}
              surface="popup"
              locale={props.locale}
              settings={settings}
            />
          ) : (
            <main class="popup-main">
              <header class="bar">
                <span class="wordmark">
                  <Mark />
                  {t('name')}
                </span>
                {'site' in page && (
                  <bdi class="popup-site" title={page.site}>
                    {page.site}
                  </bdi>
                )}
              </header>
              {props.rescue && isGone && <Rescue {...props.rescue} />}
              {!(isGone && page.state === 'quiet') && (
                <StateCard
                  page={page}
                  actions={actions}
                  {...(props.topics ? { topics: props.topics } : {})}
                />
              )}
              {props.rescue && !isGone && <Rescue {...props.rescue} />}
            </main>
          )}
          <footer class="popup-foot">
            <StoringProblem failures={failures} />
            {!props.isPrivate && 'site' in page && page.state !== 'paused' && settings.where !== 'asked' && (
              <Switch isOn={isLookedAt(settings, page.site)} onSwitch={actions.setSite}>
                {t('site_switch', page.site)}
              </Switch>
            )}
            {page.state !== 'paused' && (
              <Switch isOn={settings.paused} onSwitch={actions.setPaused}>
                {t('pause_switch')}
              </Switch>
            )}
            <div class="popup-links">
              <button type="button" class="quiet-button popup-options" onClick={actions.openLibrary}>
                <Icon name="book" />
                {t('library')}
              </button>
              <button type="button" class="quiet-button popup-options" onClick={actions.openOptions}>
                <Icon name="gear" />
                {t('options')}
              </button>
            </div>
          </footer>
        </div>
      </Surface>
    </HeadingLevel>
  );
}

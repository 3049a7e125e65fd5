import type { Settings } from '../../core/settings.ts';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { Mark } from '../mark.tsx';
import { type MessageKey, useMessages } from '../messages.tsx';
import { OpeningChoices } from '../opening-choices.tsx';
import { StoringProblem, useStoring } from '../storing.tsx';
import { Surface } from '../surface.tsx';
import { useTitle } from '../use-title.ts';
import { WhereChoices } from '../where-choices.tsx';
import { Scene } from './scene.tsx';

/** The page of the first run: what Sidelight does, what it never does, where it may look, and how to try it. */
export function Welcome(props: {
  settings: Settings;
  locale: string;
  /** Gives the settings that the reader changed, and only these: others may change elsewhere meanwhile. Refused where they could not be stored. */
  onChange(changed: Partial<Settings>): Promise<void>;
  onOpenOptions(): void;
  /** Closes the page. */
  onDone(): void;
}) {
  const { t } = useMessages();
  const { settings } = props;
  useTitle(t('page_title_welcome'));
  const { failures, store } = useStoring();
  const change = (changed: Partial<Settings>) => store(() => props.onChange(changed));
  return (
    <Surface kind="document" settings={settings} locale={props.locale}>
      <main class="document welcome">
        <header class="hero">
          <div class="hero-words">
            <span class="wordmark">
              <Mark size={22} />
              {t('name')}
            </span>
            <Heading depth={0} class="hero-title">
              {t('welcome_title')}
            </Heading>
            <p class="hero-lead">{t('welcome_lead')}</p>
          </div>
          <Scene />
        </header>
        <div class="pledges">
          <Pledges
            title={t('does_title')}
            icon="check"
            pledges={[t('does_explains'), t('does_since'), t('does_sources'), t('does_archive')]}
          />
          <Pledges
            title={t('never_title')}
            icon="cross"
            pledges={[t('never_sends'), t('never_watches'), t('never_changes'), t('never_advises')]}
          />
        </div>
        <section class="step">
          <Heading depth={1} class="step-title">
            {t('where_legend')}
          </Heading>
          <p class="step-lead">{t('welcome_where_lead')}</p>
          <WhereChoices settings={settings} onChange={change} />
        </section>
        <section class="step">
          <Heading depth={1} class="step-title">
            {t('opening_legend')}
          </Heading>
          <OpeningChoices settings={settings} onChange={change} />
        </section>
        <section class="step">
          <Heading depth={1} class="step-title">
            {t('try_title')}
          </Heading>
          <ol class="try-list">
            <li>{t('try_open')}</li>
            {settings.where === 'asked' && <li>{t('where_asked_hint')}</li>}
            <li>{t(whatIsSeen(settings))}</li>
            {settings.where !== 'asked' && <li>{t('try_ask')}</li>}
          </ol>
          <div class="button-row">
            <button type="button" class="button is-first" onClick={props.onDone}>
              {t('welcome_done')}
            </button>
            <button type="button" class="quiet-button" onClick={props.onOpenOptions}>
              <Icon name="gear" />
              {t('options')}
            </button>
          </div>
        </section>
        <StoringProblem failures={failures} />
      </main>
    </Surface>
  );
}

/** What there is to see of a recognized page, as the reader has chosen above. A panel that was asked for opens whatever else was chosen. */
function whatIsSeen({ opening, where }: Settings): MessageKey {
  if (opening === 'private') return 'opening_private_hint';
  return opening === 'open' || where === 'asked' ? 'try_see' : `opening_${opening}_hint`;
}

function Pledges(props: { title: string; icon: 'check' | 'cross'; pledges: string[] }) {
  return (
    <section class={`pledge is-${props.icon}`}>
      <Heading depth={1} class="step-title">
        {props.title}
      </Heading>
      <ul class="pledge-list">
        {props.pledges.map((pledge) => (
          <li key={pledge}>
            <Icon name={props.icon} />
            {pledge}
          </li>
        ))}
      </ul>
    </section>
  );
}

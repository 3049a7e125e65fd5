import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SyncChoice, SyncState } from '../../browser/settings-sync.ts';
import type { Shortcut } from '../../browser/shortcuts.ts';
import type { FeedbackNote } from '../../core/feedback.ts';
import { browserLanguage, confidences, panelSides, type Settings, themes } from '../../core/settings.ts';
import { Choices } from '../choices.tsx';
import { Heading } from '../heading.tsx';
import { Mark } from '../mark.tsx';
import { useMessages } from '../messages.tsx';
import { OpeningChoices } from '../opening-choices.tsx';
import { StoringProblem, useStoring } from '../storing.tsx';
import { Surface } from '../surface.tsx';
import { useTitle } from '../use-title.ts';
import { WhereChoices } from '../where-choices.tsx';
import { FeedbackList } from './feedback-list.tsx';
import { KnowledgeChoices, type PackControls } from './knowledge-choices.tsx';
import { LookupChoices } from './lookup-choices.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { SiteList } from './site-list.tsx';
import { SyncChoices } from './sync-choices.tsx';
import { Transfer } from './transfer.tsx';

/** The text sizes on offer, in percent. */
const textSizes = [90, 100, 115, 130, 150, 200];

/** The options page. Every change counts at once. What is to be stored gives a promise, which is refused where it could not be. */
export function Options(props: {
  settings: Settings;
  locale: string;
  /** The languages that the interface is translated into: BCP 47 tags, and their names in themselves. */
  languages: readonly { tag: string; name: string }[];
  /** A sentence for the reader where the settings could not be read. */
  problem?: string;
  /** Gives the settings that the reader changed, and only these: others may change elsewhere meanwhile. */
  onChange(changed: Partial<Settings>): Promise<void>;
  /** The knowledge packs. */
  packs: PackControls;
  onReset(): Promise<void>;
  /** Forgets the answers of services that are kept on the device. */
  onForget(): Promise<void>;
  /** What the reader said of pages, newest first. */
  notes: FeedbackNote[];
  /** Takes one note off the list, or all. */
  onForgetNotes(removed: FeedbackNote | 'all'): Promise<void>;
  /** The keyboard commands; none where the browser knows none. */
  shortcuts: readonly Shortcut[];
  /** Opens the place at which the browser changes them. */
  onShortcuts(): void;
  /** Whether the options travel to other browsers, and what came of it. */
  sync: SyncChoice & SyncState;
  onSync(choice: SyncChoice): Promise<void>;
  onLeaveSync(): Promise<void>;
  /** Saves a text as a JSON file. */
  onSave(name: string, text: string): void;
}) {
  const { t } = useMessages();
  const { settings } = props;
  useTitle(t('page_title_options'));
  const { failures, store } = useStoring();
  const change = (changed: Partial<Settings>) => store(() => props.onChange(changed));
  const forgetNotes = (removed: FeedbackNote | 'all') => store(() => props.onForgetNotes(removed));
  const percent = new Intl.NumberFormat(props.locale, { style: 'percent' });
  return (
    <Surface kind="document" settings={settings} locale={props.locale}>
      <main class="document">
        <header class="document-head">
          <span class="wordmark">
            <Mark size={22} />
            {t('name')}
          </span>
          <Heading depth={0} class="document-title">
            {t('options')}
          </Heading>
          <p class="document-lead">
            {t('options_lead')} <a href="library.html">{t('options_library')}</a>
          </p>
        </header>
        {props.problem && (
          <p class="problem-block" role="alert">
            {props.problem}
          </p>
        )}
        <Part title={t('where_legend')}>
          <WhereChoices settings={settings} onChange={change} />
        </Part>
        <Part title={t('opening_legend')}>
          <OpeningChoices settings={settings} onChange={change} />
          <Choices
            legend={t('sure_legend')}
            shape="strip"
            chosen={settings.confidence}
            onChoose={(confidence) => change({ confidence })}
            choices={confidences.map((value) => ({ value, label: t(`sure_${value}`) }))}
          />
          <Choices
            legend={t('side_legend')}
            shape="strip"
            chosen={settings.panelSide}
            onChoose={(panelSide) => change({ panelSide })}
            choices={panelSides.map((value) => ({ value, label: t(`side_${value}`) }))}
          />
        </Part>
        <Part title={t('hidden_title')} lead={t('hidden_lead')}>
          <SiteList
            label={t('hidden_add')}
            none={t('hidden_none')}
            sites={settings.hiddenSites}
            onChange={(hiddenSites) => change({ hiddenSites })}
          />
        </Part>
        <Part title={t('look_title')}>
          <Choices
            legend={t('language_legend')}
            shape="strip"
            note={t('language_hint')}
            chosen={settings.language}
            onChoose={(language) => change({ language })}
            choices={[
              { value: browserLanguage, label: t('language_browser') },
              ...props.languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag })),
            ]}
          />
          <Choices
            legend={t('theme_legend')}
            shape="strip"
            chosen={settings.theme}
            onChoose={(theme) => change({ theme })}
            choices={themes.map((value) => ({ value, label: t(`theme_${value}`) }))}
          />
          <Choices
            legend={t('text_legend')}
            shape="strip"
            chosen={settings.textSize}
            onChoose={(textSize) => change({ textSize })}
            choices={[...new Set([...textSizes, settings.textSize])]
              .sort((a, b) => a - b)
              .map((value) => ({ value, label: percent.format(value / 100) }))}
          />
        </Part>
        {props.shortcuts.length > 0 && (
          <Part title={t('shortcuts_title')}>
            <ShortcutList shortcuts={props.shortcuts} onChange={props.onShortcuts} />
          </Part>
        )}
        <Part title={t('services_title')} lead={t('services_lead')}>
          <LookupChoices settings={settings} onChange={change} onForget={() => store(props.onForget)} />
        </Part>
        <Part title={t('knowledge_title')} lead={t('knowledge_lead')}>
          <KnowledgeChoices settings={settings} packs={props.packs} onChange={change} />
        </Part>
        <Part title={t('feedback_title')} lead={t('feedback_lead')}>
          <FeedbackList
            notes={props.notes}
            onSave={props.onSave}
            onRemove={forgetNotes}
            onEmpty={() => forgetNotes('all')}
          />
        </Part>
        <Part title={t('privacy_title')}>
          <ul class="plain-list">
            <li>{t('privacy_device')}</li>
            <li>{t('privacy_requests')}</li>
            <li>{t('privacy_keeps')}</li>
            <li>{t('privacy_links')}</li>
          </ul>
        </Part>
        <Part title={t('transfer_title')} lead={t('transfer_lead')}>
          <Transfer settings={settings} languages={props.languages} onSave={props.onSave} onTake={change} />
        </Part>
        <Part title={t('sync_title')} lead={t('sync_lead')}>
          <SyncChoices
            sync={props.sync}
            onChoose={(choice) => store(() => props.onSync(choice))}
            onLeave={() => store(props.onLeaveSync)}
          />
        </Part>
        <Part title={t('reset_title')} lead={t('reset_lead')}>
          <Reset onReset={() => store(props.onReset)} />
        </Part>
        <StoringProblem failures={failures} />
      </main>
    </Surface>
  );
}

function Part(props: { title: string; lead?: string; children?: ComponentChildren }) {
  return (
    <section class="part">
      <div class="part-head">
        <Heading depth={1} class="part-title">
          {props.title}
        </Heading>
        {props.lead && <p class="part-lead">{props.lead}</p>}
      </div>
      <div class="part-body">{props.children}</div>
    </section>
  );
}

/** Asks once more before everything is set back; `onReset` gives whether it was. */
function Reset({ onReset }: { onReset(): Promise<boolean> }) {
  const { t } = useMessages();
  const [state, setState] = useState<'idle' | 'asks' | 'done'>('idle');
  const no = useRef<HTMLButtonElement>(null);
  // Not on the other one: a key held down a little long would press that too.
  useLayoutEffect(() => no.current?.focus(), [state]);
  const reset = async () => setState((await onReset()) ? 'done' : 'idle');
  return (
    <div class="reset">
      {state === 'asks' ? (
        <>
          <button type="button" class="button is-grave" onClick={() => void reset()}>
            {t('reset_yes')}
          </button>
          <button type="button" ref={no} class="button" onClick={() => setState('idle')}>
            {t('reset_no')}
          </button>
        </>
      ) : (
        <button type="button" class="button" onClick={() => setState('asks')}>
          {t('reset_button')}
        </button>
      )}
      <span role="status">{state === 'done' ? t('reset_done') : ''}</span>
    </div>
  );
}

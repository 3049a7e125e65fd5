import { countNamed } from '../../core/named-topics.ts';
import type { PageState } from '../../core/page-state.ts';
import { formatDate } from '../dates.ts';
import { Heading } from '../heading.tsx';
import { type Messages, useMessages } from '../messages.tsx';
import { saySubject } from '../say-subject.ts';
import type { PopupActions } from './popup.tsx';

interface Step {
  label: string;
  act(): void;
}

interface Said {
  title: string;
  text: string;
  /** The best step first. */
  steps: Step[];
}

/** What is to be said of a page in each state, and what can be done about it. */
function say(
  page: PageState,
  messages: Messages,
  actions: PopupActions,
  topics?: { titles: string[]; count: number },
): Said {
  const { t, n, locale } = messages;
  const library = { label: t('options_library'), act: actions.openLibrary };
  switch (page.state) {
    case 'recognized': {
      const { report, isSandboxed } = page;
      const date = report.published ? formatDate(report.published.date, locale) : '';
      return {
        title: saySubject(report, messages),
        text: messages.facts([date, n('topics_count', topics?.count ?? countNamed(report))]),
        steps: [
          ...(actions.openBeside && !isSandboxed
            ? [{ label: t('open_beside'), act: actions.openBeside }]
            : []),
          ...(actions.openSidePanel ? [{ label: t('open_side_panel'), act: actions.openSidePanel }] : []),
        ],
      };
    }
    case 'quiet':
      return {
        title: t('popup_quiet'),
        text: t('popup_quiet_text'),
        steps: [{ label: t('popup_explain'), act: actions.look }],
      };
    case 'not-looked':
      return {
        title: t('popup_not_looked'),
        text: t(page.because === 'settings' ? 'popup_not_looked_text' : 'popup_not_looked_late'),
        steps: [{ label: t('popup_look'), act: actions.look }],
      };
    case 'waiting':
      return {
        title: t('popup_waiting'),
        text: t('popup_waiting_text'),
        steps: [{ label: t('popup_at_once'), act: actions.look }],
      };
    case 'hidden':
      return {
        title: t('popup_hidden', page.site),
        text: t('popup_hidden_text'),
        steps: [{ label: t('popup_show_again'), act: () => actions.setSite(true) }],
      };
    case 'paused':
      return {
        title: t('popup_paused'),
        text: t('popup_paused_text'),
        steps: [{ label: t('popup_resume'), act: () => actions.setPaused(false) }],
      };
    case 'failed':
      return {
        title: t('popup_failed'),
        text: t(page.reason === 'no-access' ? 'popup_failed_access' : 'popup_failed_crashed'),
        steps: [{ label: t('popup_again'), act: actions.look }],
      };
    case 'unsupported':
      return { title: t('popup_unsupported'), text: t('popup_unsupported_text'), steps: [library] };
  }
}

/** The popup's word on the page, with the one best step first. */
export function StateCard(props: {
  page: PageState;
  actions: PopupActions;
  topics?: { titles: string[]; count: number };
}) {
  const messages = useMessages();
  const { page, topics } = props;
  const { title, text, steps } = say(page, messages, props.actions, topics);
  return (
    <section class={`state is-${page.state}`} aria-live="polite">
      {page.state === 'recognized' && <p class="state-kicker">{messages.t('popup_recognized')}</p>}
      <Heading depth={0} class="state-title">
        {title}
      </Heading>
      <p class="state-text">{text}</p>
      {topics && topics.titles.length > 0 && page.state === 'recognized' && (
        <p class="state-topics">{messages.list(topics.titles.slice(0, 4))}</p>
      )}
      {page.state === 'recognized' && page.isSandboxed && (
        <p class="state-text">{messages.t('popup_sandboxed')}</p>
      )}
      {page.state === 'waiting' && <span class="progress" aria-hidden="true" />}
      {steps.map((step, index) => (
        <button
          key={step.label}
          type="button"
          class={index === 0 ? 'button is-first' : 'button'}
          onClick={step.act}
        >
          {step.label}
        </button>
      ))}
    </section>
  );
}

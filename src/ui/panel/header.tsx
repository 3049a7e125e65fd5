import { confidenceOf } from '../../core/confidence.ts';
import type { FeedbackKind } from '../../core/feedback.ts';
import { siteOf } from '../../core/normalize-link.ts';
import type { Report } from '../../core/report.ts';
import { formatDate, machineDate } from '../dates.ts';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { Mark } from '../mark.tsx';
import { useMessages } from '../messages.tsx';
import { saySubject } from '../say-subject.ts';
import { Age } from './age.tsx';
import { Menu } from './menu.tsx';
import type { PanelProps } from './panel-props.ts';

/** Who speaks, and the panel's controls. */
export function Bar(
  props: Pick<PanelProps, 'report' | 'surface' | 'settings' | 'actions' | 'side' | 'onDock'> & {
    onNote(which: FeedbackKind): void;
  },
) {
  const { t } = useMessages();
  const { surface, actions } = props;
  const toLeft = props.side !== 'left';
  return (
    <header class="bar">
      <span class="wordmark">
        <Mark />
        {t('name')}
      </span>
      <div class="bar-controls">
        <Menu
          site={siteOf(props.report.url)}
          surface={surface}
          opening={props.settings.opening}
          actions={actions}
          onNote={props.onNote}
        />
        {props.onDock && (
          <button
            type="button"
            class="icon-button dock-button"
            aria-label={t(toLeft ? 'dock_left' : 'dock_right')}
            title={t(toLeft ? 'dock_left' : 'dock_right')}
            onClick={props.onDock}
          >
            <Icon name={toLeft ? 'dockLeft' : 'dockRight'} />
          </button>
        )}
        {surface === 'page' && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('collapse')}
            title={t('collapse')}
            onClick={actions.collapse}
          >
            <Icon name="collapse" />
          </button>
        )}
        {surface === 'page' && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('close')}
            title={t('close')}
            onClick={actions.close}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </header>
  );
}

/** What the page is about, where and when, how old it is, and how sure the recognition. */
export function Headline(props: { report: Report; today: Date; onWhy(): void }) {
  const { t } = useMessages();
  const { report } = props;
  return (
    <div class="headline">
      <Subject report={report} />
      {report.published && <Age published={report.published.date} today={props.today} />}
      <p class="confidence">
        {report.about ? t(`confidence_${confidenceOf(report.probability)}`) : t('confidence_asked')}{' '}
        <button type="button" class="text-button" onClick={props.onWhy}>
          {t('why_short')}
        </button>
      </p>
    </div>
  );
}

function Subject({ report }: { report: Report }) {
  const messages = useMessages();
  const { t, locale, between } = messages;
  const date = report.published?.date;
  const day = date && machineDate(date);
  const sign = between.trim();
  return (
    <>
      <Heading depth={0} class="subject">
        {saySubject(report, messages)}
      </Heading>
      <p class="subject-facts">
        <span data-between={sign}>
          {date ? <time {...(day ? { dateTime: day } : {})}>{formatDate(date, locale)}</time> : t('undated')}
        </span>
        <span data-between={sign}>
          <bdi>{siteOf(report.url)}</bdi>
        </span>
      </p>
    </>
  );
}

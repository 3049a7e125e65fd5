import { describeReason, type Outcome } from '../../core/lookup/outcome.ts';
import { isDead, type TrailLink } from '../../core/trail.ts';
import { describeCapture } from '../../services/describe-capture.ts';
import { beginSentence } from '../begin-sentence.ts';
import { formatDate } from '../dates.ts';
import { Icon } from '../icon.tsx';
import { type Messages, useMessages } from '../messages.tsx';
import { OutLink } from '../out-link.tsx';
import { sayWording } from '../say-wording.ts';
import { serviceName } from '../service-name.ts';

/** What was found out about an address: its capture and how far that is from the publication, later changes, the original. */
export function Findings(props: {
  link: TrailLink;
  /** When the page was published: a day or an instant. */
  near: string | undefined;
  isRunning: boolean;
}) {
  const messages = useMessages();
  const { t } = messages;
  const { link, near } = props;
  const { capture, changes, original } = link;
  return (
    <ul class="findings">
      {capture && 'value' in capture && (
        <li>
          <Icon name="archive" size={14} />
          <span>
            <OutLink href={capture.value.address}>
              {beginSentence(
                sayWording(describeCapture(capture.value, near ? { near } : {}), messages),
                messages.locale,
              )}
            </OutLink>
            <span class="finding-facts finding-more">
              <time dateTime={capture.value.time}>{formatDate(capture.value.time, messages.locale)}</time>
              {capture.value.status === 200 && messages.between + t('capture_ok', 200)}
              {capture.value.archive !== 'wayback' &&
                messages.between + t('capture_in', serviceName(capture.value.archive, messages))}
            </span>
            {capture.value.status !== undefined && capture.value.status !== 200 && (
              <span class="finding-more">{t('capture_other_status', capture.value.status)}</span>
            )}
          </span>
        </li>
      )}
      {capture && 'reason' in capture && (
        <li class="is-lacking">
          <Icon name={capture.reason.why === 'private' ? 'shield' : 'cross'} size={14} />
          <span>{sayWording(describeReason(capture.reason), messages)}</span>
        </li>
      )}
      {!capture && props.isRunning && (
        <li class="is-waiting">
          <Icon name="clock" size={14} />
          <span>{t('capture_waiting')}</span>
        </li>
      )}
      {changes && <Changes changes={changes} />}
      {original && <Original link={link} />}
    </ul>
  );
}

function Changes({ changes }: { changes: NonNullable<TrailLink['changes']> }) {
  const messages = useMessages();
  const found = 'value' in changes ? changes.value : undefined;
  if (!found)
    return 'reason' in changes ? (
      <li class="is-lacking">
        <Icon name="cross" size={14} />
        <span>{sayWording(describeReason(changes.reason), messages)}</span>
      </li>
    ) : null;
  return (
    <li>
      <Icon name={found.at ? 'question' : 'check'} size={14} />
      <span>
        {found.at
          ? sayWording({ key: 'changed_since', values: [{ at: found.at }] }, messages)
          : messages.t('changed_not_seen')}{' '}
        {found.address && <OutLink href={found.address}>{messages.t('changed_compare')}</OutLink>}
      </span>
    </li>
  );
}

function Original({ link }: { link: TrailLink }) {
  const messages = useMessages();
  const { original } = link;
  if (!original) return null;
  const works = 'value' in original && original.value.state === 'answers';
  return (
    <li class={isDead(link) ? 'is-dead' : ''}>
      <Icon name={works ? 'check' : 'warning'} size={14} />
      <span>{sayOriginal(original, messages)}</span>
    </li>
  );
}

function sayOriginal(original: Outcome<{ state: string; status: number }>, messages: Messages): string {
  if ('reason' in original)
    return messages.t('original_reason', sayWording(describeReason(original.reason), messages));
  const { state, status } = original.value;
  return state === 'answers'
    ? messages.t('original_answers_short', status)
    : sayWording({ key: `original_${state}`, values: [status] }, messages);
}

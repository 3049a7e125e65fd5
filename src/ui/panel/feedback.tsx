import { useState } from 'preact/hooks';
import type { FeedbackKind } from '../../core/feedback.ts';
import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import type { PanelActions } from './panel-props.ts';

/** What became of what the reader said of this page: noted, or not, as in private windows. */
export type FeedbackOutcome = FeedbackKind | 'not-kept' | 'failed';

/** What the reader said of this page, and the saying of it. */
export interface Feedback {
  outcome: FeedbackOutcome | null;
  tell(which: FeedbackKind): void;
  dismiss(): void;
}

/** The feedback of one page; noted by the panel's owner. */
export function useFeedback({ note }: Pick<PanelActions, 'note'>): Feedback {
  const [outcome, setOutcome] = useState<FeedbackOutcome | null>(null);
  return {
    outcome,
    tell(which) {
      note(which).then(
        (isKept) => setOutcome(isKept ? which : 'not-kept'),
        () => setOutcome('failed'),
      );
    },
    dismiss: () => setOutcome(null),
  };
}

const words = {
  wrong: 'feedback_wrong_done',
  missing: 'feedback_missing_done',
  'not-kept': 'feedback_not_kept',
  failed: 'feedback_failed',
} as const;

/** Says what became of the reader's word, and for a wrong page offers to hide its site. */
export function FeedbackNotice(props: { feedback: Feedback; site: string; onHideSite(): void }) {
  const { t } = useMessages();
  const { outcome, dismiss } = props.feedback;
  return (
    <div class="feedback" role="status">
      {outcome && (
        <>
          <p>{t(words[outcome])}</p>
          <div class="feedback-buttons">
            {outcome === 'wrong' && (
              <button type="button" class="button" onClick={props.onHideSite}>
                <Icon name="hide" />
                {t('hide_on', props.site)}
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={t('close')}
              title={t('close')}
              onClick={dismiss}
            >
              <Icon name="close" size={13} />
            </button>
          </div>
        </>
      )}
    </div>
  );
}

import type { Service } from '../../services/service.ts';
import { type MessageKey, useMessages } from '../messages.tsx';
import type { WishState } from './use-lookups.ts';

/** What became of a wish to ask that did not begin: the reader is being asked, has forbidden it, or nobody answered. */
export function WishNote(props: { state: WishState; services: readonly Service[]; onOptions(): void }) {
  const { t, list } = useMessages();
  const { state } = props;
  const names = list(props.services.map(({ name }) => t(name as MessageKey)));
  return (
    <p class={state === 'idle' ? 'visually-hidden' : 'wish-note'} role="status">
      {state === 'asking' && t('asking_elsewhere')}
      {state === 'failed' && t('asking_failed')}
      {state === 'refused' && (
        <>
          {t('asking_refused', names)}{' '}
          <button type="button" class="text-button" onClick={props.onOptions}>
            {t('asking_options')}
          </button>
        </>
      )}
    </p>
  );
}

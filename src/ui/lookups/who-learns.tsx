import type { Service } from '../../services/service.ts';
import { Icon } from '../icon.tsx';
import { type MessageKey, useMessages } from '../messages.tsx';

/** Before anybody is asked: who would be, and what each learns of the reader. */
export function WhoLearns({ services }: { services: readonly Pick<Service, 'id' | 'learns'>[] }) {
  const { t } = useMessages();
  return (
    <ul class="who-learns">
      {services.map(({ id, learns }) => (
        <li key={id}>
          <Icon name="eye" size={14} />
          <span>{t(learns as MessageKey)}</span>
        </li>
      ))}
    </ul>
  );
}

import { useState } from 'preact/hooks';
import { readArchiveAddress } from '../../core/lookup/archive-address.ts';
import { useMessages } from '../messages.tsx';
import { useOwnId } from '../use-own-id.ts';
import { AddressInput } from './address-input.tsx';

/** The address at which the reader wants an archive of their own asked; '' where they have given none. */
export function OwnArchive(props: {
  address: string;
  /** Example of such an address. */
  example: string;
  /** What the field belongs to, for those who do not see it. */
  name: string;
  /** Gets a whole address, or '' where the reader takes it out. */
  onChange(address: string): void;
}) {
  const { t } = useMessages();
  const id = useOwnId();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const put = (address: string) => {
    setProblem('');
    setTyped(null);
    props.onChange(address);
  };
  const use = (event: Event) => {
    event.preventDefault();
    const address = readArchiveAddress(typed ?? props.address);
    if (address) put(address);
    else setProblem(t('services_own_invalid', typed?.trim() || '…'));
  };
  return (
    <form class="site-form own-archive" onSubmit={use} noValidate>
      <AddressInput
        id={id}
        label={t('services_own_address')}
        example={props.example}
        problem={problem}
        value={typed ?? props.address}
        onInput={setTyped}
      >
        <button type="submit" class="button" aria-label={t('link_of', props.name, t('services_own_use'))}>
          {t('services_own_use')}
        </button>
        {props.address && (
          <button
            type="button"
            class="quiet-button"
            aria-label={t('link_of', props.name, t('services_own_drop'))}
            onClick={() => put('')}
          >
            {t('services_own_drop')}
          </button>
        )}
      </AddressInput>
    </form>
  );
}

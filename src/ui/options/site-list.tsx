import { useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import { useOwnId } from '../use-own-id.ts';
import { AddressInput } from './address-input.tsx';
import { readTypedSite } from './typed-site.ts';

/**
 * A list of sites that can be added to and taken from. Whole addresses may be typed; their site is kept. `read` makes it a list of
 * something else: it gives what is kept of what was typed, or nothing, which `sayInvalid` words.
 */
export function SiteList(props: {
  label: string;
  /** Said where the list is empty. */
  none: string;
  sites: string[];
  read?(typed: string): string | null | undefined;
  sayInvalid?(typed: string): string;
  example?: string;
  onChange(sites: string[]): void;
}) {
  const { t } = useMessages();
  const { read = readTypedSite, sayInvalid = (typed) => t('site_invalid', typed) } = props;
  const id = useOwnId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const typed = input.current?.value ?? '';
    const site = read(typed);
    if (!site) return setProblem(sayInvalid(typed.trim() || '…'));
    setProblem('');
    if (!props.sites.includes(site)) props.onChange([...props.sites, site].sort());
    if (input.current) input.current.value = '';
    input.current?.focus();
  };
  return (
    <div class="site-list">
      {props.sites.length === 0 ? (
        <p class="note-block">{props.none}</p>
      ) : (
        <ul>
          {props.sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="icon-button"
                aria-label={t('site_remove', site)}
                title={t('site_remove', site)}
                onClick={() => {
                  props.onChange(props.sites.filter((kept) => kept !== site));
                  input.current?.focus();
                }}
              >
                <Icon name="close" size={13} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="site-form" onSubmit={add} onInput={() => setProblem('')} noValidate>
        <AddressInput
          id={id}
          label={props.label}
          example={props.example ?? 'example.org'}
          problem={problem}
          inputRef={input}
        >
          <button type="submit" class="button">
            {t('site_add')}
          </button>
        </AddressInput>
      </form>
    </div>
  );
}

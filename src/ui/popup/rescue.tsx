import { Heading } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { OutLink } from '../out-link.tsx';

/** The way to an archived copy of a page that is not there, or could not be read. A link: nobody is asked. */
export function Rescue(props: {
  /** The address of the copy. */
  copy: string;
  /** The HTTP status that the site answered with; absent where it is not known. */
  status?: number;
}) {
  const { t } = useMessages();
  if (props.status === undefined)
    return (
      <p class="rescue">
        <OutLink href={props.copy}>{t('rescue_copy')}</OutLink>
      </p>
    );
  return (
    <section class="rescue" role="status">
      <Heading depth={0} class="state-title">
        {t('gone_title')}
      </Heading>
      <p class="state-text">{t('gone_text', props.status)}</p>
      <OutLink href={props.copy} class="button is-first">
        {t('gone_copy')}
      </OutLink>
    </section>
  );
}

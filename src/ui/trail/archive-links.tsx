import type { Settings } from '../../core/settings.ts';
import { linksInArchives } from '../../services/catalogue.ts';
import { formatDate } from '../dates.ts';
import { type MessageKey, useMessages } from '../messages.tsx';
import { OutLink } from '../out-link.tsx';

/** Where archives keep copies of an address: the reader's first archive in full, the others behind a disclosure. Links only: nobody is asked. */
export function ArchiveLinks(props: {
  url: string;
  /** When the page was published: a day or an instant. */
  published: string | undefined;
  settings: Pick<Settings, 'archives' | 'hosts'>;
}) {
  const { t, locale } = useMessages();
  const { published } = props;
  const [first, ...others] = linksInArchives(props.url, published, props.settings);
  return (
    <>
      {first && (
        <ul class="link-list">
          {first.near && (
            <li>
              <OutLink href={first.near}>
                {published ? t('copy_near', formatDate(published, locale)) : t('copy_newest')}
              </OutLink>
            </li>
          )}
          {first.all && (
            <li>
              <OutLink href={first.all}>{t('copies_all')}</OutLink>
            </li>
          )}
          {first.save && (
            <li>
              <OutLink href={first.save}>{t('copy_save')}</OutLink>
            </li>
          )}
        </ul>
      )}
      {others.length > 0 && (
        <details class="more-archives">
          <summary>{t('archives_other')}</summary>
          <ul>
            {others.map(({ archive, name, near, all, save }) => {
              const title = t(name as MessageKey);
              const link = (href: string | undefined, word: MessageKey) =>
                href && (
                  <OutLink href={href} label={t('link_of', title, t(word))}>
                    {t(word)}
                  </OutLink>
                );
              return (
                <li key={archive}>
                  <span>{title}</span>
                  <span class="link-row">
                    {link(near, 'archive_near')}
                    {link(all, 'archive_all')}
                    {link(save, 'archive_saves')}
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

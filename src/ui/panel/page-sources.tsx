import { useState } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { allCaptures, captureNear, savePage } from '../../services/wayback.ts';
import { shortenAddress } from '../addresses.ts';
import { formatDate } from '../dates.ts';
import { Heading } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { OutLink } from '../out-link.tsx';

const firstShown = 12;

/** The page's own archived copies, and the links that it cites, each with its copy near the publication. Links only. */
export function PageSources({ report }: { report: Report }) {
  const { t, n, number, locale } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  const published = report.published?.date;
  const address = report.canonical ?? report.url;
  const shown = showsAll ? report.links : report.links.slice(0, firstShown);
  const near = published ? t('copy_near', formatDate(published, locale)) : t('copy_newest');
  return (
    <div class="page-sources">
      <section class="block">
        <Heading depth={1} class="block-title">
          {t('this_page')}
        </Heading>
        <Address url={address} />
        <ul class="link-list">
          <li>
            <OutLink href={captureNear(address, published)}>{near}</OutLink>
          </li>
          <li>
            <OutLink href={allCaptures(address)}>{t('copies_all')}</OutLink>
          </li>
          <li>
            <OutLink href={savePage(address)}>{t('copy_save')}</OutLink>
          </li>
        </ul>
        <p class="note-block">{t('archive_note')}</p>
      </section>
      <section class="block">
        <Heading depth={1} class="block-title">
          {t('cited_links')}
          {report.links.length > 0 && <span class="tab-count">{number(report.links.length)}</span>}
        </Heading>
        {report.links.length === 0 && <p class="note-block">{t('cited_none')}</p>}
        <ul class="cited-list">
          {shown.map((link) => (
            <li key={link.url} class="cited">
              <Address url={link.url} />
              <span class="link-row">
                <OutLink href={link.url} label={t('link_of', t('link_original'), link.url)}>
                  {t('link_original')}
                </OutLink>
                <OutLink
                  href={captureNear(link.url, published)}
                  label={t('link_of', published ? t('link_copy_then') : t('link_archive_search'), link.url)}
                >
                  {published ? t('link_copy_then') : t('link_archive_search')}
                </OutLink>
              </span>
            </li>
          ))}
        </ul>
        {shown.length < report.links.length && (
          <button type="button" class="button wide-button" onClick={() => setShowsAll(true)}>
            {n('show_more', report.links.length - shown.length)}
          </button>
        )}
      </section>
    </div>
  );
}

function Address({ url }: { url: string }) {
  const { host, path } = shortenAddress(url);
  return (
    <p class="address" dir="ltr" title={url}>
      <b>{host}</b>
      <span>{path}</span>
    </p>
  );
}

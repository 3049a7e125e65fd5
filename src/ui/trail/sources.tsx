import { isPublicAddress } from '../../core/lookup/public-address.ts';
import { pageAddress } from '../../core/page-address.ts';
import { Foldable } from '../fold.tsx';
import { useMessages } from '../messages.tsx';
import type { SectionProps } from '../panel/panel-section.ts';
import { useFirst } from '../use-first.tsx';
import { Address } from './address.tsx';
import { ArchiveLinks } from './archive-links.tsx';
import { CitedLink } from './cited-link.tsx';
import { Findings } from './findings.tsx';
import { TrailControl } from './trail-control.tsx';

const firstShown = 12;

/**
 * The page's own archived copies, and the links that it cites, each with its copy near the publication. They are links, made
 * without asking anybody; what is found out on request stands beside them.
 */
export function Sources({ report, settings, lookups, actions }: SectionProps) {
  const { t, number } = useMessages();
  const published = report.published?.date;
  const address = pageAddress(report);
  const [shown, more] = useFirst(report.links, firstShown);
  const trail = lookups?.known?.trail ?? null;
  const isRunning = trail?.state === 'running';
  const own = trail?.links[0];
  return (
    <div class="page-sources">
      <Foldable name="this-page" depth={1} class="block" titleClass="block-title" title={t('this_page')}>
        <Address url={address} />
        {own && <Findings link={own} near={published} isRunning={isRunning} />}
        <ArchiveLinks url={address} published={published} settings={settings} />
        <p class="note-block">{t(isPublicAddress(address) ? 'archive_note_other' : 'reason_private')}</p>
      </Foldable>
      {lookups && (
        <TrailControl report={report} settings={settings} lookups={lookups} onOptions={actions.openOptions} />
      )}
      <Foldable
        name="cited"
        depth={1}
        class="block"
        titleClass="block-title"
        title={
          <>
            {t('cited_links')}
            {report.links.length > 0 && <span class="tab-count">{number(report.links.length)}</span>}
          </>
        }
      >
        {report.links.length === 0 && <p class="note-block">{t('cited_none')}</p>}
        <ul class="cited-list">
          {shown.map(({ url }) => (
            <CitedLink
              key={url}
              url={url}
              published={published}
              settings={settings}
              found={trail?.links.find((link) => link.url === url)}
              isRunning={isRunning}
            />
          ))}
        </ul>
        {more}
      </Foldable>
    </div>
  );
}

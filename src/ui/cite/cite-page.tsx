import type { Settings } from '../../core/settings.ts';
import { Heading } from '../heading.tsx';
import { Mark } from '../mark.tsx';
import { useMessages } from '../messages.tsx';
import { Surface } from '../surface.tsx';
import { useTitle } from '../use-title.ts';
import { Cite, type CiteProps } from './cite.tsx';

/** The page of ours from which a page is cited: with nothing to cite, where that page is no longer open. */
export function CitePage(props: { cites: CiteProps | null; settings: Settings; locale: string }) {
  const { t } = useMessages();
  const { cites } = props;
  useTitle(t('page_title_cite', cites ? cites.title || cites.report.url : t('name')));
  return (
    <Surface kind="document" settings={props.settings} locale={props.locale}>
      <main class="document cite-page">
        <span class="wordmark">
          <Mark size={22} />
          {t('name')}
        </span>
        {cites ? (
          <>
            <p class="cite-page-title">
              <bdi>{cites.title || cites.report.url}</bdi>
            </p>
            <Cite {...cites} />
          </>
        ) : (
          <>
            <Heading depth={0} class="block-title">
              {t('cite_title')}
            </Heading>
            <p class="prose">{t('cite_gone')}</p>
          </>
        )}
      </main>
    </Surface>
  );
}

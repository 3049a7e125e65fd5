import type { Source } from '../../core/explainer.ts';
import { allCaptures, savePage } from '../../services/wayback.ts';
import { beginSentence } from '../begin-sentence.ts';
import { formatDate } from '../dates.ts';
import { Foldable } from '../fold.tsx';
import { useMessages } from '../messages.tsx';
import { languageName } from '../names.ts';
import { OutLink } from '../out-link.tsx';

/** The sources of one explainer, numbered as its text cites them. */
export function SourceList(props: {
  sources: Source[];
  depth: number;
  /** The source that a note was followed to; it offers the way back. */
  arrived: string | null;
  onBack(): void;
}) {
  const { t, number } = useMessages();
  if (props.sources.length === 0) return null;
  return (
    <Foldable
      name="sources"
      depth={props.depth}
      class="sources"
      titleClass="section-title"
      title={t('section_sources')}
    >
      <ol class="source-list">
        {props.sources.map((source, index) => (
          <li
            key={source.id}
            data-source={source.id}
            class={props.arrived === source.id ? 'is-arrived' : ''}
            tabIndex={-1}
          >
            <span class="source-number" aria-hidden="true">
              {number(index + 1)}
            </span>
            <SourceEntry source={source} />
            {props.arrived === source.id && (
              <button type="button" class="quiet-button source-back" onClick={props.onBack}>
                {t('source_back')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </Foldable>
  );
}

function SourceEntry({ source }: { source: Source }) {
  const { t, facts, locale } = useMessages();
  const foreign = source.lang.split('-')[0] !== locale.split('-')[0] && source.lang !== 'und';
  const archive = source.archived.kind === 'capture' ? t('link_archived') : t('link_archive_search');
  return (
    <div class="source">
      <cite class="source-title" lang={source.lang} dir="auto">
        {source.title}
      </cite>
      <span class="source-facts">
        {facts([
          source.by,
          source.date ? formatDate(source.date, locale) : t('source_undated'),
          t(`source_kind_${source.kind}`),
          foreign ? t('source_language', languageName(source.lang, locale)) : '',
        ])}
      </span>
      {source.copy && <span class="source-copy">{t('source_copy')}</span>}
      <span class="link-row">
        <OutLink href={source.url} label={t('link_of', t('link_original'), source.title)}>
          {t('link_original')}
        </OutLink>
        <OutLink href={source.archived.url} label={t('link_of', archive, source.title)}>
          {archive}
        </OutLink>
        <OutLink
          href={allCaptures(source.url)}
          label={t('link_of', beginSentence(t('archive_all'), locale), source.title)}
        >
          {beginSentence(t('archive_all'), locale)}
        </OutLink>
        <OutLink
          href={savePage(source.url)}
          label={t('link_of', beginSentence(t('archive_saves'), locale), source.title)}
        >
          {beginSentence(t('archive_saves'), locale)}
        </OutLink>
      </span>
    </div>
  );
}

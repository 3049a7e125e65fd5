import type { LibraryPlace } from '../../core/library-address.ts';
import { writeLibraryAddress } from '../../core/library-address.ts';
import { useMessages } from '../messages.tsx';
import { ExplainerList } from './explainer-list.tsx';
import { PageHead } from './page-head.tsx';
import { explainerOn, type Shelf } from './shelf.ts';

/** What a search finds, within a kind or country where the reader is in one. */
export function SearchResults(props: {
  shelf: Shelf;
  place: LibraryPlace;
  query: string;
  /** Ids, best first. */
  found: string[];
  /** What the place is called; '' for the whole library. */
  placeTitle: string;
}) {
  const { t, n } = useMessages();
  const { place, query, placeTitle } = props;
  const explainers = props.found
    .flatMap((id) => explainerOn(props.shelf, id) ?? [])
    .filter(
      (explainer) =>
        (place.view !== 'kind' || explainer.kind === place.kind) &&
        (place.view !== 'country' || explainer.places.includes(place.code)),
    );
  const isNarrow = place.view === 'kind' || place.view === 'country';
  return (
    <>
      <PageHead title={isNarrow ? placeTitle : t('library_found_title')}>
        <p class="page-lead" role="status">
          {explainers.length > 0
            ? t('library_found_for', n('library_found', explainers.length), query)
            : t('library_none', query)}
        </p>
      </PageHead>
      {explainers.length === 0 && <p class="prose">{t('library_none_hint')}</p>}
      <ExplainerList explainers={explainers} depth={1} showsKind />
      {isNarrow && (
        <p class="after-list">
          <a href={writeLibraryAddress({ view: 'all' }, query)}>{t('library_search_all')}</a>
        </p>
      )}
    </>
  );
}

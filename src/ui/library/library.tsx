import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { judgeClock } from '../../core/clock.ts';
import type { KnowledgePack, NamePack } from '../../core/explainer.ts';
import { type LibraryPlace, writeLibraryAddress } from '../../core/library-address.ts';
import type { Settings } from '../../core/settings.ts';
import { makeTimeline } from '../../core/timeline.ts';
import { headOf } from '../../core/translation.ts';
import { HeadingLevel } from '../heading.tsx';
import { Mark } from '../mark.tsx';
import { type Messages, useMessages } from '../messages.tsx';
import { countryName, isCountryCode } from '../names.ts';
import { Surface } from '../surface.tsx';
import { useTitle } from '../use-title.ts';
import { CountryPage } from './country-page.tsx';
import { ExplainerPage } from './explainer-page.tsx';
import { FrontPage } from './front-page.tsx';
import { KindPage } from './kind-page.tsx';
import { Missing } from './missing.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import type { Shelf } from './shelf.ts';
import { TimelinePage } from './timeline-page.tsx';
import { useAddress } from './use-address.ts';
import { useSearch } from './use-search.ts';

/** Every explainer, to search and to read. */
export function Library(props: {
  pack: KnowledgePack;
  names: NamePack;
  settings: Pick<Settings, 'theme' | 'textSize'>;
  locale: string;
  /** The day on which this is read; now, unless told. */
  today?: Date;
}) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { pack, names } = props;
  const address = useAddress();
  const { place, arrival } = address;
  const query = address.query.trim();
  const shelf = useMemo<Shelf>(() => {
    const explainers = Object.values(pack.explainers).sort((a, b) =>
      headOf(a).title.localeCompare(headOf(b).title, locale),
    );
    return {
      pack,
      explainers,
      events: makeTimeline(explainers),
      today: (props.today ?? new Date(judgeClock(Date.now()))).toISOString().slice(0, 10),
      names,
    };
  }, [pack, names, locale]);
  const search = useSearch(shelf);
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const where = writeLibraryAddress(place);
  const isSearching = query !== '' && place.view !== 'explainer';

  useTitle(titleOf(place, shelf, messages));
  // Whoever follows a link begins at its heading; who comes back, where he was.
  useLayoutEffect(() => {
    if (address.top !== null || !isFirst.current) window.scrollTo(0, address.top ?? 0);
  }, [arrival]);
  useEffect(() => {
    // Whoever types a search goes on typing; who comes back to one does not.
    if (!isFirst.current && !(isSearching && address.top === null))
      main.current?.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [arrival]);

  return (
    <HeadingLevel value={1}>
      <Surface kind="document" settings={props.settings} locale={props.locale}>
        <div class="library-frame">
          <header class="library-bar">
            <a class="wordmark" href="#/">
              <Mark size={22} />
              {t('library_title')}
            </a>
            <SearchBox
              query={address.query}
              onSearch={(text) => address.search(place.view === 'explainer' ? { view: 'all' } : place, text)}
            />
            <nav class="library-nav" aria-label={t('library_sections')}>
              <a href="#/" {...(where === '#/' && !isSearching && { 'aria-current': 'page' })}>
                {t('library_front')}
              </a>
              <a
                href={writeLibraryAddress({ view: 'timeline' })}
                {...(place.view === 'timeline' && !isSearching && { 'aria-current': 'page' })}
              >
                {t('library_timeline')}
              </a>
            </nav>
          </header>
          <main class="library-main" ref={main} key={arrival}>
            {isSearching ? (
              <SearchResults
                shelf={shelf}
                place={place}
                query={query}
                found={search(query)}
                placeTitle={nameOf(place, shelf, messages)}
              />
            ) : (
              <Page place={place} shelf={shelf} onGo={address.go} onReplace={address.replace} />
            )}
          </main>
        </div>
      </Surface>
    </HeadingLevel>
  );
}

function Page(props: {
  place: LibraryPlace;
  shelf: Shelf;
  onGo(place: LibraryPlace): void;
  onReplace(place: LibraryPlace): void;
}) {
  const { place, shelf, onGo, onReplace } = props;
  switch (place.view) {
    case 'all':
      return <FrontPage shelf={shelf} />;
    case 'kind':
      return <KindPage shelf={shelf} kind={place.kind} />;
    case 'country':
      return <CountryPage shelf={shelf} code={place.code} onGo={onGo} />;
    case 'timeline':
      return namesNoCountry(place) ? (
        <Missing id={place.code ?? ''} />
      ) : (
        <TimelinePage
          shelf={shelf}
          {...(place.code && { code: place.code })}
          {...(place.decade && { decade: place.decade })}
          onGo={onGo}
          onReplace={onReplace}
        />
      );
    case 'explainer':
      return <ExplainerPage shelf={shelf} id={place.id} onGo={onGo} />;
  }
}

/** Whether the place would be of a country, and there is none of that code. */
function namesNoCountry(place: LibraryPlace): boolean {
  return 'code' in place && place.code !== undefined && !isCountryCode(place.code);
}

/** What a place is called; '' for the library as a whole. */
function nameOf(place: LibraryPlace, shelf: Shelf, { t, locale }: Messages): string {
  if (namesNoCountry(place)) return t('library_missing');
  switch (place.view) {
    case 'all':
      return '';
    case 'kind':
      return t(`kinds_${place.kind}`);
    case 'country':
      return countryName(place.code, locale);
    case 'timeline':
      return t('library_timeline');
    case 'explainer': {
      const explainer = shelf.pack.explainers[place.id];
      return explainer ? headOf(explainer).title : t('library_missing');
    }
  }
}

function titleOf(place: LibraryPlace, shelf: Shelf, messages: Messages): string {
  const name = nameOf(place, shelf, messages);
  return name ? messages.t('page_title_in_library', name) : messages.t('page_title_library');
}

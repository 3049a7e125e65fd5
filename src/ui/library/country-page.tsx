import { explainerKinds } from '../../core/explainer.ts';
import { type LibraryPlace, writeLibraryAddress } from '../../core/library-address.ts';
import { eventsIn } from '../../core/timeline.ts';
import { windowOf } from '../../core/timeline-layout.ts';
import { useMessages } from '../messages.tsx';
import { countryInSentence, countryName, isCountryCode } from '../names.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { CountryList } from './country-list.tsx';
import { ExplainerList } from './explainer-list.tsx';
import { FrontPart } from './front-part.tsx';
import { Missing } from './missing.tsx';
import { PageHead } from './page-head.tsx';
import type { Shelf } from './shelf.ts';

/** What the library has of one country: its explainer, its record in time, and everything else. Where that is nothing, the way on. */
export function CountryPage(props: { shelf: Shelf; code: string; onGo(place: LibraryPlace): void }) {
  const { t, n, locale } = useMessages();
  const { shelf, code } = props;
  const explainers = shelf.explainers.filter(({ places }) => places.includes(code));
  const events = eventsIn(shelf.events, code);
  const own = explainers.filter(({ kind, places }) => kind === 'country' && places.length === 1);
  const onTimeline = new Set(events.map(({ id }) => id));
  const rest = explainerKinds.flatMap((kind) =>
    explainers.filter(
      (explainer) => explainer.kind === kind && !own.includes(explainer) && !onTimeline.has(explainer.id),
    ),
  );
  const name = countryName(code, locale);
  if (explainers.length === 0)
    return (
      <>
        {isCountryCode(code) ? (
          <PageHead title={name}>
            <p class="page-lead">{t('library_none', name)}</p>
          </PageHead>
        ) : (
          <Missing id={code} />
        )}
        <CountryList explainers={shelf.explainers} />
      </>
    );
  const addressOf = (id: string) => writeLibraryAddress({ view: 'explainer', id });
  return (
    <>
      <PageHead title={name}>
        <p class="page-lead">{n('library_found', explainers.length)}</p>
      </PageHead>
      <ExplainerList explainers={own} depth={1} showsKind />
      {events.length > 0 && (
        <FrontPart title={t('library_record')}>
          <Timeline
            events={events}
            window={windowOf(events, shelf.today)}
            today={shelf.today}
            page={null}
            onOpen={(id) => props.onGo({ view: 'explainer', id })}
            addressOf={addressOf}
          />
        </FrontPart>
      )}
      {rest.length > 0 && (
        <FrontPart title={t('library_more', countryInSentence(code, locale))}>
          <ExplainerList explainers={rest} depth={2} showsKind />
        </FrontPart>
      )}
    </>
  );
}

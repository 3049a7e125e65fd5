import type { ComponentChildren } from 'preact';
import type { Explainer } from '../../core/explainer.ts';
import { fileOf } from '../../core/explainer-file.ts';
import { type LibraryPlace, writeLibraryAddress } from '../../core/library-address.ts';
import { headOf } from '../../core/translation.ts';
import { formatDate } from '../dates.ts';
import { ExplainerBody } from '../explainer/explainer-body.tsx';
import { languageOfText } from '../explainer/head.tsx';
import { Heading } from '../heading.tsx';
import { KindIcon, KindLabel } from '../kind.tsx';
import { useMessages } from '../messages.tsx';
import { countryName } from '../names.ts';
import { describeDuration } from '../timeline/describe-duration.ts';
import { Missing } from './missing.tsx';
import { Names } from './names.tsx';
import { PageHead } from './page-head.tsx';
import { explainerOn, type Shelf } from './shelf.ts';

/** One explainer in full, with what is known about it beside the text. */
export function ExplainerPage(props: { shelf: Shelf; id: string; onGo(place: LibraryPlace): void }) {
  const { t } = useMessages();
  const { shelf, id } = props;
  const explainer = explainerOn(shelf, id);
  if (!explainer) return <Missing id={id} />;
  const { title, lang } = headOf(explainer);
  return (
    <article class="explainer-page" data-kind={explainer.kind}>
      <PageHead
        title={title}
        {...languageOfText(lang)}
        over={
          <a class="page-kind" href={writeLibraryAddress({ view: 'kind', kind: explainer.kind })}>
            <KindIcon kind={explainer.kind} />
            <KindLabel kind={explainer.kind} />
          </a>
        }
      >
        {explainer.translation && (
          <p class="page-lead" {...languageOfText(explainer.lang)}>
            {explainer.title}
          </p>
        )}
      </PageHead>
      <div class="explainer-columns">
        <ExplainerBody
          key={id}
          explainer={explainer}
          sources={shelf.pack.sources}
          published={null}
          depth={1}
          neighbours={{
            find: (other) => explainerOn(shelf, other),
            canOpen: (other) => explainerOn(shelf, other) !== undefined,
            open: (other) => props.onGo({ view: 'explainer', id: other }),
            addressOf: (other) => writeLibraryAddress({ view: 'explainer', id: other }),
          }}
        />
        <aside class="beside" aria-label={t('library_facts')}>
          <Facts explainer={explainer} shelf={shelf} />
          <Names names={shelf.names.names[id] ?? {}} />
          <section class="beside-part mistake">
            <Heading depth={1} class="section-title">
              {t('library_mistake')}
            </Heading>
            <p class="note-block">{t('library_mistake_text', fileOf(explainer))}</p>
          </section>
          <button type="button" class="button print-button" onClick={() => window.print()}>
            {t('library_print')}
          </button>
        </aside>
      </div>
    </article>
  );
}

/** Date, duration, countries, methods, and when it was checked. */
function Facts({ explainer, shelf }: { explainer: Explainer; shelf: Shelf }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { date, places, reviewed } = explainer;
  const methods = explainer.methods.flatMap((id) => explainerOn(shelf, id) ?? []);
  const duration = date ? describeDuration(date, shelf.today, messages) : '';
  return (
    <dl class="facts beside-part">
      {date && <Fact name={t('fact_date')}>{formatDate(date, locale)}</Fact>}
      {duration && <Fact name={t('fact_duration')}>{duration}</Fact>}
      {places.length > 0 && (
        <Fact name={t('fact_places')}>
          <ul class="fact-list">
            {places.map((code) => (
              <li key={code}>
                <a href={writeLibraryAddress({ view: 'country', code })}>{countryName(code, locale)}</a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {methods.length > 0 && (
        <Fact name={t('fact_methods')}>
          <ul class="fact-list">
            {methods.map((method) => {
              const { title, lang } = headOf(method);
              return (
                <li key={method.id}>
                  <a
                    {...languageOfText(lang)}
                    href={writeLibraryAddress({ view: 'explainer', id: method.id })}
                  >
                    {title}
                  </a>
                </li>
              );
            })}
          </ul>
        </Fact>
      )}
      {reviewed && (
        <Fact name={t('fact_reviewed')}>{t('library_reviewed', formatDate(reviewed, locale))}</Fact>
      )}
    </dl>
  );
}

function Fact(props: { name: string; children?: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

import { explainerKinds } from '../../core/explainer.ts';
import { writeLibraryAddress } from '../../core/library-address.ts';
import { headOf } from '../../core/translation.ts';
import { languageOfText } from '../explainer/head.tsx';
import { KindIcon } from '../kind.tsx';
import { useMessages } from '../messages.tsx';
import { CountryList } from './country-list.tsx';
import { FrontPart } from './front-part.tsx';
import { PageHead } from './page-head.tsx';
import type { Shelf } from './shelf.ts';

/** The ways into the library: kinds, countries, and everything there is. */
export function FrontPage({ shelf }: { shelf: Shelf }) {
  const { t, n, number } = useMessages();
  const { explainers } = shelf;
  return (
    <>
      <PageHead title={t('library_title')}>
        <p class="page-lead">
          {t('library_lead', number(explainers.length), number(Object.keys(shelf.pack.sources).length))}
        </p>
      </PageHead>
      <FrontPart title={t('library_kinds')}>
        <ul class="kind-grid">
          {explainerKinds.map((kind) => (
            <li key={kind} data-kind={kind}>
              <a class="kind-card" href={writeLibraryAddress({ view: 'kind', kind })}>
                <span class="entry-icon">
                  <KindIcon kind={kind} />
                </span>
                <span class="kind-name">{t(`kinds_${kind}`)}</span>
                <span class="kind-count">
                  {n('library_found', explainers.filter((explainer) => explainer.kind === kind).length)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </FrontPart>
      <CountryList explainers={explainers} />
      <FrontPart title={t('library_everything')}>
        <ul class="columns">
          {explainers.map((explainer) => {
            const { title, lang } = headOf(explainer);
            return (
              <li key={explainer.id} data-kind={explainer.kind}>
                <a href={writeLibraryAddress({ view: 'explainer', id: explainer.id })}>
                  <KindIcon kind={explainer.kind} size={15} />
                  <span {...languageOfText(lang)}>{title}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </FrontPart>
    </>
  );
}

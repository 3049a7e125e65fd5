import type { Explainer } from '../../core/explainer.ts';
import { writeLibraryAddress } from '../../core/library-address.ts';
import { useMessages } from '../messages.tsx';
import { countPlaces } from './count-places.ts';
import { FrontPart } from './front-part.tsx';

/** The countries that the library has something on, each with how much. */
export function CountryList({ explainers }: { explainers: readonly Explainer[] }) {
  const { t, number, locale } = useMessages();
  return (
    <FrontPart title={t('library_countries')}>
      <ul class="chips">
        {countPlaces(explainers, locale).map(({ code, name, count }) => (
          <li key={code}>
            <a class="chip" href={writeLibraryAddress({ view: 'country', code })}>
              {name} <span class="tab-count">{number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </FrontPart>
  );
}

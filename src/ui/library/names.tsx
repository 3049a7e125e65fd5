import { languageOfText } from '../explainer/head.tsx';
import { useMessages } from '../messages.tsx';
import { languageName } from '../names.ts';

/** The names by which pages are matched to an explainer, by language, for whoever knows better. */
export function Names({ names }: { names: Record<string, string[]> }) {
  const { t, number, locale } = useMessages();
  const languages = Object.entries(names).filter(([, list]) => list.length > 0);
  if (languages.length === 0) return null;
  return (
    <details class="beside-part names">
      <summary>
        {t('library_names')}{' '}
        <span class="tab-count">{number(languages.reduce((sum, [, list]) => sum + list.length, 0))}</span>
      </summary>
      <p class="note-block">{t('library_names_text')}</p>
      <dl>
        {languages.map(([lang, list]) => (
          <div key={lang} class="fact">
            <dt>{languageName(lang, locale)}</dt>
            <dd {...languageOfText(lang)}>
              {list.join(lang === 'fa' || lang === 'ar' || lang === 'ur' ? '، ' : ', ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

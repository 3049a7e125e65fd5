import type { Explainer } from '../../core/explainer.ts';
import { headOf, translatedShare } from '../../core/translation.ts';
import { useMessages } from '../messages.tsx';
import { directionOf } from '../names.ts';
import { RunningText } from './text.tsx';

/** The language and direction of a text, as attributes. */
export function languageOfText(lang: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang, dir: directionOf(lang) };
}

/** The one sentence that an explainer begins with, in the language in which it is shown. */
export function Gist(props: { explainer: Explainer; class: string }) {
  const { gist, lang } = headOf(props.explainer);
  return (
    <p class={props.class} {...languageOfText(lang)}>
      <RunningText passage={gist} />
    </p>
  );
}

/** Says of a translation what it is; nothing of an explainer that is shown in its own language. */
export function TranslatedNote({ explainer }: { explainer: Explainer }) {
  const { t } = useMessages();
  return explainer.translation ? (
    <p class="translated">{t(`translated_${translatedShare(explainer)}`)}</p>
  ) : null;
}

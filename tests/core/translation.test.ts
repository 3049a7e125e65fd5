import { describe, expect, it } from 'vitest';
import type { Explainer, TranslationPack } from '../../src/core/explainer.ts';
import { translatedShare, translateExplainer } from '../../src/core/translation.ts';

const explainer: Explainer = {
  id: 'throttling',
  kind: 'method',
  title: 'Throttling',
  lang: 'en',
  gist: ['Slow.'],
  sections: [
    { key: 'text', blocks: [{ p: ['Held back.'] }] },
    { key: 'disputed', blocks: [{ p: ['By some.'] }] },
  ],
  since: [{ date: '2021', text: ['Once.'] }],
  places: [],
  methods: [],
  related: [],
};
const head = { title: 'کند کردن', gist: ['کند.'] };
const text = { key: 'text' as const, blocks: [{ p: ['نگه داشتن.'] }] };
const disputed = { key: 'disputed' as const, blocks: [{ p: ['به گفتهٔ برخی.'] }] };
const since = [{ date: '2021', text: ['یک بار.'] }];
const packOf = (translation: TranslationPack['texts'][string]): TranslationPack => ({
  lang: 'fa',
  texts: { throttling: translation },
});

describe('translateExplainer', () => {
  it('gives title and gist, and leaves the text where only these are translated', () => {
    const shown = translateExplainer(explainer, [packOf(head)]);
    expect(shown).toEqual({ ...explainer, translation: { lang: 'fa', ...head } });
    expect(translatedShare(shown)).toBe('head');
  });

  it('gives each part of the text that is translated, with its language', () => {
    const shown = translateExplainer(explainer, [packOf({ ...head, sections: [disputed], since })]);
    expect(shown.sections).toEqual([explainer.sections[0], { ...disputed, lang: 'fa' }]);
    expect(shown.since).toEqual([{ ...since[0], lang: 'fa' }]);
    expect(shown.translation).toEqual({ lang: 'fa', ...head });
    expect(translatedShare(shown)).toBe('partly');
  });

  it('gives the drawing its words, in the same places', () => {
    const drawn: Explainer = {
      ...explainer,
      picture: {
        title: 'How it works',
        desc: 'A reader and a filter.',
        width: 360,
        height: 100,
        nodes: [
          ['g', {}, ['text', { x: '1' }, 'Reader ', ['tspan', { class: 'bad' }, '$1 Filter']]],
          ['text', { x: '2' }, 'news.example'],
        ],
      },
    };
    const picture = {
      title: 'چگونه',
      desc: 'خواننده',
      labels: { Reader: 'خواننده', '$1 Filter': 'صافی $&' },
    };
    expect(translateExplainer(drawn, [packOf({ ...head, picture })])).toEqual({
      ...drawn,
      picture: {
        lang: 'fa',
        title: 'چگونه',
        desc: 'خواننده',
        width: 360,
        height: 100,
        nodes: [
          ['g', {}, ['text', { x: '1' }, 'خواننده ', ['tspan', { class: 'bad' }, 'صافی $&']]],
          ['text', { x: '2' }, 'news.example'],
        ],
      },
      translation: { lang: 'fa', ...head },
    });
    expect(translateExplainer(explainer, [packOf({ ...head, picture })]).picture).toBeUndefined();
  });

  it('knows a text that is translated whole', () => {
    const shown = translateExplainer(explainer, [packOf({ ...head, sections: [text, disputed], since })]);
    expect(translatedShare(shown)).toBe('whole');
  });

  it('takes the first pack that has the explainer, and all from it', () => {
    const russian: TranslationPack = {
      lang: 'ru',
      texts: { throttling: { title: 'Замедление', gist: ['Медленно.'] } },
    };
    const shown = translateExplainer(explainer, [
      { lang: 'tr', texts: {} },
      russian,
      packOf({ ...head, since }),
    ]);
    expect(shown.translation?.lang).toBe('ru');
    expect(shown.since).toBe(explainer.since);
    expect(translateExplainer(explainer, [])).toBe(explainer);
  });
});

import { webSigning } from '../../../src/browser/packs/web-signing.ts';
import { makeKeyPair } from '../../../src/commands/packs/editor-keys.ts';
import { makePack, signPack } from '../../../src/commands/packs/make-pack.ts';
import type { PackFile } from '../../../src/core/packs/envelope.ts';
import type { Judgement, Trust } from '../../../src/core/packs/verify-pack.ts';
import { anExplainer, aSource } from '../../ui/samples.ts';

/** Three editors, of whom an extension knows the keys, and a stranger. */
export const editors = ['Ada', 'Bo', 'Cy'].map(makeKeyPair);
export const stranger = makeKeyPair('Mallory');
const [ada, bo] = editors as [(typeof editors)[0], (typeof editors)[0]];

export const trust: Trust = { threshold: 2, keys: editors.map(({ held }) => held) };

/** What a small pack says, as the values of its parts. */
export function someParts(title = 'DNS tampering') {
  return {
    en: {
      lang: 'en',
      explainers: {
        'dns-tampering': anExplainer('dns-tampering', {
          title,
          sections: [{ key: 'text', blocks: [{ p: ['See ', { see: 'tor', text: 'Tor' }, '.'] }] }],
          since: [{ date: '2014-03', text: ['Then ', { em: 'this' }, { cite: ['first'] }, '.'] }],
          related: ['tor'],
          picture: {
            title: 'A picture',
            desc: 'What is to be seen.',
            width: 360,
            height: 200,
            nodes: [['g', { class: 'soft' }, ['text', { x: '1' }, 'Reader']]],
          },
        }),
        tor: anExplainer('tor', { kind: 'tool', asOf: '2026-01-01' }),
      },
      sources: { first: aSource('first') },
    },
    fa: { lang: 'fa', texts: { tor: { title: 'تور', gist: ['می‌خوانند', { cite: ['first'] }] } } },
    names: { names: { tor: { en: ['Tor'] } }, titles: { tor: ['تور'] } },
  };
}

export type SomeParts = Record<string, unknown>;

/** A pack of the parts, unsigned: edition 5 unless said otherwise. Parts that extensions would refuse are put in all the same. */
export function anUnsignedPack({
  parts = someParts() as SomeParts,
  sequence = 5,
  created = '2026-11-01',
  expires = '2027-11-01',
} = {}): PackFile {
  const texts = Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  return makePack(texts, { sequence, created }, expires, () => ({ parts: texts }));
}

/** The same, signed by two editors, as the text of a file. */
export function aPack(change: Parameters<typeof anUnsignedPack>[0] = {}): string {
  return JSON.stringify(signPack(signPack(anUnsignedPack(change), ada.privatePem), bo.privatePem));
}

/** What it is judged by, in November 2026 where edition 1 is in use. */
export function aJudgement(change: Partial<Judgement> = {}): Judgement {
  return {
    trust,
    signing: webSigning,
    today: '2026-11-22',
    inUse: { sequence: 1, created: '2026-10-01' },
    ...change,
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signPack, writePack } from '../../../src/commands/packs/make-pack.ts';
import { longest } from '../../../src/core/packs/envelope.ts';
import { verifyHead, verifyPack, verifyPart } from '../../../src/core/packs/verify-pack.ts';
import { aJudgement, anUnsignedPack, aPack, editors, someParts, stranger, trust } from './a-pack.ts';

const [ada, bo, cy] = editors as [typeof stranger, typeof stranger, typeof stranger];
const signedBy = (...who: (typeof stranger)[]) =>
  JSON.stringify(who.reduce((pack, { privatePem }) => signPack(pack, privatePem), anUnsignedPack()));
const good = aPack();
const change = (edit: (pack: ReturnType<typeof anUnsignedPack>) => void, text = good) => {
  const pack = JSON.parse(text);
  edit(pack);
  return JSON.stringify(pack);
};

describe('a pack', () => {
  it('is taken where two editors have signed it, whichever', async () => {
    for (const text of [good, signedBy(cy, ada), signedBy(bo, cy), signedBy(ada, bo, cy)]) {
      const verdict = await verifyPack(text, aJudgement());
      expect(verdict).toMatchObject({
        value: { edition: { sequence: 5, created: '2026-11-01', expires: '2027-11-01' } },
      });
      if ('value' in verdict) expect(JSON.parse(verdict.value.parts.en ?? '')).toEqual(someParts().en);
    }
  });

  it.each<[string, string, object]>([
    ['nobody has signed', signedBy(), { why: 'unsigned', valid: 0, needed: 2 }],
    ['one editor has signed', signedBy(ada), { why: 'unsigned', valid: 1, needed: 2 }],
    [
      'one editor has signed twice',
      change((pack) => void pack.signatures.push(...pack.signatures), signedBy(ada)),
      { why: 'unsigned', valid: 1, needed: 2 },
    ],
    [
      'an editor and a stranger have signed',
      signedBy(ada, stranger),
      { why: 'unsigned', valid: 1, needed: 2 },
    ],
    [
      'a stranger has signed under the id of an editor',
      change(
        (pack) => {
          const [, second] = pack.signatures;
          if (second) second.key = bo.held.id;
        },
        signedBy(ada, stranger),
      ),
      { why: 'unsigned', valid: 1, needed: 2 },
    ],
    [
      'two editors have signed something else',
      change((pack) => {
        pack.header = anUnsignedPack({ sequence: 9 }).header;
      }),
      { why: 'unsigned', valid: 0, needed: 2 },
    ],
    [
      'was given another text',
      change((pack) => {
        pack.parts.en = pack.parts.en?.replace('DNS', 'DNA') ?? '';
      }),
      { why: 'damaged', part: 'en' },
    ],
    ['lacks a part', change((pack) => void delete pack.parts.fa), { why: 'damaged', part: 'fa' }],
    [
      'has a part more',
      change((pack) => {
        pack.parts.ru = '{}';
      }),
      { why: 'damaged', part: 'ru' },
    ],
    ['is over its time', aPack({ expires: '2026-11-21' }), { why: 'expired', at: '2026-11-21' }],
    [
      'is to be in force for longer than 400 days',
      aPack({ expires: '2027-12-07' }),
      { why: 'contents', where: 'expires' },
    ],
    ['is older', aPack({ sequence: 1 }), { why: 'not-newer', created: '2026-11-01' }],
    ['is for another format', change((pack) => Object.assign(pack, { format: 2 })), { why: 'other-format' }],
    ['is empty', '', { why: 'unreadable' }],
    ['is a page in HTML', '<!doctype html><title>Blocked</title>', { why: 'unreadable' }],
    ['is other JSON', '{"kind":"sidelight-settings","version":1}', { why: 'unreadable' }],
    ['has a field more', change((pack) => Object.assign(pack, { note: 1 })), { why: 'unreadable' }],
    ['is huge', ' '.repeat(longest.pack + 1), { why: 'too-large' }],
    [
      'has a thousand signatures',
      change((pack) => {
        pack.signatures = Array(1000).fill(pack.signatures[0]);
      }),
      { why: 'unreadable' },
    ],
  ])('is refused that %s', async (_, text, problem) => {
    expect(await verifyPack(text, aJudgement())).toEqual({ problem });
  });

  it('is refused that is the same edition as the one in use, on its last day taken', async () => {
    const same = aJudgement({ inUse: { sequence: 5, created: '2026-11-01' } });
    expect(await verifyPack(good, same)).toMatchObject({ problem: { why: 'not-newer' } });
    expect(await verifyPack(good, aJudgement({ today: '2027-11-01' }))).toHaveProperty('value');
  });

  it('is taken that is in force for 400 days from the day of its edition', async () => {
    expect(await verifyPack(aPack({ expires: '2027-12-06' }), aJudgement())).toHaveProperty('value');
  });

  it('counts for one editor whose key is listed twice', async () => {
    const keys = [ada.held, { ...ada.held, id: '0123456789abcdef' }];
    const text = change((pack) => {
      const [first] = pack.signatures;
      if (first) pack.signatures.push({ ...first, key: '0123456789abcdef' });
    }, signedBy(ada));
    expect(await verifyPack(text, aJudgement({ trust: { threshold: 2, keys: [...keys, bo.held] } }))).toEqual(
      {
        problem: { why: 'unsigned', valid: 1, needed: 2 },
      },
    );
    expect(await verifyPack(text, aJudgement({ trust: { threshold: 2, keys } }))).toEqual({
      problem: { why: 'no-keys' },
    });
  });

  it('cannot be taken at all without keys, or where the browser cannot check them', async () => {
    expect(await verifyPack(good, aJudgement({ trust: { threshold: 2, keys: [] } }))).toEqual({
      problem: { why: 'no-keys' },
    });
    const signing = { ...aJudgement().signing, isAble: async () => false };
    expect(await verifyPack(good, aJudgement({ signing }))).toEqual({ problem: { why: 'no-crypto' } });
  });

  it('is refused wherever it is cut off', async () => {
    for (let length = 0; length < good.length; length += 10) {
      const verdict = await verifyPack(good.slice(0, length), aJudgement());
      expect(verdict, `cut off after ${length} characters`).toEqual({ problem: { why: 'unreadable' } });
    }
  });

  it('is refused with any byte another', async () => {
    const bytes = Buffer.from(good);
    const lastLetter = bytes.indexOf('=="') - 1;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const verdict = await verifyPack(changed.toString('utf8'), aJudgement());
        // What stands between the fields may change without anything being said otherwise.
        if ('value' in verdict) {
          expect(JSON.parse(changed.toString('utf8'))).toEqual(JSON.parse(good));
        }
      }),
      // The last letter of a signature has bits that say nothing, and must not be another for all that.
      { numRuns: 1500, examples: [[lastLetter, 2]] },
    );
  });
});

describe('the head of a pack', () => {
  it('tells whether the pack is worth fetching', async () => {
    const { head } = writePack(JSON.parse(good));
    expect(head.length).toBeLessThan(2000);
    expect(await verifyHead(head, aJudgement())).toMatchObject({ value: { sequence: 5 } });
    const same = aJudgement({ inUse: { sequence: 5, created: '2026-11-01' } });
    expect(await verifyHead(head, same)).toMatchObject({ problem: { why: 'not-newer' } });
    expect(await verifyHead(good, aJudgement())).toEqual({ problem: { why: 'unreadable' } });
    expect(await verifyHead(' '.repeat(longest.head + 1), aJudgement())).toEqual({
      problem: { why: 'too-large' },
    });
  });
});

describe('a part that was stored', () => {
  const { parts, ...head } = JSON.parse(good);
  const { signing } = aJudgement();

  it('is held against what was signed, each time that it is read', async () => {
    expect(await verifyPart('en', parts.en, head, { trust, signing })).toBeUndefined();
    expect(await verifyPart('en', `${parts.en} `, head, { trust, signing })).toEqual({
      why: 'damaged',
      part: 'en',
    });
    expect(await verifyPart('ru', parts.en, head, { trust, signing })).toEqual({
      why: 'damaged',
      part: 'ru',
    });
  });

  it('counts no longer when a release has taken an editor’s key back', async () => {
    const fewer = { threshold: 2, keys: [ada.held, cy.held] };
    expect(await verifyPart('en', parts.en, head, { trust: fewer, signing })).toMatchObject({
      why: 'unsigned',
    });
  });
});

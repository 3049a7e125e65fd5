import { beforeEach, describe, expect, it } from 'vitest';
import { describePacks } from '../../../src/browser/packs/describe-packs.ts';
import { loadPackState } from '../../../src/browser/packs/pack-state.ts';
import { readInUse } from '../../../src/browser/packs/read-in-use.ts';
import { layDown, layDownOutdated, takeUp } from '../../../src/browser/packs/take-up.ts';
import type { VerifiedPack } from '../../../src/core/packs/verify-pack.ts';
import { aPack, editors, someParts } from '../../core/packs/a-pack.ts';
import browser, { resetBrowser } from '../../fake-browser.ts';
import { aDevice, type Device } from './a-device.ts';

const packOf = (sequence: number, title = `Edition ${sequence}`) =>
  aPack({ sequence, parts: someParts(title) });

let device: Device;
beforeEach(() => {
  resetBrowser();
  device = aDevice();
});

/** Puts another text where a part of a stored pack was. */
async function spoil(sequence: number, text: string, name = 'en'): Promise<void> {
  const stored = await device.store.read(sequence, name);
  if (!stored) throw new Error(`there is no pack ${sequence} to spoil`);
  const edition = { sequence, created: '2026-11-01', expires: '2027-11-01' };
  await device.store.stage({ edition, head: stored.head, parts: { [name]: text } });
}

describe('a knowledge pack', () => {
  it('is used once it is taken up, and until the reader goes back', async () => {
    expect(await device.title()).toBe('Built in');
    expect(await takeUp(packOf(2), device)).toMatchObject({ value: { sequence: 2 } });
    expect(await device.title()).toBe('Edition 2');
    await layDown(device);
    expect(await device.title()).toBe('Built in');
    expect(await device.store.read(2, 'en')).toBeUndefined();
  });

  it('gives way to a newer one only; the one before is kept, those before it are not', async () => {
    await takeUp(packOf(2), device);
    await takeUp(packOf(4), device);
    expect(await takeUp(packOf(3), device)).toMatchObject({ problem: { why: 'not-newer' } });
    expect(await takeUp(packOf(4, 'Another'), device)).toMatchObject({ problem: { why: 'not-newer' } });
    expect(await device.title()).toBe('Edition 4');
    await takeUp(packOf(5), device);
    expect(await loadPackState()).toMatchObject({ inUse: { sequence: 5 }, previous: { sequence: 4 } });
    expect(await device.store.read(4, 'en')).toBeDefined();
    expect(await device.store.read(2, 'en')).toBeUndefined();
  });

  it('has no translations in a language that it does not have, instead of those that came', async () => {
    await takeUp(packOf(2), device);
    expect(await readInUse('fa', device)).toEqual(someParts().fa);
    expect(await readInUse('ru', device)).toEqual({ lang: 'ru', texts: {} });
  });

  it('gives way to a release that came with something newer, and is no bar to the next', async () => {
    await takeUp(packOf(2), device);
    device.came.edition = { sequence: 3, created: '2026-11-10' };
    expect(await device.title()).toBe('Built in');
    expect(await describePacks(device)).toMatchObject({ inUse: null, builtIn: { sequence: 3 } });
    await layDownOutdated(device);
    expect(await device.store.read(2, 'en')).toBeUndefined();
    expect(await takeUp(packOf(3), device)).toMatchObject({ problem: { why: 'not-newer' } });
    expect(await takeUp(packOf(4), device)).toHaveProperty('value');
    expect(await device.title()).toBe('Edition 4');
  });

  it('is changed by nothing that is refused', async () => {
    await takeUp(packOf(2), device);
    const before = await browser.storage.local.get();
    for (const bad of [
      packOf(9).slice(0, -40),
      packOf(9, '<script>'),
      aPack({ sequence: 9, expires: '2026-01-01' }),
    ])
      expect(await takeUp(bad, device)).toHaveProperty('problem');
    expect(await browser.storage.local.get()).toEqual(before);
    expect(await device.store.read(9, 'en')).toBeUndefined();
    expect(await device.title()).toBe('Edition 2');
  });

  it('that does not fit on the device leaves all as it is', async () => {
    await takeUp(packOf(2), device);
    const { stage } = device.store;
    device.store.stage = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    expect(await takeUp(packOf(3), device)).toEqual({ problem: { why: 'no-room' } });
    device.store.stage = stage;
    expect(await device.title()).toBe('Edition 2');
  });

  it('is the old or the new one where taking it up is broken off at any step', async () => {
    await takeUp(packOf(2), device);
    const { stage } = device.store;
    // Half of it is written when the worker is stopped.
    device.store.stage = async (pack: VerifiedPack) => {
      await stage({ ...pack, parts: { fa: pack.parts.fa ?? '' } });
      throw new Error('stopped');
    };
    await takeUp(packOf(3), device);
    expect(await device.title()).toBe('Edition 2');
    device.store.stage = stage;
    // All of it is written, but it never became the one in use.
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('stopped'));
    await expect(takeUp(packOf(3), device)).rejects.toThrow('stopped');
    browser.storage.local.set = set;
    expect(await device.title()).toBe('Edition 2');
    expect(await takeUp(packOf(3), device)).toHaveProperty('value');
    expect(await device.title()).toBe('Edition 3');
  });

  it('taken up twice at once is taken up once', async () => {
    const [one, two] = await Promise.all([takeUp(packOf(2), device), takeUp(packOf(2), device)]);
    expect([one, two].filter((verdict) => 'value' in verdict)).toHaveLength(1);
    expect(await device.title()).toBe('Edition 2');
  });
});

describe('a knowledge pack that broke on the device', () => {
  beforeEach(async () => {
    await takeUp(packOf(2), device);
    await takeUp(packOf(3), device);
  });

  it('gives way to the one before, and that to what came with the extension; why is kept', async () => {
    await spoil(3, '{"lang":"en"}');
    expect(await device.title()).toBe('Edition 2');
    expect(await loadPackState()).toMatchObject({
      inUse: { sequence: 2 },
      previous: null,
      broken: { edition: { sequence: 3 }, problem: { why: 'damaged', part: 'en' } },
    });
    await spoil(2, 'not even JSON');
    expect(await device.title()).toBe('Built in');
    expect(await loadPackState()).toMatchObject({ inUse: null, broken: { edition: { sequence: 2 } } });
    expect(await takeUp(packOf(3), device)).toHaveProperty('value');
    expect(await loadPackState()).toMatchObject({ broken: null });
  });

  it('or is gone from it, gives way too', async () => {
    await device.store.keepOnly([2]);
    expect(await device.title()).toBe('Edition 2');
    await device.store.keepOnly([]);
    expect(await device.title()).toBe('Built in');
  });

  it('or whose signers are trusted no more, as a release may say, gives way too', async () => {
    device.came.keys = { threshold: 2, keys: editors.slice(1).map(({ held }) => held) };
    expect(await device.title()).toBe('Built in');
    expect(await loadPackState()).toMatchObject({ broken: { problem: { why: 'unsigned', valid: 1 } } });
  });

  it('is not given up by a private window, whose store is another', async () => {
    const away = { ...device, store: aDevice().store, isPrivate: true };
    expect(await readInUse('en', away)).toMatchObject({
      explainers: { 'dns-tampering': { title: 'Built in' } },
    });
    expect(await device.title()).toBe('Edition 3');
  });

  it('is read around where the browser gives no database, or nothing can be written', async () => {
    device.store.read = () => Promise.reject(new DOMException('no', 'InvalidStateError'));
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('full'));
    expect(await device.title()).toBe('Built in');
    browser.storage.local.set = set;
  });

  it.each([null, 7, 'x', {}, { inUse: 3 }, { inUse: { sequence: '3' } }])(
    'is not looked for where what was stored is %j',
    async (stored) => {
      await browser.storage.local.set({ packs: stored });
      expect(await device.title()).toBe('Built in');
    },
  );
});

import { beforeEach, describe, expect, it } from 'vitest';
import { describePacks } from '../../../src/browser/packs/describe-packs.ts';
import { lookForPack } from '../../../src/browser/packs/look-for-pack.ts';
import { makePacks } from '../../../src/browser/packs/make-packs.ts';
import { takeUp } from '../../../src/browser/packs/take-up.ts';
import { mirrorFiles } from '../../../src/core/packs/mirror.ts';
import { aPack, someParts } from '../../core/packs/a-pack.ts';
import { recorded, resetBrowser } from '../../fake-browser.ts';
import { aDevice, type Device, serveAt } from './a-device.ts';

const one = 'https://one.example/';
const two = 'https://two.example/packs/';
const packOf = (sequence: number) => aPack({ sequence, parts: someParts(`Edition ${sequence}`) });

let device: Device;
beforeEach(() => {
  resetBrowser();
  device = aDevice();
});

describe('looking for a newer pack', () => {
  it('asks for the head, then for the pack, and takes it up', async () => {
    serveAt(device, one, packOf(2));
    expect(await lookForPack(device)).toMatchObject({ came: 'taken', edition: { sequence: 2 } });
    expect(device.asked).toEqual([one + mirrorFiles.head, one + mirrorFiles.pack]);
    expect(await device.title()).toBe('Edition 2');
  });

  it('asks for the head alone where there is nothing newer', async () => {
    serveAt(device, one, packOf(2));
    await takeUp(packOf(2), device);
    expect(await lookForPack(device)).toEqual({ came: 'newest' });
    expect(device.asked).toEqual([one + mirrorFiles.head]);
  });

  it.each<[string, string, object]>([
    ['is a page in HTML', '<!doctype html>', { came: 'problem', problem: { why: 'unreadable' } }],
    ['is over its time', aPack({ expires: '2026-01-01' }), { came: 'problem', problem: { why: 'expired' } }],
    ['is cut off', packOf(2).slice(0, -9), { came: 'problem', problem: { why: 'unreadable' } }],
    [
      'is for nobody to read',
      aPack({ parts: { ...someParts(), names: 7 } }),
      { came: 'problem', problem: { why: 'contents' } },
    ],
  ])(
    'goes on to the next mirror where a pack %s, and says so where that was the last',
    async (_, bad, said) => {
      serveAt(device, one, packOf(3));
      device.files.set(one + mirrorFiles.pack, bad);
      if (bad.startsWith('{') && bad.endsWith('}')) {
        const { parts: __, ...head } = JSON.parse(bad);
        device.files.set(one + mirrorFiles.head, JSON.stringify(head));
      }
      expect(await lookForPack(device)).toMatchObject(said);
      expect(await device.title()).toBe('Built in');
      serveAt(device, two, packOf(4));
      expect(await lookForPack(device)).toMatchObject({ came: 'taken', edition: { sequence: 4 } });
    },
  );

  it('goes on to the next mirror where one does not answer', async () => {
    device.settings = { ...device.settings, mirrors: [one] };
    expect(await lookForPack(device)).toEqual({ came: 'reason', reason: { why: 'refused', status: 404 } });
    device.files.set(one + mirrorFiles.head, new Response('', { status: 429 }));
    serveAt(device, two, packOf(2));
    expect(await lookForPack(device)).toMatchObject({ came: 'taken' });
  });

  it('asks in an order of chance', async () => {
    serveAt(device, one, packOf(2));
    serveAt(device, two, packOf(2));
    await lookForPack({ ...device, random: () => 0.99 });
    expect(device.asked[0]).toContain(one);
    device.asked = [];
    await lookForPack({ ...device, random: () => 0 });
    expect(device.asked[0]).toContain(two);
  });

  it('asks nobody without the reader’s wish, or the browser’s leave', async () => {
    serveAt(device, one, packOf(2));
    for (const consents of [{}, { mirrors: 'never' }, { mirrors: 'ask' }] as const) {
      device.settings = { ...device.settings, consents };
      expect(await lookForPack(device)).toEqual({ came: 'reason', reason: { why: 'not-asked' } });
    }
    device.settings = { ...device.settings, consents: { mirrors: 'always' } };
    recorded.withheld.add('https://one.example/*');
    expect(await lookForPack(device)).toEqual({ came: 'reason', reason: { why: 'no-permission' } });
    expect(device.asked).toEqual([]);
    device.settings = { ...device.settings, mirrors: [] };
    expect(await lookForPack(device)).toEqual({ came: 'no-mirrors' });
  });
});

describe('looking by itself', () => {
  const hour = 3_600_000;

  it('is done once a day, where it is wanted', async () => {
    serveAt(device, one, packOf(2));
    const { lookIfDue } = makePacks(device);
    await lookIfDue();
    expect(device.asked).toHaveLength(2);
    device.clock += 23 * hour;
    await lookIfDue();
    expect(device.asked).toHaveLength(2);
    device.clock += 2 * hour;
    await lookIfDue();
    expect(device.asked).toHaveLength(3);
    expect(await describePacks(device)).toMatchObject({
      inUse: { sequence: 2 },
      builtIn: { sequence: 1 },
      obstacle: null,
      looked: { at: '2026-11-23T13:00:00.000Z', search: { came: 'newest' } },
    });
    // A clock that was wrong, and is set right.
    device.clock -= 900 * hour;
    await lookIfDue();
    expect(device.asked).toHaveLength(4);
    device.settings = { ...device.settings, consents: {} };
    device.clock += 900 * hour;
    await lookIfDue();
    expect(device.asked).toHaveLength(4);
  });

  it('is done again when the browser next starts where nobody could be asked', async () => {
    device.settings = { ...device.settings, mirrors: [one] };
    recorded.withheld.add('https://one.example/*');
    const { lookIfDue } = makePacks(device);
    await lookIfDue();
    expect(await describePacks(device)).toMatchObject({ looked: null });
    recorded.withheld.clear();
    await lookIfDue();
    expect(device.asked).toHaveLength(1);
    // It was asked, and did not have it: that was today's question.
    await lookIfDue();
    expect(device.asked).toHaveLength(1);
  });

  it('is done once a day where one mirror was asked and another could not be', async () => {
    device.settings = { ...device.settings, mirrors: [one, two] };
    const { lookIfDue } = makePacks({
      ...device,
      random: () => 0.99,
      loadSettings: async () => device.settings,
    });
    recorded.withheld.add('https://two.example/*');
    for (let start = 0; start < 3; start++) await lookIfDue();
    expect(device.asked).toEqual([one + mirrorFiles.head]);
  });

  it('says why no pack can be taken up, where that is so', async () => {
    device.came.keys = { threshold: 2, keys: [] };
    const { handlers } = makePacks(device);
    expect(await describePacks(device)).toMatchObject({ obstacle: { why: 'no-keys' }, inUse: null });
    expect(await handlers.takePack(null, packOf(2))).toEqual({ problem: { why: 'no-keys' } });
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestKnowledge, tellOutgrown } from '../../../src/commands/packs/edition-here.ts';
import { makeKeyPair, signText } from '../../../src/commands/packs/editor-keys.ts';
import {
  chooseExpiry,
  compareHeaders,
  makePack,
  openPack,
  signPack,
  writePack,
} from '../../../src/commands/packs/make-pack.ts';
import { readTrust } from '../../../src/knowledge/read-pack-facts.ts';
import { someParts } from '../../core/packs/a-pack.ts';
import { noKnowledge } from '../../knowledge/no-knowledge.ts';

const edition = { sequence: 3, created: '2026-11-22' };
const texts = (title?: string) =>
  Object.fromEntries(Object.entries(someParts(title)).map(([name, value]) => [name, JSON.stringify(value)]));
const pack = () => makePack(texts(), edition, '2027-11-22');
const ada = makeKeyPair('Ada');
const bo = makeKeyPair('Bo');

describe('the editors’ command', () => {
  it('makes the same pack of the same knowledge, whoever makes it', () => {
    expect(writePack(pack())).toEqual(writePack(pack()));
  });

  it('makes none that extensions would refuse', () => {
    expect(() => makePack(texts('<b>'), edition, '2027-11-22')).toThrow('en: explainers.dns-tampering.title');
  });

  it('counts an editor who signs again once, and keeps what others have signed', () => {
    const signed = [ada, bo, ada].reduce((one, { privatePem }) => signPack(one, privatePem), pack());
    expect(signed.signatures.map(({ key }) => key)).toEqual([bo.held.id, ada.held.id]);
    expect(signed.header).toBe(pack().header);
  });

  it('reads what it has written, and tells in which parts two packs differ', () => {
    const { header } = openPack(writePack(pack()).pack);
    expect(header).toMatchObject({ sequence: 3, expires: '2027-11-22' });
    const other = openPack(writePack(makePack(texts('Another'), edition, '2027-11-22')).pack);
    expect(compareHeaders(header, other.header)).toEqual(['en']);
    expect(() => openPack('{}')).toThrow('unreadable');
  });

  it('lets a pack be taken up for a year, or less', () => {
    expect(chooseExpiry('2026-11-22')).toBe('2027-11-22');
    expect(chooseExpiry('2026-11-22', '2027-11-22')).toBe('2027-11-22');
    expect(chooseExpiry('2026-11-22', '2026-11-23')).toBe('2026-11-23');
  });

  it.each(['2020-01-01', '2026-11-22', '2027-11-23', '2099-01-01', '2027-02-31', '2027-02', 'tomorrow', ''])(
    'lets none be taken up until “%s”',
    (wanted) => {
      expect(chooseExpiry('2026-11-22', wanted)).toBeUndefined();
    },
  );

  it('lets a pack of an older edition be taken up as long as extensions take it', () => {
    expect(chooseExpiry('2026-11-22', undefined, '2026-09-01')).toBe('2027-10-06');
    expect(chooseExpiry('2026-11-22', '2027-10-07', '2026-09-01')).toBeUndefined();
    expect(chooseExpiry('2026-11-22', undefined, '2025-10-18')).toBeUndefined();
  });

  it('signs with Ed25519 only', () => {
    const { privateKey } = generateKeyPairSync('ed448');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => signText('a', pem)).toThrow('ed448');
  });
});

describe('the number of an edition', () => {
  const numbered = { ...edition, digest: digestKnowledge(noKnowledge) };

  it('stays while the knowledge is what it was given to', () => {
    expect(tellOutgrown(noKnowledge, numbered)).toBeUndefined();
  });

  it('is to be raised once anything in it has changed', () => {
    const source = { id: 'a', type: 'book', title: 'A' } as never;
    expect(tellOutgrown({ ...noKnowledge, sources: { a: source } }, numbered)).toContain('pack -- next');
  });
});

describe('the list of keys', () => {
  it('is read with keys as the command prints them', () => {
    expect(readTrust({ threshold: 2, keys: [ada.held, bo.held] }).keys).toHaveLength(2);
  });

  it.each([
    ['a threshold of one', { threshold: 1, keys: [ada.held, bo.held] }],
    ['a key twice', { threshold: 2, keys: [ada.held, ada.held] }],
    ['a key under another id', { threshold: 2, keys: [{ ...ada.held, id: bo.held.id }] }],
    ['a private key', { threshold: 2, keys: [{ ...ada.held, public: ada.privatePem }] }],
    ['a key of nobody', { threshold: 2, keys: [{ ...ada.held, holder: '' }] }],
  ])('is refused with %s', (_, list) => {
    expect(() => readTrust(list)).toThrow();
  });
});

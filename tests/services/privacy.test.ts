import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { services } from '../../src/services/catalogue.ts';
import { hostOf, originsAt } from '../../src/services/service.ts';

const text = readFileSync('PRIVACY.md', 'utf8');
const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync('extension/_locales/en/messages.json', 'utf8'),
);
const nameOf = (key: string) => messages[key]?.message ?? key;

/** The rows of the table of requests: who is asked, and the hosts. */
const rows = text
  .split('\n')
  .slice(text.split('\n').findIndex((line) => line.startsWith('| Who is asked |')) + 2)
  .filter(
    (line, index, all) => line.startsWith('|') && all.slice(0, index).every((one) => one.startsWith('|')),
  )
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, who = '', at = '', when = '', what = '']) => ({
    who,
    hosts: [...at.matchAll(/`([^`]+)`/g)].map(([, host]) => host),
    when,
    what,
  }));

const asked = services.filter(({ pace }) => pace);

describe('PRIVACY.md', () => {
  it('has a row for everybody who can be asked, and for nobody else', () => {
    expect(
      rows.map(({ who }) => who),
      'mend the table of requests in PRIVACY.md',
    ).toEqual(expect.arrayContaining(asked.map(({ name }) => nameOf(name))));
    expect(rows).toHaveLength(asked.length);
  });

  it.each(asked)('names the hosts at which $id is asked, and says when and with what', (service) => {
    const row = rows.find(({ who }) => who === nameOf(service.name));
    const hosts = originsAt(service, hostOf(service)).map((origin) => new URL(origin).host);
    expect(row?.hosts).toEqual(hosts);
    expect(row?.when).toMatch(/\w{3}/);
    expect(row?.what).toMatch(/\w{3}/);
  });

  it('names those that are only linked to', () => {
    const linked = services.filter(({ pace }) => !pace).map(({ name }) => nameOf(name));
    expect(
      linked.filter((name) => !text.includes(name)),
      'name them below the table of requests in PRIVACY.md',
    ).toEqual([]);
  });

  it('names every permission of the manifest', () => {
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
    for (const permission of manifest.permissions) expect(text).toContain(`\`${permission}\``);
  });
});

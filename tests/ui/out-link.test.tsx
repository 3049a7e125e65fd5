// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { LinkAddress, OutLink } from '../../src/ui/out-link.tsx';
import { withholdAddress } from '../../src/ui/panel/withhold-address.ts';
import { mount } from './mount.tsx';

const href = 'https://web.archive.org/web/2/https://news.example/';

async function open(isWithheld: boolean): Promise<HTMLAnchorElement> {
  const link = <OutLink href={href}>Copy</OutLink>;
  const { root } = await mount(
    isWithheld ? <LinkAddress.Provider value={withholdAddress}>{link}</LinkAddress.Provider> : link,
  );
  const found = root.querySelector('a');
  if (!found) throw new Error('no link');
  return found;
}

test('in a page of ours a link has its address', async () => {
  const link = await open(false);
  expect(link.href).toBe(href);
  expect(link.rel).toContain('noopener');
});

test('beside a stranger’s page a link has its address only while it is followed', async () => {
  const link = await open(true);
  expect(link.hasAttribute('href')).toBe(false);
  expect([link.getAttribute('role'), link.tabIndex]).toEqual(['link', 0]);
  for (const [type, key] of [['pointerdown'], ['contextmenu'], ['keydown', 'Enter']] as const) {
    link.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { key }));
    expect(link.href, type).toBe(href);
    link.dispatchEvent(new Event('pointerleave'));
    expect(link.hasAttribute('href'), type).toBe(false);
  }
  link.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Tab' }));
  expect(link.hasAttribute('href')).toBe(false);
});

test('a click without pointer or key follows it too', async () => {
  const link = await open(true);
  const followed: (string | null)[] = [];
  link.click = () => void followed.push(link.getAttribute('href'));
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(followed).toEqual([href]);
});

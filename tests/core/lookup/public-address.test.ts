import { expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/core/lookup/public-address.ts';

it.each([
  'https://example.com/a',
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://www.bbc.co.uk./news',
  'http://web.archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion/',
])('%s is on the public internet', (url) => {
  expect(isPublicAddress(url)).toBe(true);
});

it.each([
  'http://localhost/x',
  'http://router/',
  'http://printer.local/',
  'http://wiki.corp/page',
  'http://nas.localdomain/',
  'http://intranet.home.arpa/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://10.1.2.3/admin',
  'http://172.16.0.1/',
  'http://192.168.1.1/reboot',
  'http://169.254.169.254/latest/meta-data',
  'http://100.64.0.1/',
  'http://0.0.0.0/',
  'http://224.0.0.1/',
  'http://[::1]/',
  'http://[fe80::1]/',
  'https://user:secret@example.com/',
  'ftp://example.com/',
  'not an address',
])('%s is not', (url) => {
  expect(isPublicAddress(url)).toBe(false);
});

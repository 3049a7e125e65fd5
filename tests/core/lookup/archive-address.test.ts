import { expect, it } from 'vitest';
import { readArchiveAddress } from '../../../src/core/lookup/archive-address.ts';

it.each([
  ['archive.example/timegate', 'https://archive.example/timegate/'],
  ['localhost:8080', 'https://localhost:8080/'],
  ['192.168.0.2/timemap/link', 'https://192.168.0.2/timemap/link/'],
  ['http://archive/timegate/', 'http://archive/timegate/'],
])('%s is the address of an archive', (typed, address) => {
  expect(readArchiveAddress(typed)).toBe(address);
});

it.each(['arch', 'arch/timegate/', 'arch:8080', 'arch.', '12'])('%s alone is none', (typed) => {
  expect(readArchiveAddress(typed)).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { makeLibrarySearch, tokensOf } from '../../src/core/search-library.ts';
import { compileNames, compilePack } from '../../src/knowledge/compile-pack.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';

describe('the words of a text', () => {
  it.each([
    ['Deep-Packet Inspection', ['deep', 'packet', 'inspection']],
    ['DNS污染', ['dns', '污染']],
    ['防火长城', ['防火', '火长', '长城']],
    ['防火長城', ['防火', '火长', '长城']],
    ['فیلترشکن', tokensOf('فيلترشكن')],
    ['élargi', ['elargi']],
    ['  …  ', []],
  ])('of %s', (text, words) => {
    expect(tokensOf(text)).toEqual(words);
  });
});

describe('the search of the library', () => {
  const knowledge = readKnowledge();
  const { explainers } = compilePack(knowledge);
  const search = makeLibrarySearch(Object.values(explainers), compileNames(knowledge));

  it.each([
    ['snowflake', 'snowflake', 1],
    ['snowflak', 'snowflake', 1],
    ['snowfalke', 'snowflake', 3],
    ['dns tamp', 'dns-tampering', 1],
    ['DNS污染', 'dns-tampering', 1],
    ['域名污染', 'dns-tampering', 1],
    ['اسنوفلیک', 'snowflake', 2],
    ['فیلترشکن', 'vpn', 4],
    ['فیلتر\u200cشکن', 'vpn', 4],
    ['великий китайский файрвол', 'great-firewall', 3],
    ['防火长城', 'great-firewall', 3],
    ['防火長城', 'great-firewall', 3],
    ['throttling', 'throttling', 1],
    ['iran 2009', 'iran-2009', 1],
  ])('finds by "%s" %s among the first %i', (query, id, most) => {
    expect(search(query).slice(0, most)).toContain(id);
  });

  it.each([
    ['Tor', 'tor'],
    ['VPN', 'vpn'],
    ['GFW', 'great-firewall'],
    ['ایران', 'iran'],
    ['Иран', 'iran'],
    ['中国', 'china'],
    ['断网', 'internet-shutdown'],
  ])('finds by "%s" what is called so, %s, before what is only named with it', (query, id) => {
    expect(search(query)[0]).toBe(id);
  });

  it('finds every explainer first by its title', () => {
    const missed = Object.values(explainers).filter(({ id, title }) => search(title)[0] !== id);
    expect(missed.map(({ title }) => title)).toEqual([]);
  });

  it.each(['', '  ', '…', 'zzqqxxyy', '\u0000', '*', '"'])('finds nothing by %j', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('answers while somebody types', () => {
    const queries = ['s', 'sn', 'sno', 'iran shutdown', 'فیلتر', '封锁', 'блокировка', 'internet'];
    const start = performance.now();
    for (let round = 0; round < 5; round += 1) for (const query of queries) search(query);
    expect((performance.now() - start) / (5 * queries.length)).toBeLessThan(100);
  });
});

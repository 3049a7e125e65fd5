import { describe, expect, it } from 'vitest';
import { compileEarly } from '../../src/commands/bundle/compile-early.ts';

describe('compileEarly', () => {
  it.each([
    ['(()=>{function f(a){return a+1}x=f(1)})();', '(()=>{var f=(function(a){return a+1});x=f(1)})();'],
    ['(()=>{x=[1].map(a=>b=>a)})();', '(()=>{x=[1].map((a=>(b=>a)))})();'],
    [
      '(()=>{var f=async function(){};x={g(){},h:()=>1}})();',
      '(()=>{var f=(async function(){});x={g(){},h:(()=>1)}})();',
    ],
    [
      '(()=>{async function f(){}function*g(){}x=f})();',
      '(()=>{var f=(async function(){}),g=(function*(){});x=f})();',
    ],
    ['(()=>{class A{b(){return()=>1}}x=A})();', '(()=>{class A{b(){return(()=>1)}}x=A})();'],
  ])('puts brackets around the functions of %s', (script, expected) => {
    expect(compileEarly(script)).toBe(expected);
  });

  it('leaves functions as they are that most runs do not call', () => {
    const script = '(()=>{//! seldom\nfunction f(a){return a}function g(a){return a}x=f(g(1))})();';
    expect(compileEarly(script)).toBe(
      '(()=>{var g=(function(a){return a});function f(a){return a}x=f(g(1))})();',
    );
  });

  it('leaves what a script does as it is, also where a function is called above its declaration', () => {
    const script =
      '(()=>{globalThis.early=f(2);function f(a){return g(a)*2}function g(a){return[a].map(b=>b+1)[0]}})();';
    new Function(compileEarly(script))();
    expect((globalThis as { early?: number }).early).toBe(6);
  });

  it('refuses a script that is no function called at once', () => {
    expect(() => compileEarly('var a=1;')).toThrow('"var a=1;" is no function that is called at once');
  });
});

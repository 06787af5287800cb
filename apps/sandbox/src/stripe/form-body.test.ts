import { expect, test } from 'vitest';
import { parseFormBody } from './form-body.ts';

test('nested names become nested parts', () => {
  expect(parseFormBody('a[b][0]=c&a[b][1]=d+e&x=%C3%A9')).toEqual({
    a: { b: { 0: 'c', 1: 'd e' } },
    x: '\u00e9',
  });
});

test('a list without numbers is numbered', () => {
  expect(parseFormBody('expand[]=a&expand[]=b')).toEqual({ expand: { 0: 'a', 1: 'b' } });
});

test('a name cannot reach a prototype', () => {
  parseFormBody('__proto__[polluted]=1&constructor[prototype][polluted]=1');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test.each(['a=1&a[b]=2', 'a[b]=1&a=2', 'a[b=1', 'a[1][2][3][4][5][6][7][8]=1'])('%s is no form', (body) => {
  expect(() => parseFormBody(body)).toThrow(/is both|is not a parameter|too deeply/);
});

import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleSwag, sampleType, sampleWorkshop } from '../test-support/sample-event.ts';
import {
  basketFromSearch,
  basketQuote,
  checkoutPath,
  codeFromSearch,
  isEmpty,
  isLow,
  mostOf,
  mostSwagOf,
  setQuantity,
  setWorkshop,
  swagIn,
  ticketsIn,
} from './basket.ts';

const offer = sampleEvent({ swag: [sampleSwag()] });
const read = (search: string) => basketFromSearch(search, offer);

describe('a basket in the address', () => {
  it('reads tickets and swag and leaves out what is not sold', () => {
    expect(read('?conference=2&day=2027-06-03&vip=4&t-shirt.m=1&t-shirt.xxxl=1&mug.one=1')).toEqual({
      lines: [{ ticketTypeKey: 'conference', quantity: 2 }],
      swag: [{ itemKey: 't-shirt', variantKey: 'm', quantity: 1 }],
      workshops: [],
    });
  });

  it('knows a workshop’s tickets by their names, so that they stay when other quantities change', () => {
    const workshops = [sampleWorkshop('sagas'), sampleWorkshop('tests')];
    const search =
      '?conference=2&student=1&workshop..sagas=student.1,conference.2,student.9&workshop..gone=student.1';
    const basket = basketFromSearch(search, { ...offer, workshops });
    expect(basket.workshops).toEqual([
      { workshopKey: 'sagas', ticketPosition: 1 },
      { workshopKey: 'sagas', ticketPosition: 2 },
    ]);
    expect(checkoutPath('demo', basket)).toBe(
      '/e/demo/checkout?conference=2&student=1&workshop..sagas=conference.2%2Cstudent.1',
    );
    const fewer = basketFromSearch(search.replace('conference=2', 'conference=1'), { ...offer, workshops });
    expect(fewer.workshops).toEqual([{ workshopKey: 'sagas', ticketPosition: 1 }]);
  });

  it('takes a workshop in and out for one ticket', () => {
    const params = new URLSearchParams('workshop..sagas=conference.1');
    setWorkshop(params, 'sagas', { ticket: 'student.1', isChosen: true });
    expect(params.get('workshop..sagas')).toBe('conference.1,student.1');
    setWorkshop(params, 'sagas', { ticket: 'conference.1', isChosen: false });
    setWorkshop(params, 'sagas', { ticket: 'student.1', isChosen: false });
    expect(params.size).toBe(0);
  });

  it('never takes more than one order may have, of an item over all its sizes', () => {
    expect(read('?student=40').lines).toEqual([{ ticketTypeKey: 'student', quantity: 2 }]);
    const many = read('?t-shirt.s=4&t-shirt.m=4');
    expect([swagIn(many, 't-shirt', 's'), swagIn(many, 't-shirt', 'm'), swagIn(many, 't-shirt')]).toEqual([
      4, 1, 5,
    ]);
    expect(() => basketQuote(offer, many, 0)).not.toThrow();
  });

  it.each(['?conference=', '?conference=two', '?conference=-1', '?conference=0', '?t-shirt=2', ''])(
    'takes %j as nothing',
    (search) => {
      expect(isEmpty(read(search))).toBe(true);
    },
  );

  it('comes back from its own checkout address', () => {
    const basket = read('?student=1&conference=2&t-shirt.m=3');
    const path = checkoutPath('demo', basket);
    expect(path).toBe('/e/demo/checkout?conference=2&student=1&t-shirt.m=3');
    expect(read(new URL(path, 'http://localhost').search)).toEqual(basket);
    expect(checkoutPath('demo', read(''))).toBe('/e/demo/checkout');
  });

  it('takes along the code of a link', () => {
    const code = codeFromSearch('?conference=1&coupon=%20early20%20');
    expect(checkoutPath('demo', read('?conference=1'), code)).toBe(
      '/e/demo/checkout?conference=1&coupon=early20',
    );
    expect(codeFromSearch('?coupon=&conference=1')).toBeNull();
  });

  it('drops a quantity of zero', () => {
    const params = new URLSearchParams('conference=2&day=2027-06-03');
    setQuantity(params, 'conference', 0);
    expect(params.toString()).toBe('day=2027-06-03');
  });
});

describe('sums and limits', () => {
  it('adds up tickets and swag at the prices of the moment', () => {
    const basket = read('?conference=2&t-shirt.m=1');
    expect(ticketsIn(basket, 'conference')).toBe(2);
    expect(basketQuote(offer, basket, 0).grossMinor).toBe(2 * 29_000 + 2_400);
    const tier = {
      key: 'early',
      name: 'Early bird',
      priceMinor: 24_000,
      startsAt: null,
      endsAt: '2027-02-01T00:00:00Z',
    };
    const dated = { ...offer, ticketTypes: [sampleType({ tiers: [tier] })] };
    const sums = ['2027-01-31T23:59:59Z', '2027-02-01T00:00:00Z'].map(
      (now) => basketQuote(dated, basket, Date.parse(now)).grossMinor,
    );
    expect(sums).toEqual([2 * 24_000 + 2_400, 2 * 29_000 + 2_400]);
  });

  it('offers no more than are left, and the rule of the event when the count is unknown', () => {
    expect(mostOf(sampleType(), { key: 'conference', remaining: 3, capacity: 100 })).toBe(3);
    expect(mostOf(sampleType(), undefined)).toBe(10);
  });

  it('offers of a size what is in stock and what other sizes leave of the limit', () => {
    const basket = read('?t-shirt.m=3');
    const stock = (remaining: number) => ({ itemKey: 't-shirt', variantKey: 's', remaining });
    expect(mostSwagOf(sampleSwag(), 's', basket, undefined)).toBe(2);
    expect(mostSwagOf(sampleSwag(), 's', basket, stock(1))).toBe(1);
    expect(mostSwagOf(sampleSwag(), 'm', basket, undefined)).toBe(5);
  });

  it('calls ten seats, or one in twenty, few', () => {
    expect(isLow({ key: 'a', remaining: 10, capacity: 60 })).toBe(true);
    expect(isLow({ key: 'a', remaining: 11, capacity: 60 })).toBe(false);
    expect(isLow({ key: 'a', remaining: 30, capacity: 600 })).toBe(true);
  });
});

import { expect, it } from 'vitest';
import { calendarLinks } from './calendar-links.ts';

it('says what, when and where to Google and Outlook, whatever stands in a name', () => {
  const { google, outlook } = calendarLinks({
    name: 'Upkeep & friends',
    startsAt: '2027-06-02T07:30:00.000Z',
    endsAt: '2027-06-04T16:30:00.000Z',
    place: 'Armazém do Cais, Lisboa',
    url: 'https://tickets.example.org/e/upkeep',
  });
  expect(Object.fromEntries(new URL(google).searchParams)).toMatchObject({
    text: 'Upkeep & friends',
    dates: '20270602T073000Z/20270604T163000Z',
    location: 'Armazém do Cais, Lisboa',
  });
  expect(Object.fromEntries(new URL(outlook).searchParams)).toMatchObject({
    subject: 'Upkeep & friends',
    startdt: '2027-06-02T07:30:00.000Z',
    body: 'https://tickets.example.org/e/upkeep',
  });
});

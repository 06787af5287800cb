/** What a calendar on the web is told of an event; instants are ISO 8601 UTC, `url` is absolute. */
export interface LinkedEvent {
  readonly name: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly url: string;
}

/** Addresses that put an event into the reader's calendar at Google and at Outlook. */
export function calendarLinks({ name, startsAt, endsAt, place, url }: LinkedEvent): {
  readonly google: string;
  readonly outlook: string;
} {
  const basic = (instant: string) => instant.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: name,
    dates: `${basic(startsAt)}/${basic(endsAt)}`,
    location: place,
    details: url,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: name,
    startdt: startsAt,
    enddt: endsAt,
    location: place,
    body: url,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}`,
  };
}

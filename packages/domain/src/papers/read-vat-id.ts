/** How VAT numbers look after their prefix, by prefix; Greece writes EL, Northern Ireland XI. */
const formats: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CH: /^E\d{9}(MWST|TVA|IVA)?$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^([A-Z]\d{8}|\d{8}[A-Z]|[A-Z]\d{7}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GB: /^(\d{9}(\d{3})?|GD\d{3}|HA\d{3})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{10}\d{2}$/,
  NO: /^\d{9}(MVA)?$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}(\d{3})?|GD\d{3}|HA\d{3})$/,
};

/** Elsewhere letters and figures will do, one figure at least. */
const elsewhere = /^(?=.*\d)[A-Z0-9]{4,20}$/;

/**
 * A VAT number in its one spelling: capitals, no spaces, dots, dashes or slashes, with the prefix of the country
 * where that has one; null when it does not look like one of that country. Only the look is checked, nobody is asked.
 */
export function readVatId(text: string, country: string | null): string | null {
  const plain = text.toUpperCase().replace(/[\s./-]/g, '');
  const named = prefixOf(country);
  const written = plain.slice(0, 2);
  const format = formats[written];
  if (format?.test(plain.slice(2)) === true) return plain;
  const own = named === null ? undefined : formats[named];
  if (own) return own.test(plain) ? `${named}${plain}` : null;
  // Without a country, what begins like a prefix we know has to look like it.
  if (named === null && format) return null;
  return elsewhere.test(plain) ? plain : null;
}

function prefixOf(country: string | null): string | null {
  return country === 'GR' ? 'EL' : country;
}

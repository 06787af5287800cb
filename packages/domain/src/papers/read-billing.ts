import { countryCodes } from '../registration/country-codes.ts';
import type { BillingDetails } from './paper.ts';
import { readVatId } from './read-vat-id.ts';

/** Whom a receipt is to be made out to, as somebody typed it; what is empty is left out. */
export interface TypedBilling {
  readonly company: string;
  readonly vatId: string;
  readonly address: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The details that were typed, or a sentence for each field that cannot be. */
export type ReadBilling =
  | { readonly isGood: true; readonly billing: BillingDetails }
  | { readonly isGood: false; readonly problems: Readonly<Partial<Record<keyof TypedBilling, string>>> };

const mostCompany = 120;
const mostAddress = 300;
const mostLines = 6;

/** Reads what was typed: spaces around and empty lines are taken out, a VAT number is brought into its one spelling. */
export function readBilling(typed: TypedBilling): ReadBilling {
  const company = typed.company.replace(/\s+/g, ' ').trim();
  const lines = typed.address
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const address = lines.join('\n');
  const country = typed.country === '' ? null : typed.country;
  const written = typed.vatId.trim();
  const vatId = written === '' ? null : readVatId(written, country);
  const problems = {
    ...(company.length > mostCompany
      ? { company: `A company’s name has up to ${mostCompany} letters.` }
      : {}),
    ...(written !== '' && vatId === null
      ? { vatId: 'This does not look like a VAT number of this country. Look for a typing error.' }
      : {}),
    ...(address.length > mostAddress || lines.length > mostLines
      ? { address: `An address has up to ${mostLines} lines and ${mostAddress} letters.` }
      : {}),
    ...(country !== null && !countryCodes.includes(country) ? { country: 'Choose a country.' } : {}),
  };
  if (Object.keys(problems).length > 0) return { isGood: false, problems };
  return {
    isGood: true,
    billing: { company: company || null, vatId, address: address || null, country },
  };
}

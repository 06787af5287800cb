/** What an order bought, in words: "2 × Conference, 1 × T-shirt M". */
export function lineWords(
  items: readonly { readonly quantity: number; readonly name: string; readonly variantName: string | null }[],
): string {
  return items
    .map(
      ({ quantity, name, variantName }) =>
        `${quantity} × ${name}${variantName === null ? '' : ` ${variantName}`}`,
    )
    .join(', ');
}
